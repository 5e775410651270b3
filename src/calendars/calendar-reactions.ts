import type { ReactionEntry } from '../storage/announce.ts'
import type { Tx } from '../storage/database.ts'
import { followIntoZones } from './busy-due-store.ts'
import { isImport } from './busy-source-rules.ts'
import { sourcesOfPerson } from './busy-source-store.ts'
import { disconnectAccount } from './change-account.ts'
import { removeBusyImport } from './change-busy-import.ts'
import { forgetConsents } from './consent-store.ts'

/** What calendars do when others announce something. */
export const calendarReactions: readonly ReactionEntry[] = [
  ['person.changed', async (tx, { subject }) => followIntoZones(tx, subject.id)],
  ['import.completed', async (tx, { data }) => (data?.['kind'] === 'people' ? followIntoZones(tx, null) : undefined)],
  ['person.left', (tx, { subject }) => forgetCalendarsOf(tx, subject.id)],
]

/** Whoever has left is nobody whose calendar we may look into. */
export async function forgetCalendarsOf(tx: Tx, personId: string): Promise<void> {
  forgetConsents(tx, personId)
  for (const { id, kind } of await sourcesOfPerson(tx, personId)) {
    await (isImport(kind) ? removeBusyImport(tx, personId, id) : disconnectAccount(tx, personId, id))
  }
}
