import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer } from '../http/wire.ts'
import { erasePerson } from './erase-person.ts'
import { ERASED_THINGS, type ErasedThing, type Eraser } from './erasure-rules.ts'

const counts = Object.fromEntries(
  Object.entries(ERASED_THINGS).map(([thing, description]) => [thing, integer(0, 2_147_483_647).meta({ description })]),
) as Record<ErasedThing, z.ZodInt>

const ErasureReply = z
  .object({
    id: id('per'),
    erasedAt: instant,
    erased: z.object(counts).meta({ description: 'How many of each were removed or made nameless' }),
  })
  .meta({ id: 'Erasure', description: 'What was erased of a person' })

export function erasureRoutes(routes: Routes, erasers: readonly Eraser[]): void {
  routes.change({
    tag: 'People',
    method: 'POST',
    url: '/v1/people/:personId/erase',
    operationId: 'erasePerson',
    summary: 'Erase a person for good',
    description:
      'They leave first, as by `deactivate`, and those who had something booked with them are told. Then everything goes that says who they were, what they wrote, and what was written to them or about them within a pair. ' +
      'Figures stay under an id that names nobody; asking for it is 410 from now on, while the same call answers here as before. The externalId is free again: whoever comes with it is somebody new. ' +
      'Cannot be undone. Erase with your own records too when `person.erased` comes by in `/v1/events`. It is done while nothing else of the organization is written; where something long is under way, it is refused with 503 for now',
    scope: 'people:erase',
    people: 'none',
    params: z.object({ personId: id('per') }),
    idempotencyKey: 'optional',
    alone: true,
    reply: ErasureReply,
    run: (tx, { params }) => erasePerson(tx, params.personId, erasers),
  })
}
