import type { Texts } from '../english/texts.ts'
import { forms } from './forms.ts'
import { mentorships } from './mentorships.ts'
import { offerPages } from './offer-pages.ts'
import { offers } from './offers.ts'
import { pages } from './pages.ts'
import { personPages } from './person-pages.ts'
import { series } from './series.ts'
import { sessionPages } from './session-pages.ts'
import { sessions } from './sessions.ts'
import { shared } from './shared.ts'

export const spanish: Texts = {
  ...shared,
  ...offers,
  ...sessions,
  ...series,
  ...mentorships,
  ...pages,
  ...forms,
  ...offerPages,
  ...sessionPages,
  ...personPages,
}
