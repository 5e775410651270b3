import { requireLatest } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import type { Availability, BookingRules } from './availability-rules.ts'
import { AvailabilityEntity, requireAvailability } from './availability-store.ts'
import { lockPerson } from './person-store.ts'

export type AvailabilityInput = BookingRules & { timeZone?: string | undefined }

/**
 * Replaces the defaults, or what the person said before. A zone that is left out, or is the person's own, goes with the
 * person: who moves to another country has it changed in one place.
 */
export async function saveAvailability(
  tx: Tx,
  personId: string,
  version: number,
  input: AvailabilityInput,
): Promise<Availability> {
  const person = await lockPerson(tx, personId)
  const before = await requireAvailability(tx, personId)
  requireLatest('availability', before.version, version)
  const key = { organizationId: tx.organizationId, personId }
  const timeZone = input.timeZone === person.timeZone ? null : (input.timeZone ?? null)
  const written = { ...key, ...input, timeZone, version: version + 1, updatedAt: tx.now }
  if (before.version > 0) await tx.manager.update(AvailabilityEntity, key, written)
  else await tx.manager.insert(AvailabilityEntity, { ...written, createdAt: tx.now })
  await tx.announce({ type: 'availability.changed', subject: { type: 'per', id: personId } })
  return { ...written, timeZone: timeZone ?? person.timeZone }
}
