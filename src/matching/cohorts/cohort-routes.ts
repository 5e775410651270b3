import { z } from 'zod'
import type { Routes } from '../../http/route.ts'
import { distinct, id, instant, integer, listOf, prose, text } from '../../http/wire.ts'
import { FORMATS } from '../../people/index.ts'
import type { Read } from '../../storage/database.ts'
import { changeCohort } from './change-cohort.ts'
import { type Cohort, COHORT_STATES, MOST_PARTICIPANTS, PARTS } from './cohort-rules.ts'
import { listCohorts, requireCohort } from './cohort-store.ts'
import { createCohort } from './create-cohort.ts'
import { forbidPair, pinPair, releasePair } from './decide-pair.ts'
import { listDecisions } from './decision-store.ts'
import { dismiss, enrol } from './enrol.ts'
import { listParticipants, participantCounts } from './participant-store.ts'

const fields = {
  name: text(200),
  goal: prose(2000).nullable().meta({ description: 'For mentees whose profile names none' }),
  formats: listOf(z.enum(FORMATS), FORMATS.length).meta({ description: 'For mentees whose profile names none' }),
}

const CohortReply = z
  .object({
    id: id('coh'),
    ...fields,
    state: z.enum(COHORT_STATES),
    mentees: integer(0, MOST_PARTICIPANTS),
    mentors: integer(0, MOST_PARTICIPANTS),
    assignmentId: id('asg').nullable().meta({ description: 'The preview: the latest run that came to its end' }),
    version: integer(1, 2_147_483_647),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Cohort', description: 'A round run by HR: many mentees and mentors assigned at once' })

const NewCohort = z
  .strictObject({ name: fields.name, goal: prose(2000).optional(), formats: fields.formats.optional() })
  .meta({ id: 'NewCohort' })

const CohortChanges = z.strictObject(fields).partial().meta({ id: 'CohortChanges' })

const members = distinct(listOf(id('per'), MOST_PARTICIPANTS)).default([])
const CohortMembers = z.strictObject({ menteeIds: members, mentorIds: members }).meta({ id: 'CohortMembers' })

const ParticipantReply = z
  .object({ part: z.enum(PARTS), personId: id('per'), enrolledAt: instant })
  .meta({ id: 'CohortParticipant' })

const pair = { menteeId: id('per'), mentorId: id('per') }
const CohortPair = z.strictObject(pair).meta({ id: 'CohortPair' })
const CohortPin = z
  .strictObject({
    ...pair,
    override: z.boolean().default(false).meta({
      description:
        'Pin them even where they share no language or too little time, no wanted room is open to a guest or hosted at all, or two offers of the mentor lapsed. No other rule can be set aside',
    }),
  })
  .meta({ id: 'CohortPin' })

const DecisionReply = z
  .object({ ...pair, kind: z.enum(['pin', 'forbid']), override: z.boolean(), decidedAt: instant })
  .meta({ id: 'CohortDecision', description: 'What HR decided by hand about a pair; kept across runs' })

const params = z.object({ cohortId: id('coh') })
const common = { tag: 'Cohorts', people: 'none' } as const

async function presentAll(read: Read, cohorts: readonly Cohort[]) {
  const counts = await participantCounts(
    read,
    cohorts.map((cohort) => cohort.id),
  )
  return cohorts.map((cohort) => {
    const { mentee = 0, mentor = 0 } = counts.get(cohort.id) ?? {}
    return { ...cohort, mentees: mentee, mentors: mentor }
  })
}

const present = async (read: Read, cohort: Cohort) => (await presentAll(read, [cohort]))[0]!

export function cohortRoutes(routes: Routes): void {
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/cohorts',
    operationId: 'createCohort',
    summary: 'Make a cohort; people are enrolled afterwards',
    scope: 'cohorts:write',
    idempotencyKey: 'optional',
    body: NewCohort,
    status: 201,
    reply: CohortReply,
    location: (cohort) => `/v1/cohorts/${z.encode(CohortReply.shape.id, cohort.id)}`,
    run: async (tx, { body }) => present(tx, await createCohort(tx, body)),
  })
  routes.list({
    ...common,
    url: '/v1/cohorts',
    operationId: 'listCohorts',
    summary: 'List cohorts',
    scope: 'cohorts:read',
    query: z.object({ state: z.enum(COHORT_STATES).optional() }),
    item: CohortReply,
    run: async (read, { query }, page) => {
      const { data, next } = await listCohorts(read, query, page)
      return { data: await presentAll(read, data), next }
    },
  })
  routes.read({
    ...common,
    url: '/v1/cohorts/:cohortId',
    operationId: 'getCohort',
    summary: 'Read a cohort',
    scope: 'cohorts:read',
    params,
    reply: CohortReply,
    run: async (read, input) => present(read, await requireCohort(read, input.params.cohortId)),
  })
  routes.change({
    ...common,
    method: 'PATCH',
    url: '/v1/cohorts/:cohortId',
    operationId: 'changeCohort',
    summary: 'Change a cohort that is not published',
    scope: 'cohorts:write',
    ifMatch: true,
    params,
    body: CohortChanges,
    reply: CohortReply,
    run: async (tx, input) => present(tx, await changeCohort(tx, input.params.cohortId, input.version, input.body)),
  })
  routes.list({
    ...common,
    url: '/v1/cohorts/:cohortId/participants',
    operationId: 'listCohortParticipants',
    summary: 'List who is in a cohort: mentees first, then mentors',
    scope: 'cohorts:read',
    params,
    query: z.object({ part: z.enum(PARTS).optional() }),
    item: ParticipantReply,
    run: async (read, { params: { cohortId }, query }, page) => {
      await requireCohort(read, cohortId)
      return listParticipants(read, cohortId, query.part, page)
    },
  })
  const verb = { ...common, method: 'POST', scope: 'cohorts:write', params, reply: CohortReply } as const
  routes.change({
    ...verb,
    url: '/v1/cohorts/:cohortId/participants',
    operationId: 'enrolParticipants',
    summary: 'Enrol mentees and mentors',
    description:
      'All or none: everybody must have opted in, and whoever has not is named. Who is in already stays. The preview does not change before the next run.',
    body: CohortMembers,
    run: async (tx, input) => present(tx, await enrol(tx, input.params.cohortId, input.body)),
  })
  routes.change({
    ...verb,
    url: '/v1/cohorts/:cohortId/dismiss',
    operationId: 'dismissParticipants',
    summary: 'Take mentees and mentors out of a cohort',
    body: CohortMembers,
    run: async (tx, input) => present(tx, await dismiss(tx, input.params.cohortId, input.body)),
  })
  routes.list({
    ...common,
    url: '/v1/cohorts/:cohortId/decisions',
    operationId: 'listCohortDecisions',
    summary: 'List the pairs that HR has pinned or forbidden',
    scope: 'cohorts:read',
    params,
    item: DecisionReply,
    run: async (read, { params: { cohortId } }, page) => {
      await requireCohort(read, cohortId)
      return listDecisions(read, cohortId, page)
    },
  })
  routes.change({
    ...verb,
    url: '/v1/cohorts/:cohortId/pin',
    operationId: 'pinCohortPair',
    summary: 'Fix a pair for the next runs',
    description: '422 names the hard rule that keeps the two apart, and says when `override` may set it aside.',
    body: CohortPin,
    run: async (tx, input) => present(tx, await pinPair(tx, input.params.cohortId, input.body)),
  })
  routes.change({
    ...verb,
    url: '/v1/cohorts/:cohortId/forbid',
    operationId: 'forbidCohortPair',
    summary: 'Keep a pair apart in the next runs',
    body: CohortPair,
    run: async (tx, input) => present(tx, await forbidPair(tx, input.params.cohortId, input.body)),
  })
  routes.change({
    ...verb,
    url: '/v1/cohorts/:cohortId/release',
    operationId: 'releaseCohortPair',
    summary: 'Take back what was pinned or forbidden',
    body: CohortPair,
    run: async (tx, input) => present(tx, await releasePair(tx, input.params.cohortId, input.body)),
  })
}
