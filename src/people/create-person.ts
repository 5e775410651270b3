import { newId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { violatedConstraint } from '../storage/database-errors.ts'
import { currentOrganization } from '../tenancy/index.ts'
import { type Attributes, type Person, PersonEntity } from './person-store.ts'
import { requireManager } from './require-manager.ts'

export type NewPerson = Pick<
  Person,
  'externalId' | 'name' | 'email' | 'languages' | 'department' | 'title' | 'level' | 'managerId' | 'hireDate'
> & {
  attributes: Attributes
  /** The organization's when left out. */
  timeZone?: string | undefined
}

/** Refuses `person.external_id_taken`. */
export async function createPerson(tx: Tx, input: NewPerson): Promise<Person> {
  const id = newId()
  if (input.managerId) await requireManager(tx, id, input.managerId)
  const person: Person = {
    ...input,
    id,
    organizationId: tx.organizationId,
    timeZone: input.timeZone ?? (await currentOrganization(tx)).timeZone,
    leftAt: null,
    erasedAt: null,
    version: 1,
    createdAt: tx.now,
    updatedAt: tx.now,
  }
  await tx.manager.insert(PersonEntity, person).catch(refuseTakenExternalId)
  await tx.announce({ type: 'person.created', subject: { type: 'per', id } })
  return person
}

export function refuseTakenExternalId(error: unknown): never {
  if (violatedConstraint(error) !== 'person_external_id_uq') throw error
  throw new Refusal('conflict', 'person.external_id_taken', 'Another person of this organization has this externalId.')
}
