import { Refusal } from '../../../kernel/refusal.ts'
import {
  assign,
  explainUnmatched,
  type Objective,
  type Unmatched as UnmatchedAs,
  verify,
  withDecisions,
} from '../../engine/assignment/index.ts'
import { type RuleName, rulesAgainst } from '../../engine/hard-rules.ts'
import { reasonsFor, type Reason } from '../../engine/score.ts'
import { sharesOf } from '../../engine/weights.ts'
import { type Decision, ruleAgainstPin } from '../cohort-rules.ts'
import type { CohortInput } from '../load-cohort-input.ts'
import {
  candidateGraph,
  type CandidateGraph,
  type Excluded,
  pairingFor,
  placesOf,
  tenthsOf,
} from './candidate-graph.ts'

export type SolveInput = CohortInput & {
  decisions: Decision[]
  objective: Objective
  seed: number
}

/** `score` in tenths of a point. `overrides`: the rules that this pin stands in spite of. */
export type SolvedPair = {
  menteeId: string
  mentorId: string
  score: number
  pinned: boolean
  overrides: RuleName[]
  reasons: Reason[]
}

/** Mentees who compete for too few places: all candidates of `menteeIds` are among `mentorIds`. */
export type Contest = { menteeIds: string[]; mentorIds: string[]; places: number }

export type Unmatched = { menteeId: string } & (
  | { reason: 'no_candidate'; excluded: Excluded; among: Excluded }
  /** `contest` is the place in the list of contests. */
  | { reason: 'contested'; contest: number }
  | { reason: 'outranked' }
)

export type DroppedPin = { menteeId: string; mentorId: string; reason: RuleName | 'not_taking_part' | 'no_place_left' }

/** The numbers of a proof; `gap` is 0 where the answer is the best one. */
export type ProofFigures =
  | { kind: 'dual_bound'; bound: number; gap: number }
  | { kind: 'stable'; blockingPairs: number; seed: number }

export type Solved = {
  pairs: SolvedPair[]
  unmatched: Unmatched[]
  contests: Contest[]
  droppedPins: DroppedPin[]
  value: number
  proof: ProofFigures
  complete: boolean
  /** What was solved: without the pinned mentees and the places that they take. `mentors` are positions in `mentorIds`. */
  candidates: {
    menteeIds: string[]
    mentorIds: string[]
    places: number[]
    starts: Int32Array
    mentors: Int32Array
    scores: Int32Array
    /** Null where only the mentees' ranking counts. */
    mentorScores: Int32Array | null
  }
  trimmed: number
}

export type SolveHooks = { onProgress: (percent: number) => void; isLate: () => boolean }

/** One run of a cohort: pure, and the same input gives the same answer. Refuses `assignment.out_of_time`. */
export function solveCohort(input: SolveInput, { onProgress, isLate }: SolveHooks): Solved {
  const { mentees, mentors, decisions } = input
  const menteeAt = new Map(mentees.map(({ personId }, index) => [personId, index]))
  const mentorAt = new Map(mentors.map(({ personId }, index) => [personId, index]))
  const { pins, droppedPins } = standingPins(input, menteeAt, mentorAt)
  const forbidden = new Set(
    decisions.filter(({ kind }) => kind === 'forbid').map(({ menteeId, mentorId }) => `${menteeId}:${mentorId}`),
  )
  const graph = candidateGraph(
    input,
    (mentee, mentor) =>
      forbidden.size > 0 && forbidden.has(`${mentees[mentee]!.personId}:${mentors[mentor]!.personId}`),
    (done) => {
      if (isLate()) throw outOfTime()
      onProgress((60 * done) / mentees.length)
    },
    { bothRank: input.objective === 'stable' },
  )
  const fixed = pins.map(({ mentee, mentor }) => [mentee, mentor] as const)
  const decided = withDecisions(graph.problem, { fixed, forbidden: [] })
  const answer = assign(decided.problem, input.objective, {
    seed: input.seed,
    deadline: isLate,
    onProgress: (done, of) => onProgress(60 + (35 * done) / Math.max(1, of)),
  })
  const { valid, problems } = verify(decided.problem, answer)
  if (!valid) throw new Error(`The answer does not prove what it says: ${problems.join(' ')}`)

  const idOf = (index: number): string => mentees[decided.mentees[index]!]!.personId
  const { unmatched, contests } = explained(explainUnmatched(decided.problem, answer), graph, decided.mentees, {
    menteeIdOf: idOf,
    mentorIdOf: (index) => mentors[index]!.personId,
  })
  const { proof } = answer
  return {
    pairs: pairsFor(input, decided.restore(answer.mentorOf), new Map(pins.map((pin) => [pin.mentee, pin.overrides]))),
    unmatched,
    contests,
    droppedPins,
    value: answer.value,
    proof:
      proof.kind === 'stable'
        ? { kind: proof.kind, blockingPairs: proof.blockingPairs, seed: proof.seed }
        : { kind: proof.kind, bound: proof.bound, gap: proof.gap },
    complete: answer.complete,
    candidates: {
      menteeIds: Array.from(decided.mentees, (index) => mentees[index]!.personId),
      mentorIds: mentors.map(({ personId }) => personId),
      places: [...decided.problem.capacities],
      starts: decided.problem.starts,
      mentors: decided.problem.mentors,
      scores: decided.problem.scores,
      mentorScores: decided.problem.mentorScores ?? null,
    },
    trimmed: graph.trimmed,
  }
}

