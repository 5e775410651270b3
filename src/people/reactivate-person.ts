import type { Tx } from '../storage/database.ts'
import { lockPerson, type Person, PersonEntity } from './person-store.ts'

/** The person is back, with the profiles they had. What was cancelled stays so. */
export async function reactivatePerson(tx: Tx, id: string): Promise<Person> {
  const person = await lockPerson(tx, id)
  if (!person.leftAt) return person
  const back = { leftAt: null, version: person.version + 1, updatedAt: tx.now }
  await tx.manager.update(PersonEntity, { organizationId: tx.organizationId, id }, back)
  await tx.announce({ type: 'person.returned', subject: { type: 'per', id } })
  return { ...person, ...back }
}
