import { notFound, requireLatest } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { lockPerson } from './person-store.ts'
import { type Preferences, PreferencesEntity, preferencesOf } from './preferences-store.ts'

export type PreferencesInput = Pick<Preferences, 'quietHours' | 'locale'>

export async function savePreferences(
  tx: Tx,
  personId: string,
  version: number,
  input: PreferencesInput,
): Promise<Preferences> {
  await lockPerson(tx, personId)
  const before = (await preferencesOf(tx, [personId])).get(personId)
  if (!before) throw notFound('person')
  requireLatest('preferences', before.version, version)
  const key = { organizationId: tx.organizationId, personId }
  const written = { ...key, ...input, version: version + 1, updatedAt: tx.now }
  if (before.version > 0) await tx.manager.update(PreferencesEntity, key, written)
  else await tx.manager.insert(PreferencesEntity, { ...written, createdAt: tx.now })
  await tx.announce({ type: 'preferences.changed', subject: { type: 'per', id: personId } })
  return { ...before, ...input, version: version + 1 }
}
