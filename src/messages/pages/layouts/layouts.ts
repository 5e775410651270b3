import type { PageLayout } from '../page-content.ts'
import type { ActionKind } from '../page-view.ts'
import { acceptOffer, askMentors, declineOffer } from './offer-pages.ts'
import { askForAnother, choosePreferences, resumeMentor, snoozeReminder, unsubscribe } from './person-pages.ts'
import { cancelSeries, confirmSeries, declineSeries } from './series-pages.ts'
import { giveFeedback, markAttendance, writeDebrief } from './session-after-pages.ts'
import { cancelSession, confirmSession, declineSession } from './session-pages.ts'
import { moveSession, proposeSession } from './time-pages.ts'

/** An action without a page does not compile. */
export const PAGE_LAYOUTS: { [K in ActionKind]: PageLayout<K> } = {
  'offer.accept': acceptOffer,
  'offer.decline': declineOffer,
  'request.ask': askMentors,
  'session.propose': proposeSession,
  'session.confirm': confirmSession,
  'session.decline': declineSession,
  'session.move': moveSession,
  'session.cancel': cancelSession,
  'session.attendance': markAttendance,
  'session.debrief': writeDebrief,
  'session.feedback': giveFeedback,
  'series.confirm': confirmSeries,
  'series.decline': declineSeries,
  'series.cancel': cancelSeries,
  'mentorship.another': askForAnother,
  'mentor.resume': resumeMentor,
  'preferences.choose': choosePreferences,
  'reminder.unsubscribe': unsubscribe,
  'reminder.snooze': snoozeReminder,
}
