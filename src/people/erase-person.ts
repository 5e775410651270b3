import { toTypeId } from '../kernel/ids.ts'
import type { Tx } from '../storage/database.ts'
import { forgetReplies } from '../storage/idempotency-store.ts'
import { eventOf } from '../storage/record-store.ts'
import { currentOrganization } from '../tenancy/index.ts'
import { deactivatePerson } from './deactivate-person.ts'
import { type ErasedCounts, type ErasedThing, type Eraser, mentionOf, sumOf } from './erasure-rules.ts'
import { deletePairsOf, deleteProfiles, makeNameless, releaseReports } from './erasure-store.ts'
import { lockAnybody } from './person-store.ts'

export type Erasure = { id: string; erasedAt: Date; erased: Record<ErasedThing, number> }

/**
 * The person leaves, and then everything goes that says who they were: `erasers` in their order, then their own record.
 * Their id stays, and what is counted by it. The second equal call answers as the first. Refuses `not_found`.
 */
export async function erasePerson(tx: Tx, id: string, erasers: readonly Eraser[]): Promise<Erasure> {
  const person = await lockAnybody(tx, id)
  if (person.erasedAt) return erasureOf(tx, id)
  await deactivatePerson(tx, id)
  const counts: ErasedCounts[] = []
  for (const erase of [...erasers, eraseProfile, eraseReplies]) counts.push(await erase(tx, person))
  for (const reportId of await releaseReports(tx, id)) {
    await tx.announce({
      type: 'person.changed',
      subject: { type: 'per', id: reportId },
      data: { fields: ['managerId'] },
    })
  }
  makeNameless(tx, id)
  const erased = sumOf(counts)
  await tx.announce({ type: 'person.erased', subject: { type: 'per', id }, data: { erased } })
  return { id, erasedAt: tx.now, erased }
}

/** As it was told then. */
async function erasureOf(tx: Tx, id: string): Promise<Erasure> {
  const event = await eventOf(tx, id, 'person.erased')
  return { id, erasedAt: event!.occurredAt, erased: event!.data['erased'] as Erasure['erased'] }
}

const eraseProfile: Eraser = async (tx, { id }) => ({
  profiles: await deleteProfiles(tx, id),
  doNotMatchPairs: await deletePairsOf(tx, id),
})

const eraseReplies: Eraser = async (tx, person) => {
  const { platformId } = await currentOrganization(tx)
  const { name, email, externalId } = person
  const values = [toTypeId('per', person.id), ...[name, email, externalId].map((value) => JSON.stringify(value))]
  const traces = { principal: `person:${person.id}`, values, mention: mentionOf(person) }
  return { storedReplies: await forgetReplies(tx, platformId, traces) }
}
