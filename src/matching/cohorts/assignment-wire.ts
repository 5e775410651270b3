import { z } from 'zod'
import { id, instant, integer, listOf, prose } from '../../http/wire.ts'
import { Reason } from '../suggestions-wire.ts'
import { ASSIGNMENT_STATUSES, OBJECTIVES, PUBLISH_AS } from './assignment-rules.ts'
import { MOST_DECISIONS, MOST_PARTICIPANTS } from './cohort-rules.ts'

const score = z.number().min(0).max(100)
const count = integer(0, 2_147_483_647)
const total = z.number().min(0).max(1_000_000)
const value = z.number().min(0).max(Number.MAX_SAFE_INTEGER)
const code = z.string().max(100)
const ruleCounts = z.record(z.string().max(50), integer(1, 2_147_483_647))

const Proof = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('dual_bound'),
      bound: value.meta({ description: 'No assignment has a smaller value' }),
      gap: value.meta({ description: 'Value less bound: 0 proves that there is no better one' }),
    }),
    z.object({
      kind: z.literal('stable'),
      blockingPairs: count.meta({ description: 'Mentees and mentors who would both rather have each other: none' }),
      seed: count.meta({ description: 'Breaks ties' }),
    }),
  ])
  .meta({ id: 'AssignmentProof' })

const pair = {
  menteeId: id('per'),
  mentorId: id('per'),
  score,
  pinned: z.boolean(),
  outcome: z.enum(['published', 'refused']).nullable().meta({ description: 'What publishing it came to' }),
  refusedBecause: code
    .nullable()
    .meta({ description: 'The code of the refusal, such as `full` or `mentee.already_matched`' }),
  offerId: id('off').nullable(),
  mentorshipId: id('mts').nullable(),
}

export const AssignmentPairReply = z
  .object({
    ...pair,
    overrides: listOf(z.string().max(50), 20).meta({ description: 'Rules that a pin stands in spite of' }),
    reasons: listOf(Reason, 50).meta({
      description: 'Why the pair has its score, as it was at the run; most points first',
    }),
  })
  .meta({ id: 'AssignmentPair', description: 'One pair of a run, with its reasons' })

const summary = {
  id: id('asg'),
  cohortId: id('coh'),
  operationId: id('opn').meta({ description: 'Where the run can be watched' }),
  status: z.enum(ASSIGNMENT_STATUSES),
  objective: z.enum(OBJECTIVES),
  seed: count,
  totalScore: total.nullable().meta({ description: 'The sum of the scores of all pairs' }),
  value: value.nullable().meta({
    description:
      'What the run made as small as possible, pinned pairs aside: tenths of a point that pairs lack of 100, for `fair` by a convex cost, and a penalty for each mentee without a mentor that is above all of them together; 0 for `stable`',
  }),
  proof: Proof.nullable(),
  complete: z.boolean().nullable().meta({
    description: 'False when the time was up: as many pairs as possible, but the value may be up to `gap` too high',
  }),
  candidates: count.nullable().meta({ description: 'Pairs that were looked at' }),
  trimmedMentees: count
    .nullable()
    .meta({ description: 'Mentees of whose candidates only the best 200 were looked at' }),
  weights: z.record(z.string().max(50), z.number().min(0).max(1000)).nullable(),
  spread: z
    .object({ minimum: score, lowerQuartile: score, median: score, upperQuartile: score, mean: score })
    .nullable()
    .meta({ description: 'Of the scores' }),
  worstOff: z.object({ menteeId: id('per'), mentorId: id('per'), score }).nullable(),
  comparison: z
    .object({
      assignmentId: id('asg'),
      kept: count,
      changed: count.meta({ description: 'Mentees with another mentor than before' }),
      newlyMatched: count,
      newlyUnmatched: count,
      totalScoreBefore: total,
    })
    .nullable()
    .meta({ description: 'With the preview that this run replaced' }),
  publishAs: z.enum(PUBLISH_AS).nullable(),
  publishOperationId: id('opn').nullable(),
  version: integer(1, 2_147_483_647),
  createdAt: instant,
  endedAt: instant.nullable(),
}

export const AssignmentSummaryReply = z.object(summary).meta({ id: 'AssignmentSummary' })

export const AssignmentReply = z
  .object({
    ...summary,
    pairs: listOf(z.object(pair), MOST_PARTICIPANTS),
    unmatched: listOf(
      z.object({
        menteeId: id('per'),
        reason: code.meta({
          description:
            '`no_candidate`, `contested`, `outranked`; or who was left out: `left`, `not_opted_in`, `asks_already`',
        }),
        text: prose(5000).meta({ description: 'One or two sentences about the mentee, to HR' }),
        excluded: ruleCounts.meta({ description: 'For `no_candidate`: how many mentors each rule keeps away' }),
        contest: count.nullable().meta({ description: 'For `contested`: its place in `contests`' }),
      }),
      MOST_PARTICIPANTS,
    ),
    contests: listOf(
      z.object({
        menteeIds: listOf(id('per'), MOST_PARTICIPANTS),
        mentorIds: listOf(id('per'), MOST_PARTICIPANTS),
        places: count,
      }),
      MOST_PARTICIPANTS,
    ).meta({ description: 'Mentees who compete for too few places: all their candidates are among these mentors' }),
    load: listOf(z.object({ mentorId: id('per'), places: count, assigned: count }), MOST_PARTICIPANTS),
    droppedPins: listOf(z.object({ menteeId: id('per'), mentorId: id('per'), reason: code }), MOST_DECISIONS).meta({
      description: 'Pinned pairs that could not stand any more, and why',
    }),
  })
  .meta({ id: 'Assignment', description: 'One run of a cohort: who is assigned to whom, how well, and why not' })

export const CandidateLine = z
  .object({
    menteeId: id('per'),
    mentorId: id('per'),
    score,
    mentorCapacity: integer(0, 1000).meta({ description: 'Places left, without those of pinned pairs' }),
    mentorScore: score.optional().meta({
      description:
        'How well the mentee suits the mentor: their wishes (half), shared hours, formats, distance of levels. For `stable`, where both sides rank',
    }),
  })
  .meta({ id: 'AssignmentCandidate' })
