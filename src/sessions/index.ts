import { SessionAttendanceEntity } from './attendance-store.ts'
import { SessionDebriefEntity } from './debrief-store.ts'
import { SessionFeedbackEntity } from './feedback-store.ts'
import { SessionHoldEntity } from './hold-store.ts'
import { SessionPlaceEntity } from './place-store.ts'
import { SessionSeriesEntity } from './series-store.ts'
import { SessionEntity } from './session-store.ts'

export { cancelSession } from './cancel-session.ts'
export { confirmSession } from './confirm-session.ts'
export { declineSession } from './decline-session.ts'
export { findMutualSlots } from './find-slots.ts'
export { giveFeedback } from './give-feedback.ts'
export { proposeSession } from './propose-session.ts'
export { recordAttendance } from './record-attendance.ts'
export { rescheduleSession } from './reschedule-session.ts'
export { sessionReactions } from './session-reactions.ts'
export { sessionsRoutes } from './sessions-routes.ts'
export { calendarUid, type Session } from './session-rules.ts'
export { sessionById, sessionsByIds } from './session-store.ts'
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
