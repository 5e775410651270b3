import type { Eraser } from '../people/index.ts'
import { forgetNamesOfSources } from './busy-source-store.ts'
import { forgetCalendarsOf } from './calendar-reactions.ts'

/** What is left of an account is the sealed token by which its consent is ended at the provider; it goes with that. */
export const eraseCalendars: Eraser = async (tx, { id }) => {
  await forgetCalendarsOf(tx, id)
  return { calendars: await forgetNamesOfSources(tx, id) }
}
