import { lifecycle } from '../../kernel/lifecycle.ts'
import type { Objective } from '../engine/assignment/index.ts'
import type { Weights } from '../engine/weights.ts'
import type { Absence } from './load-cohort-input.ts'
import type { Excluded } from './solve/candidate-graph.ts'
import type { Contest, DroppedPin, ProofFigures, Solved } from './solve/solve-cohort.ts'

export const OBJECTIVES = ['total_score', 'fair', 'stable'] as const satisfies readonly Objective[]

export const ASSIGNMENT_STATUSES = [
  'running',
  'ready',
  'replaced',
  'publishing',
  'published',
  'cancelled',
  'failed',
] as const
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number]

export type AssignmentVerb = 'cancel' | 'publish'

/** A preview that another run has replaced stays as it was, to compare with. */
export const assignmentLifecycle = lifecycle<AssignmentStatus, AssignmentVerb>('assignment', {
  running: { cancel: 'cancelled' },
  ready: { publish: 'publishing' },
  replaced: {},
  publishing: { publish: 'publishing' },
  published: {},
  cancelled: {},
  failed: {},
})

export const PUBLISH_AS = ['offers', 'mentorships'] as const
export type PublishAs = (typeof PUBLISH_AS)[number]

/** One run of a cohort: who is assigned to whom, how well, and why not. */
export type Assignment = {
  id: string
  organizationId: string
  cohortId: string
  operationId: string
  /** The preview that there was before it. */
  previousId: string | null
  objective: Objective
  /** Breaks ties of `stable`. */
  seed: number
  status: AssignmentStatus
  /** All mentors of the run, and how many places each had left beside the pinned pairs. */
  mentorIds: string[]
  places: number[]
  /** Null until it is ready. */
  outcome: Outcome | null
  publishAs: PublishAs | null
  publishOperationId: string | null
  version: number
  /** When it was ready, cancelled or given up. */
  endedAt: Date | null
  createdAt: Date
  updatedAt: Date
}

/** Scores in points. */
export type Spread = { minimum: number; lowerQuartile: number; median: number; upperQuartile: number; mean: number }

export type Comparison = {
  assignmentId: string
  kept: number
  /** Mentees with another mentor than before. */
  changed: number
  newlyMatched: number
  newlyUnmatched: number
  totalScoreBefore: number
}

export type UnmatchedMentee = {
  menteeId: string
  reason: Absence | 'no_candidate' | 'contested' | 'outranked'
  /** For `no_candidate`: how many mentors each rule keeps away, each counted once; and of those who host a wanted room. */
  excluded: Excluded
  among: Excluded
  /** For `contested`: its place in the list of contests. */
  contest: number | null
}

export type Outcome = {
  weights: Weights
  pairs: number
  /** In points. */
  totalScore: number
  value: number
  proof: ProofFigures
  complete: boolean
  candidates: number
  /** How many mentees had more candidates than were looked at. */
  trimmedMentees: number
  spread: Spread | null
  worstOff: { menteeId: string; mentorId: string; score: number } | null
  load: { mentorId: string; places: number; assigned: number }[]
  unmatched: UnmatchedMentee[]
  contests: Contest[]
  droppedPins: DroppedPin[]
  comparison: Comparison | null
}

/** Everybody without a mentor, in order of their ids: those who were left out of the run, and those it found no place for. */
export function unmatchedMentees(
  unmatched: Solved['unmatched'],
  absent: readonly { menteeId: string; reason: Absence }[],
): UnmatchedMentee[] {
  const nothing = { excluded: {}, among: {}, contest: null }
  return [...absent, ...unmatched]
    .map((each) => ({ ...nothing, ...each }))
    .sort((a, b) => (a.menteeId < b.menteeId ? -1 : 1))
}

/** In points, of scores in tenths; by the nearest rank below. Null when there are none. */
export function spreadOf(tenths: readonly number[]): Spread | null {
  if (tenths.length === 0) return null
  const sorted = tenths.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))]! / 10
  const sum = sorted.reduce((total, score) => total + score, 0)
  return {
    minimum: at(0),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    mean: Math.round(sum / sorted.length) / 10,
  }
}

type Pairs = readonly { menteeId: string; mentorId: string; score: number }[]

/** What another run changed; totals in points, scores in tenths. */
export function comparisonOf(assignmentId: string, before: Pairs, now: Pairs): Comparison {
  const earlier = new Map(before.map(({ menteeId, mentorId }) => [menteeId, mentorId]))
  const matched = now.filter(({ menteeId }) => earlier.has(menteeId))
  const kept = matched.filter(({ menteeId, mentorId }) => earlier.get(menteeId) === mentorId).length
  return {
    assignmentId,
    kept,
    changed: matched.length - kept,
    newlyMatched: now.length - matched.length,
    newlyUnmatched: before.length - matched.length,
    totalScoreBefore: totalOf(before),
  }
}

/** In points. */
export const totalOf = (pairs: readonly { score: number }[]): number =>
  pairs.reduce((sum, { score }) => sum + score, 0) / 10
