import { CalendarAnswerEntity } from './answer-store.ts'
import { CalendarFeedEntity } from './feed-store.ts'

export { calendarOf, type EventWords } from './calendar-event-rules.ts'
export type { EventWriter } from './event-writer.ts'
export { invitationRoutes } from './invitation-routes.ts'
export { seriesCancellation, wasInvited } from './series-cancellation-rules.ts'
export { memberEvent, seriesEvents } from './session-event-rules.ts'

export const invitationEntities = [CalendarFeedEntity, CalendarAnswerEntity]
