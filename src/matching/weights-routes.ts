import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer, listOf } from '../http/wire.ts'
import type { Database } from '../storage/database.ts'
import { actor, presentActor } from '../tenancy/index.ts'
import { MOST_CHANGES, simulateWeights } from './simulate-weights.ts'
import { listWeightsVersions } from './weights-version-store.ts'

const MOST_SAMPLED = 200

const score = z.number().min(0).max(100)
const count = integer(0, 2_147_483_647)
const total = z.number().min(0).max(1_000_000)
const weights = z.record(z.string().max(50), z.number().min(0).max(1000))

const WeightsVersionReply = z
  .object({
    number: integer(1, 2_147_483_647),
    weights: weights.meta({ description: 'As they were given; a feature that is not named has its default' }),
    changedBy: actor,
    requestId: z.string().max(100),
    changedAt: instant,
  })
  .meta({ id: 'MatchingWeightsVersion', description: 'What the weights of an organization were from then on' })

const NewSimulation = z
  .strictObject({
    weights: weights.meta({ description: 'All that would be saved; a feature that is not named has its default' }),
    sample: integer(0, MOST_SAMPLED)
      .default(50)
      .meta({ description: 'How many mentees’ suggestions to look at; always the same ones' }),
    cohortId: id('coh').optional().meta({ description: 'The latest that is not published, when left out' }),
  })
  .meta({ id: 'NewSimulation' })

const shown = listOf(z.object({ mentorId: id('per'), score }), 5).meta({ description: 'Best first' })
const spread = z.object({ minimum: score, lowerQuartile: score, median: score, upperQuartile: score, mean: score })
const fallsOut = z.object({ pairs: count, totalScore: total, spread: spread.nullable() })

const SimulationReply = z
  .object({
    suggestions: z.object({
      examined: count,
      changed: listOf(z.object({ menteeId: id('per'), before: shown, after: shown }), MOST_SAMPLED).meta({
        description: 'Mentees who would be shown other mentors, or the same in another order',
      }),
    }),
    cohort: z
      .object({
        cohortId: id('coh'),
        before: fallsOut.meta({ description: 'With the weights in force, by their own scores' }),
        after: fallsOut.meta({ description: 'With the weights given, by their own scores' }),
        kept: count,
        changed: count,
        newlyMatched: count,
        newlyUnmatched: count,
        complete: z.boolean().meta({ description: 'False when the time was up before the best was proven' }),
        changes: listOf(
          z.object({ menteeId: id('per'), before: id('per').nullable(), after: id('per').nullable() }),
          MOST_CHANGES,
        ).meta({ description: 'Mentees who would get another mentor, one or none; their mentors' }),
      })
      .nullable(),
  })
  .meta({ id: 'Simulation', description: 'What other weights would change' })

const common = { tag: 'Matching', people: 'none' } as const

export function weightsRoutes(routes: Routes, database: Database): void {
  routes.list({
    ...common,
    url: '/v1/matching/weights',
    operationId: 'listMatchingWeights',
    summary: 'Read who changed the matching weights, when and to what; the latest first',
    scope: 'organizations:read',
    item: WeightsVersionReply,
    run: async (read, _input, page) => {
      const { data, next } = await listWeightsVersions(read, page)
      return { data: data.map((version) => ({ ...version, changedBy: presentActor(version) })), next }
    },
  })
  routes.task({
    ...common,
    url: '/v1/matching/simulations',
    operationId: 'simulateWeights',
    summary: 'See what other weights would change, before they are saved',
    description: 'Whose suggestions would change, and how a cohort would fall out. Nothing is kept.',
    scope: 'matching:read',
    body: NewSimulation,
    reply: SimulationReply,
    work: (scope, { body }) => simulateWeights(database, scope, body),
  })
}
