import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, listOf } from '../http/wire.ts'
import { addDoNotMatchPair } from './add-do-not-match-pair.ts'
import { listDoNotMatchPairs } from './do-not-match-store.ts'
import { removeDoNotMatchPair } from './remove-do-not-match-pair.ts'

const PairReply = z
  .object({ id: id('dnm'), personIds: listOf(id('per'), 2), createdAt: instant })
  .meta({ id: 'DoNotMatchPair', description: 'Two people who are never suggested to each other; it has no direction' })

const PairBody = z
  .strictObject({
    personIds: listOf(id('per'), 2)
      .min(2)
      .refine(([one, other]) => one !== other, {
        path: [1],
        error: 'must be two people',
        params: { code: 'same_person' },
      }),
  })
  .meta({ id: 'NewDoNotMatchPair' })

const url = '/v1/do-not-match'
const common = { tag: 'People', people: 'none' } as const

export function doNotMatchRoutes(routes: Routes): void {
  routes.change({
    ...common,
    method: 'POST',
    url,
    operationId: 'addDoNotMatchPair',
    summary: 'Keep two people from being matched',
    scope: 'people:write',
    idempotencyKey: 'optional',
    body: PairBody,
    status: 201,
    reply: PairReply,
    location: (pair) => `${url}/${z.encode(PairReply.shape.id, pair.id)}`,
    run: (tx, { body: { personIds } }) => addDoNotMatchPair(tx, [personIds[0]!, personIds[1]!]),
  })
  routes.list({
    ...common,
    url,
    operationId: 'listDoNotMatchPairs',
    summary: 'List the pairs that are never made',
    scope: 'people:read',
    query: z.object({ personId: id('per').optional() }),
    item: PairReply,
    run: (read, { query }, page) => listDoNotMatchPairs(read, query.personId, page),
  })
  routes.change({
    ...common,
    method: 'DELETE',
    url: `${url}/:pairId`,
    operationId: 'removeDoNotMatchPair',
    summary: 'Let two people be matched again',
    scope: 'people:write',
    params: z.object({ pairId: id('dnm') }),
    status: 204,
    reply: z.undefined(),
    run: (tx, { params }) => removeDoNotMatchPair(tx, params.pairId).then(() => undefined),
  })
}
