import { isDeepStrictEqual } from 'node:util'
import { stale } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { type NewPerson, refuseTakenExternalId } from './create-person.ts'
import { mergeAttributes } from './person-rules.ts'
import { type Attributes, lockPerson, lockReportingLines, type Person, PersonEntity } from './person-store.ts'
import { requireManager } from './require-manager.ts'

export type PersonChanges = Partial<Omit<NewPerson, 'attributes' | 'timeZone'>> & {
  timeZone?: string
  attributes?: Record<string, Attributes[string] | null>
}

/** What is named and differs; nothing else is written or announced. */
export async function changePerson(tx: Tx, id: string, version: number, changes: PersonChanges): Promise<Person> {
  if (changes.managerId) await lockReportingLines(tx)
  const person = await lockPerson(tx, id)
  if (person.version !== version) throw stale('person')
  if (changes.managerId) await requireManager(tx, id, changes.managerId)
  const wanted = {
    ...person,
    ...changes,
    attributes: mergeAttributes(person.attributes, changes.attributes ?? {}),
  }
  const fields = (Object.keys(changes) as (keyof PersonChanges)[]).filter(
    (field) => !isDeepStrictEqual(wanted[field], person[field]),
  )
  if (fields.length === 0) return person
  const changed = { ...wanted, version: version + 1, updatedAt: tx.now }
  await tx.manager.update(PersonEntity, { organizationId: tx.organizationId, id }, changed).catch(refuseTakenExternalId)
  await tx.announce({ type: 'person.changed', subject: { type: 'per', id }, data: { fields: fields.sort() } })
  return changed
}
