import type { PageCatalogue } from '../page-content.ts'
import { goneContent, refusedContent, resultContent } from './end-pages.ts'
import { acceptOffer, declineOffer } from './offer-pages.ts'
import { confirmSession, declineSession, markAttendance, writeDebrief } from './session-pages.ts'

export const englishPages: PageCatalogue = {
  actions: {
    'offer.accept': acceptOffer,
    'offer.decline': declineOffer,
    'session.confirm': confirmSession,
    'session.decline': declineSession,
    'session.attendance': markAttendance,
    'session.debrief': writeDebrief,
  },
  result: resultContent,
  gone: goneContent,
  refused: refusedContent,
  frame: {
    sender: (organizationName) => (organizationName === null ? 'Anteroom' : `Anteroom for ${organizationName}`),
    problems: 'Something is missing',
    optional: 'optional',
    problemTitle: (title) => `Problem: ${title}`,
  },
}
