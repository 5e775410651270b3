import { SessionAttendanceEntity } from './attendance-store.ts'
import { SessionDebriefEntity } from './debrief-store.ts'
import { SessionFeedbackEntity } from './feedback-store.ts'
import { SessionHoldEntity } from './hold-store.ts'
import { SessionPlaceEntity } from './place-store.ts'
import { SessionSeriesEntity } from './series-store.ts'
import { SessionEntity } from './session-store.ts'

export { LONGEST_MINUTES, SHORTEST_MINUTES } from './booking-rules.ts'
export { cancelSeries } from './cancel-series.ts'
export { cancelSession } from './cancel-session.ts'
export { confirmSeries } from './confirm-series.ts'
export { confirmSession } from './confirm-session.ts'
export { declineSeries } from './decline-series.ts'
export { declineSession } from './decline-session.ts'
export { eraseSessions } from './erase-sessions.ts'
export { findMutualSlots } from './find-slots.ts'
export { giveFeedback } from './give-feedback.ts'
export { proposeSession } from './propose-session.ts'
export { recordAttendance } from './record-attendance.ts'
export { rescheduleSession } from './reschedule-session.ts'
export { sessionReactions } from './session-reactions.ts'
export { sessionsRoutes } from './sessions-routes.ts'
export type { Series } from './series-rules.ts'
export { spokenFor, waitingFor } from './series-voice-rules.ts'
export { seriesByIds } from './series-store.ts'
export { allowedNow, answererOf, calendarUid, pairOf, type Session } from './session-rules.ts'
export { sessionById, sessionsByIds, sessionsBySeries, sessionsInCalendar, sessionsOfSeries } from './session-store.ts'
export { writeDebrief } from './write-debrief.ts'

export const sessionEntities = [
  SessionEntity,
  SessionSeriesEntity,
  SessionHoldEntity,
  SessionPlaceEntity,
  SessionAttendanceEntity,
  SessionDebriefEntity,
  SessionFeedbackEntity,
]
