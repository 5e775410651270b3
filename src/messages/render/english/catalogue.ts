import type { Catalogue } from '../catalogue.ts'
import { digest } from './digest.ts'
import { offerAccepted } from './offer-accepted.ts'
import { offerLapsed } from './offer-lapsed.ts'
import { offerMade } from './offer-made.ts'
import { offerDeclined, offerExpired } from './offer-moved-on.ts'
import { offerNudge } from './offer-nudge.ts'
import { sessionCancelled } from './session-cancelled.ts'
import { sessionDebrief } from './session-debrief.ts'
import { sessionDeclined } from './session-declined.ts'
import { sessionInvitation } from './session-invitation.ts'
import { calendarSummary } from './session-lines.ts'
import { sessionMoved } from './session-moved.ts'
import { sessionProposed } from './session-proposed.ts'
import { sessionUpcoming } from './session-upcoming.ts'

export const english: Catalogue = {
  mails: {
    'offer.made': offerMade,
    'offer.nudge': offerNudge,
    'offer.accepted': offerAccepted,
    'offer.declined': offerDeclined,
    'offer.expired': offerExpired,
    'offer.lapsed': offerLapsed,
    'session.proposed': sessionProposed,
    'session.invitation': sessionInvitation,
    'session.moved': sessionMoved,
    'session.cancelled': sessionCancelled,
    'session.declined': sessionDeclined,
    'session.upcoming': sessionUpcoming,
    'session.debrief': sessionDebrief,
  },
  digest,
  calendarSummary,
  frame: {
    greeting: (name) => `Hello ${name},`,
    sender: (organizationName) => `Sent by Anteroom for ${organizationName}.`,
    preferences: 'Choose what you get',
  },
}
