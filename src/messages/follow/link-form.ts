import type { MentorPictures } from '../../matching/index.ts'
import type { Tx } from '../../storage/database.ts'
import type { Link } from '../link-page.ts'
import type { Language } from '../words/language.ts'
import type { Say } from '../words/words.ts'

export type Form = Readonly<Record<string, string>>
/** What is wrong, by field, in the reader’s words. */
export type Errors = Readonly<Record<string, string>>

/** Does it, or answers what is wrong with which field; nothing was done then. */
export type Act = (
  tx: Tx,
  link: Link,
  form: Form,
  language: Language,
  pictures: MentorPictures,
) => Promise<Errors | void>

const MOST: Readonly<Record<string, number>> = {
  betterPerson: 200,
  reason: 500,
  thanks: 1000,
  agenda: 2000,
  text: 2000,
  kinds: 2000,
  decided: 4000,
  surprised: 4000,
  differently: 4000,
}
const MOST_OF_OTHERS = 50

/** What no form of ours would send, and no database keeps. */
export function tooMuch(form: Form, say: Say): Errors {
  const errors: Record<string, string> = {}
  for (const [name, value] of Object.entries(form)) {
    const most = MOST[name] ?? MOST_OF_OTHERS
    if (value.length > most) errors[name] = say('form.too_long', { most })
    if (value.includes('\u0000')) errors[name] = say('form.no_text')
  }
  return errors
}

/** The given errors that are errors; none means that all is well. */
export const errorsOf = (given: Readonly<Record<string, string | null | false | undefined>>): Errors =>
  Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1])))

export const isFine = (errors: Errors): boolean => Object.keys(errors).length === 0
