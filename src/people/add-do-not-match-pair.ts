import { newId, toTypeId } from '../kernel/ids.ts'
import { type FieldError, invalid } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { DoNotMatchEntity, type DoNotMatchPair, doNotMatchPairOf } from './do-not-match-store.ts'
import { lockPerson, peopleByIds } from './person-store.ts'

/** The same pair, in either order, is the same thing and made once. */
export async function addDoNotMatchPair(tx: Tx, personIds: readonly [string, string]): Promise<DoNotMatchPair> {
  const known = await peopleByIds(tx, personIds)
  const [first, ...rest] = personIds.flatMap((id, index): FieldError[] =>
    known.get(id)?.erasedAt === null
      ? []
      : [
          {
            pointer: `/personIds/${index}`,
            code: 'unknown_person',
            detail: `personIds.${index}: there is no such person in this organization.`,
          },
        ],
  )
  if (first) throw invalid(first, ...rest)
  const [personId, otherPersonId] = [...personIds].sort() as [string, string]
  // Two equal calls wait for each other here, so that the second finds the pair.
  await lockPerson(tx, personId)
  const before = await doNotMatchPairOf(tx, personId, otherPersonId)
  if (before) return before
  const pair = { id: newId(), organizationId: tx.organizationId, personId, otherPersonId, createdAt: tx.now }
  await tx.manager.insert(DoNotMatchEntity, pair)
  const data = { personIds: [personId, otherPersonId].map((id) => toTypeId('per', id)) }
  await tx.announce({ type: 'do_not_match.added', subject: { type: 'dnm', id: pair.id }, data })
  return { id: pair.id, personIds: [personId, otherPersonId], createdAt: pair.createdAt }
}
