import { notFound, requireLatest } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { lockPerson } from './person-store.ts'
import type { Preferences, PreferencesInput } from './preferences-rules.ts'
import { PreferencesEntity, preferencesOf } from './preferences-store.ts'

/** Refuses `not_found`, `precondition_required` and `stale_version`. */
export async function savePreferences(
  tx: Tx,
  personId: string,
  version: number,
  input: PreferencesInput,
): Promise<Preferences> {
  const before = await lockPreferences(tx, personId)
  requireLatest('preferences', before.version, version)
  return write(tx, before, input)
}

/**
 * Does without reminders of this kind from now on, whatever else the person has said. The second call changes nothing; a
 * kind that always comes keeps coming. Refuses `not_found`.
 */
export async function unsubscribe(tx: Tx, personId: string, kind: string): Promise<void> {
  const before = await lockPreferences(tx, personId)
  if (before.unsubscribed.includes(kind)) return
  await write(tx, before, { ...before, unsubscribed: [...before.unsubscribed, kind] })
}

async function lockPreferences(tx: Tx, personId: string): Promise<Preferences> {
  await lockPerson(tx, personId)
  const preferences = (await preferencesOf(tx, [personId])).get(personId)
  if (!preferences) throw notFound('person')
  return preferences
}

async function write(tx: Tx, before: Preferences, input: PreferencesInput): Promise<Preferences> {
  const { quietHours, locale, channels, digest, pausedUntil, unsubscribed } = input
  const said = { quietHours, locale, channels, pausedUntil, unsubscribed }
  const { personId } = before
  const key = { organizationId: tx.organizationId, personId }
  const version = before.version + 1
  const row = { ...key, ...said, digestHour: digest?.hour ?? null, version, updatedAt: tx.now }
  if (before.version > 0) await tx.manager.update(PreferencesEntity, key, row)
  else await tx.manager.insert(PreferencesEntity, { ...row, createdAt: tx.now })
  await tx.announce({ type: 'preferences.changed', subject: { type: 'per', id: personId } })
  return { ...before, ...said, digest, version }
}
