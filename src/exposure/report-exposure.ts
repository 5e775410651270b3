import { requireParty } from '../kernel/caller.ts'
import { type FieldError, invalid } from '../kernel/refusal.ts'
import { inZone } from '../kernel/time-zone.ts'
import { personById } from '../people/index.ts'
import { roomById } from '../rooms/index.ts'
import type { Tx } from '../storage/database.ts'
import { addExposure, type NewExposure } from './add-exposure.ts'
import { entryById, type ExposureEntry } from './exposure-store.ts'

/**
 * Adds what somebody tells of: people of themselves, marked as such, machines of anybody.
 * Refuses `invalid` for an unknown person, room or corrected line and for a day that is still to come where the person is.
 */
export async function reportExposure(tx: Tx, input: Omit<NewExposure, 'source'>): Promise<ExposureEntry> {
  requireParty(tx.caller, [input.personId], 'the person themself')
  const [person, room, corrected] = await Promise.all([
    personById(tx, input.personId),
    roomById(tx, input.roomId),
    input.corrects === undefined ? null : entryById(tx, input.corrects),
  ])
  const wrong = (member: string, code: string, detail: string): FieldError => ({
    pointer: `/${member}`,
    code,
    detail: `/${member}: ${detail}`,
  })
  const errors: FieldError[] = []
  if (!person) errors.push(wrong('personId', 'unknown_person', 'there is no such person.'))
  if (!room) errors.push(wrong('roomId', 'unknown_room', 'there is no such room.'))
  if (person && input.occurredOn > inZone(tx.now, person.timeZone).toPlainDate().toString()) {
    errors.push(wrong('occurredOn', 'in_the_future', 'this day is still to come.'))
  }
  if (input.corrects !== undefined && corrected?.personId !== input.personId) {
    errors.push(wrong('corrects', 'unknown_entry', 'this person has no such exposure entry.'))
  }
  const [first, ...rest] = errors
  if (first) throw invalid(first, ...rest)
  return addExposure(tx, { ...input, source: tx.caller.kind === 'person' ? 'self_reported' : 'imported' })
}
