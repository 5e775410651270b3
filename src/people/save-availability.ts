import { notFound, requireLatest } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import type { Availability } from './availability-rules.ts'
import { AvailabilityEntity, type AvailabilityRow, writtenAvailabilities } from './availability-store.ts'
import { lockPerson } from './person-store.ts'

export type AvailabilityInput = Omit<Availability, 'personId' | 'version' | 'timeZone'> & {
  timeZone?: string | undefined
}

/** Replaces the defaults, or what the person said before. The zone is the person's when left out. */
export async function saveAvailability(
  tx: Tx,
  personId: string,
  version: number,
  input: AvailabilityInput,
): Promise<Availability> {
  const person = await lockPerson(tx, personId)
  const [before] = await writtenAvailabilities(tx, [personId])
  if (!before) throw notFound('person')
  requireLatest('availability', before.version, version)
  const key = { organizationId: tx.organizationId, personId }
  const timeZone = input.timeZone ?? person.timeZone
  const written = { ...key, ...input, timeZone, version: version + 1, updatedAt: tx.now }
  const row: AvailabilityRow = { ...written, createdAt: tx.now }
  if (before.version > 0) await tx.manager.update(AvailabilityEntity, key, written)
  else await tx.manager.insert(AvailabilityEntity, row)
  await tx.announce({ type: 'availability.changed', subject: { type: 'per', id: personId } })
  return row
}
