import type { Tx } from '../storage/database.ts'
import { lockPerson, type Person, PersonEntity } from './person-store.ts'

/** The person has left: their tokens end, and what reacts to `person.left` cancels what was booked. Their record stays. */
export async function deactivatePerson(tx: Tx, id: string): Promise<Person> {
  const person = await lockPerson(tx, id)
  if (person.leftAt) return person
  const left = { leftAt: tx.now, version: person.version + 1, updatedAt: tx.now }
  await tx.manager.update(PersonEntity, { organizationId: tx.organizationId, id }, left)
  await tx.announce({ type: 'person.left', subject: { type: 'per', id } })
  return { ...person, ...left }
}