type Pin = { mentee: number; mentor: number; overrides: RuleName[] }

/** What was allowed when it was pinned may not be any more; the older pin comes first where places are few. */
function standingPins(
  { decisions, mentees, mentors, settings }: SolveInput,
  menteeAt: ReadonlyMap<string, number>,
  mentorAt: ReadonlyMap<string, number>,
): { pins: Pin[]; droppedPins: DroppedPin[] } {
  const pairingOf = pairingFor({ settings })
  const left = mentors.map(placesOf)
  const pins: Pin[] = []
  const droppedPins: DroppedPin[] = []
  for (const decision of decisions.filter(({ kind }) => kind === 'pin')) {
    const { menteeId, mentorId } = decision
    const [mentee, mentor] = [menteeAt.get(menteeId), mentorAt.get(mentorId)]
    const drop = (reason: DroppedPin['reason']) => droppedPins.push({ menteeId, mentorId, reason })
    if (mentee === undefined || mentor === undefined) {
      drop('not_taking_part')
      continue
    }
    const rules = rulesAgainst(pairingOf(mentees[mentee]!)(mentors[mentor]!))
    const rule = ruleAgainstPin(rules, decision)
    if (rule) drop(rule)
    else if (left[mentor]! <= 0) drop('no_place_left')
    else {
      left[mentor]! -= 1
      pins.push({ mentee, mentor, overrides: rules })
    }
  }
  return { pins, droppedPins }
}

/** Why each is unmatched, in the words of people; mentees of one set share one contest. */
function explained(
  found: UnmatchedAs[],
  { hindered }: CandidateGraph,
  original: Int32Array,
  ids: { menteeIdOf: (index: number) => string; mentorIdOf: (index: number) => string },
): Pick<Solved, 'unmatched' | 'contests'> {
  const contests: Contest[] = []
  const contestOf = new Map<Int32Array, number>()
  const unmatched = found.map((each): Unmatched => {
    const menteeId = ids.menteeIdOf(each.mentee)
    if (each.reason === 'outranked') return { menteeId, reason: each.reason }
    if (each.reason === 'no_candidate') {
      return { menteeId, reason: each.reason, ...(hindered.get(original[each.mentee]!) ?? { excluded: {}, among: {} }) }
    }
    const contest = contestOf.getOrInsertComputed(each.mentees, () => {
      const menteeIds = Array.from(each.mentees, ids.menteeIdOf)
      return contests.push({ menteeIds, mentorIds: Array.from(each.mentors, ids.mentorIdOf), places: each.places }) - 1
    })
    return { menteeId, reason: each.reason, contest }
  })
  return { unmatched, contests }
}

function pairsFor(
  { mentees, mentors, settings }: SolveInput,
  mentorOf: Int32Array,
  pinned: ReadonlyMap<number, RuleName[]>,
): SolvedPair[] {
  const pairingOf = pairingFor({ settings })
  const shares = sharesOf(settings.weights)
  const pairs: SolvedPair[] = []
  for (const [index, mentor] of mentorOf.entries()) {
    if (mentor === -1) continue
    const pair = pairingOf(mentees[index]!)(mentors[mentor]!)
    pairs.push({
      menteeId: pair.mentee.personId,
      mentorId: pair.mentor.personId,
      score: tenthsOf(pair, shares),
      pinned: pinned.has(index),
      overrides: pinned.get(index) ?? [],
      reasons: reasonsFor(pair, shares),
    })
  }
  return pairs
}

const outOfTime = () =>
  new Refusal(
    'conflict',
    'assignment.out_of_time',
    'This cohort is too large to be assigned in the time there is. Make several smaller ones.',
  )
