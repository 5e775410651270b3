import { CalendarAnswerEntity } from './answer-store.ts'
import { CalendarFeedEntity } from './feed-store.ts'

export { forgetOldAnswers } from './answer-store.ts'
export { calendarOf, type EventWords } from './calendar-event-rules.ts'
export { eraseCalendarAnswers } from './erase-calendar-answers.ts'
export type { EventWriter } from './event-writer.ts'
export { invitationReactions } from './invitation-reactions.ts'
export { invitationRoutes } from './invitation-routes.ts'
export { seriesCancellation, wasInvited } from './series-cancellation-rules.ts'
export { memberEvent, seriesEvents } from './session-event-rules.ts'

export const invitationEntities = [CalendarFeedEntity, CalendarAnswerEntity]
