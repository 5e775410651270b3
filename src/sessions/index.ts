import { SessionAttendanceEntity } from './attendance-store.ts'
import { SessionDebriefEntity } from './debrief-store.ts'
import { SessionFeedbackEntity } from './feedback-store.ts'
import { SessionEntity, SessionPlaceEntity } from './session-store.ts'

export { debriefRoutes } from './debrief-routes.ts'
export { cancelSession, cancelSessionsOf } from './cancel-session.ts'
export { confirmSession } from './confirm-session.ts'
export { declineSession } from './decline-session.ts'
export { proposeSession } from './propose-session.ts'
export { recordAttendance } from './record-attendance.ts'
export { rescheduleSession } from './reschedule-session.ts'
export { sessionReactions } from './session-reactions.ts'
export { sessionRoutes } from './session-routes.ts'
export {
  allowedNow,
  answererOf,
  calendarUid,
  type Session,
  type SessionKind,
  type SessionState,
  type SessionVerb,
} from './session-rules.ts'
export { sessionById, sessionsOfMentorship } from './session-store.ts'
export { writeDebrief } from './write-debrief.ts'

export const sessionEntities = [
  SessionEntity,
  SessionPlaceEntity,
  SessionAttendanceEntity,
  SessionDebriefEntity,
  SessionFeedbackEntity,
]
