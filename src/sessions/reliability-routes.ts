import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, integer } from '../http/wire.ts'
import { HALF_LIFE_DAYS } from './reliability-rules.ts'
import { readReliability } from './read-reliability.ts'

const sessions = integer(0, 2_147_483_647)

const ReliabilityReply = z
  .object({
    personId: id('per'),
    score: integer(0, 100)
      .nullable()
      .meta({ description: 'Null while nothing counts. Late counts half; who was excused has missed nothing' }),
    counts: z.object({
      attended: sessions,
      late: sessions,
      missed: sessions,
      excused: sessions,
      called_off: sessions,
    }),
  })
  .meta({ id: 'Reliability', description: 'How far a person keeps the sessions that they agreed to' })

export function reliabilityRoutes(routes: Routes): void {
  routes.read({
    tag: 'Sessions',
    people: 'self',
    url: '/v1/people/:personId/reliability',
    operationId: 'getReliability',
    summary: 'Read how far a person keeps what they agreed to',
    description: `Counts only sessions of which both sides say the same, and of those only what the person could help. After ${HALF_LIFE_DAYS} days a session counts half`,
    scope: 'sessions:read',
    params: z.object({ personId: id('per') }),
    reply: ReliabilityReply,
    run: (read, { params }) => readReliability(read, params.personId),
  })
}
