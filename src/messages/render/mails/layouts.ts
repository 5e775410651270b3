import type { Layout } from '../mail-content.ts'
import type { SingleKind } from '../message-view.ts'
import { mentorshipCheckpoint, mentorshipConcluded, mentorshipFirstSession, mentorshipQuiet } from './mentorship.ts'
import { offerLapsed, offerMade, offerNudge } from './offer.ts'
import { offerAccepted, offerMovedOn, requestStale } from './request.ts'
import { seriesCancelled, seriesDeclined, seriesInvitation, seriesProposed } from './series.ts'
import { sessionDebrief, sessionFeedback, sessionUnresolved } from './session-after.ts'
import { sessionPrepare, sessionUpcoming } from './session-before.ts'
import { sessionCancelled, sessionDeclined, sessionInvitation, sessionMoved, sessionProposed } from './session-time.ts'

/** A kind without a layout does not compile. */
export const LAYOUTS: { [K in SingleKind]: Layout<K> } = {
  'offer.made': offerMade,
  'offer.nudge': offerNudge,
  'offer.lapsed': offerLapsed,
  'offer.accepted': offerAccepted,
  'offer.declined': offerMovedOn,
  'offer.expired': offerMovedOn,
  'request.stale': requestStale,
  'session.proposed': sessionProposed,
  'session.invitation': sessionInvitation,
  'session.moved': sessionMoved,
  'session.cancelled': sessionCancelled,
  'session.declined': sessionDeclined,
  'series.proposed': seriesProposed,
  'series.invitation': seriesInvitation,
  'series.cancelled': seriesCancelled,
  'series.declined': seriesDeclined,
  'session.upcoming': sessionUpcoming,
  'session.prepare': sessionPrepare,
  'session.unresolved': sessionUnresolved,
  'session.debrief': sessionDebrief,
  'session.feedback': sessionFeedback,
  'mentorship.first_session': mentorshipFirstSession,
  'mentorship.quiet': mentorshipQuiet,
  'mentorship.checkpoint': mentorshipCheckpoint,
  'mentorship.concluded': mentorshipConcluded,
}
