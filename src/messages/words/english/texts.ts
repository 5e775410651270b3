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

/** The language that the others are held against: their keys and arguments are those of these texts. */
export const english = {
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

export type TextKey = keyof typeof english
export type Texts = Readonly<Record<TextKey, string>>
/** The texts of another language that stand in the file of the same name. */
export type Translated<English> = Readonly<Record<keyof English, string>>
