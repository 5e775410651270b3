import { z } from 'zod'
import type { Routes } from '../../http/route.ts'
import { id, integer } from '../../http/wire.ts'
import { operationAddress } from '../../operations/index.ts'
import { reasonsInWords } from '../reasons-in-words.ts'
import { OBJECTIVES, PUBLISH_AS } from './assignment-rules.ts'
import { listAssignments, requireAssignment } from './assignment-store.ts'
import { AssignmentPairReply, AssignmentReply, AssignmentSummaryReply, CandidateLine } from './assignment-wire.ts'
import { cancelAssignment } from './cancel-assignment.ts'
import { requireCohort } from './cohort-store.ts'
import { listPairs } from './pair-store.ts'
import { inPoints, presentAssignment, summaryOf } from './present-assignment.ts'
import { publishAssignment } from './publish-assignment.ts'
import { readCandidates } from './read-candidates.ts'
import { startAssignment } from './start-assignment.ts'

const NewAssignment = z
  .strictObject({
    objective: z.enum(OBJECTIVES).default('total_score').meta({
      description:
        '`total_score`: most pairs, then the highest total. `fair`: most pairs, then the badly served gain first. `stable`: no two would both rather have each other; may leave more unmatched',
    }),
    seed: integer(0, 2_147_483_647).default(0).meta({ description: 'Breaks ties of `stable`' }),
  })
  .meta({ id: 'NewAssignment' })

const Publishing = z
  .strictObject({
    as: z.enum(PUBLISH_AS).meta({
      description:
        '`offers`: each pair is a request with one pending offer. `mentorships`: each pair is active at once',
    }),
  })
  .meta({ id: 'AssignmentPublishing' })

const cohortParams = z.object({ cohortId: id('coh') })
const params = z.object({ assignmentId: id('asg') })
const common = { tag: 'Cohorts', people: 'none' } as const

export function assignmentRoutes(routes: Routes): void {
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/cohorts/:cohortId/assignments',
    operationId: 'createAssignment',
    summary: 'Assign a cohort: a preview that nobody but HR sees',
    description: 'A worker does it; `Location` is where it can be watched. When it is ready it replaces the preview.',
    scope: 'cohorts:write',
    idempotencyKey: 'optional',
    params: cohortParams,
    body: NewAssignment,
    status: 202,
    reply: AssignmentReply,
    location: ({ operationId }) => operationAddress(operationId),
    run: async (tx, input) =>
      presentAssignment(tx, await startAssignment(tx, input.params.cohortId, input.body), input.locale),
  })
  routes.list({
    ...common,
    url: '/v1/cohorts/:cohortId/assignments',
    operationId: 'listAssignments',
    summary: 'List the runs of a cohort',
    scope: 'cohorts:read',
    params: cohortParams,
    item: AssignmentSummaryReply,
    run: async (read, { params: { cohortId } }, page) => {
      await requireCohort(read, cohortId)
      const { data, next } = await listAssignments(read, cohortId, page)
      return { data: data.map(summaryOf), next }
    },
  })
  routes.read({
    ...common,
    url: '/v1/assignments/:assignmentId',
    operationId: 'getAssignment',
    summary: 'Read a run: pairs, who is unmatched and why, the proof, and what is different from the run before',
    inLanguages: true,
    scope: 'cohorts:read',
    params,
    reply: AssignmentReply,
    run: async (read, input) =>
      presentAssignment(read, await requireAssignment(read, input.params.assignmentId), input.locale),
  })
  routes.list({
    ...common,
    url: '/v1/assignments/:assignmentId/pairs',
    operationId: 'listAssignmentPairs',
    summary: 'List the pairs of a run with their reasons',
    inLanguages: true,
    scope: 'cohorts:read',
    params,
    query: z.object({ mentorId: id('per').optional(), outcome: z.enum(['published', 'refused']).optional() }),
    item: AssignmentPairReply,
    run: async (read, { params: { assignmentId }, query, locale }, page) => {
      await requireAssignment(read, assignmentId)
      const { data, next } = await listPairs(read, assignmentId, query, page)
      return { data: data.map((pair) => inPoints({ ...pair, reasons: reasonsInWords(pair.reasons, locale) })), next }
    },
  })
  routes.stream({
    ...common,
    url: '/v1/assignments/:assignmentId/candidates',
    operationId: 'streamAssignmentCandidates',
    summary: 'Read every pair that was looked at, to check the optimum with a solver of your own',
    description:
      'One line for each candidate of each mentee. Pinned pairs are decided and not among them, nor are the places that they take. Nothing while the run is not ready; 410 once another run has replaced it.',
    scope: 'cohorts:read',
    mayBeGone: true,
    params,
    line: CandidateLine,
    run: (read, input, after) => readCandidates(read, input.params.assignmentId, after),
  })
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/assignments/:assignmentId/cancel',
    operationId: 'cancelAssignment',
    summary: 'Stop a run; the preview that there was stays',
    scope: 'cohorts:write',
    params,
    reply: AssignmentReply,
    run: async (tx, input) =>
      presentAssignment(tx, await cancelAssignment(tx, input.params.assignmentId), input.locale),
  })
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/assignments/:assignmentId/publish',
    operationId: 'publishAssignment',
    summary: 'Publish the preview, pair by pair',
    inLanguages: true,
    description:
      'Final: afterwards nothing of the cohort changes. A worker does it; `Location` is where it can be watched. Each pair is published or refused by what holds then, see `outcome` and `refusedBecause`. Said again after a failure, it goes on where it stopped.',
    scope: 'cohorts:write',
    params,
    body: Publishing,
    status: 202,
    reply: AssignmentReply,
    location: ({ publishOperationId }) => operationAddress(publishOperationId!),
    run: async (tx, input) =>
      presentAssignment(tx, await publishAssignment(tx, input.params.assignmentId, input.body.as), input.locale),
  })
}
