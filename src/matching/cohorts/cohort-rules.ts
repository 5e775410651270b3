import { lifecycle } from '../../kernel/lifecycle.ts'
import type { Format } from '../../people/index.ts'
import type { RuleName } from '../engine/hard-rules.ts'

export const COHORT_STATES = ['draft', 'assigned', 'published'] as const
export type CohortState = (typeof COHORT_STATES)[number]

export type CohortVerb = 'change' | 'assign' | 'publish'

/** Running an assignment again replaces only the preview; what is published stays. */
export const cohortLifecycle = lifecycle<CohortState, CohortVerb>('cohort', {
  draft: { change: 'draft', assign: 'assigned' },
  assigned: { change: 'assigned', assign: 'assigned', publish: 'published' },
  published: {},
})

/** A round run by HR: many mentees and mentors assigned at once. */
export type Cohort = {
  id: string
  organizationId: string
  name: string
  /** For mentees whose profile names none; likewise the formats. */
  goal: string | null
  formats: Format[]
  state: CohortState
  /** The preview: the latest run that came to its end. */
  assignmentId: string | null
  version: number
  createdAt: Date
  updatedAt: Date
}

export const PARTS = ['mentee', 'mentor'] as const
export type Part = (typeof PARTS)[number]

export type Participant = { part: Part; personId: string; enrolledAt: Date }

/** The most on each side: a run of so many ends within its time, and its answer is one that a caller can read at once. */
export const MOST_PARTICIPANTS = 10_000

/** What HR decides by hand about a pair; kept across runs. */
export type Decision = {
  menteeId: string
  mentorId: string
  kind: 'pin' | 'forbid'
  /** A pin that stands although a rule that HR may override is against it. */
  override: boolean
  decidedAt: Date
}

export const MOST_DECISIONS = 10_000

/**
 * Rules that protect what fits, which HR may know better. The others protect people (their no, their line of managers)
 * or what is so (full, left, paired already), and stand.
 */
const OVERRIDABLE: readonly RuleName[] = [
  'no_shared_language',
  'expired_twice',
  'too_little_shared_time',
  'guests_not_allowed',
  'no_wanted_room',
]

/** The first rule that keeps a pinned pair apart all the same, or null. */
export const ruleAgainstPin = (rules: readonly RuleName[], { override }: Pick<Decision, 'override'>): RuleName | null =>
  rules.find((rule) => !(override && OVERRIDABLE.includes(rule))) ?? null

export const mayOverride = (rule: RuleName): boolean => OVERRIDABLE.includes(rule)
