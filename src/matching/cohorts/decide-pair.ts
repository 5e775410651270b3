import { type FieldError, invalid, notFound } from '../../kernel/refusal.ts'
import type { Tx } from '../../storage/database.ts'
import { rulesAgainst } from '../engine/hard-rules.ts'
import { ruleText } from '../offer-rules.ts'
import { wordsIn } from '../words/words.ts'
import { announceCohort, pairData } from './announce-cohort.ts'
import { requireChangeable } from './change-cohort.ts'
import { type Cohort, type Decision, mayOverride, MOST_DECISIONS, ruleAgainstPin } from './cohort-rules.ts'
import { lockCohort, updateCohort } from './cohort-store.ts'
import { decisionAbout, decisionsOf, removeDecision, saveDecision } from './decision-store.ts'
import { loadCohortInput, withoutAsking } from './load-cohort-input.ts'
import { isParticipant } from './participant-store.ts'
import { pairingFor } from './solve/candidate-graph.ts'

export type PairInput = { menteeId: string; mentorId: string }

/**
 * Fixes a pair for this run and those to come; an earlier pin of the mentee gives way. Refuses `invalid`: the hard rule that keeps the
 * two apart, unless HR may override it and does; `no_place_left` when as many are pinned to this mentor as there are places.
 */
export async function pinPair(
  tx: Tx,
  cohortId: string,
  { menteeId, mentorId, override }: PairInput & { override: boolean },
): Promise<Cohort> {
  const cohort = await changeable(tx, cohortId, { menteeId, mentorId })
  const input = await loadCohortInput(tx, cohort, [menteeId], [mentorId], tx.now)
  const { mentees, mentors, absent, settings } = await withoutAsking(tx, input)
  const [mentee, mentor] = [mentees[0], mentors[0]]
  if (!mentee || !mentor) {
    const reason = absent[0]?.reason ?? 'left'
    throw refused(reason, wordsIn('en')(`unmatched.${reason}`), '/menteeId')
  }
  const rule = ruleAgainstPin(rulesAgainst(pairingFor({ settings })(mentee)(mentor)), { override })
  if (rule) {
    throw refused(rule, `${ruleText(rule)}${mayOverride(rule) ? ' Pass override: true to pin them even so.' : ''}`)
  }
  const others = (await decisionsOf(tx, cohortId)).filter(
    (each) => each.kind === 'pin' && each.mentorId === mentorId && each.menteeId !== menteeId,
  )
  if (others.length >= mentor.capacity - mentor.activeMentees) {
    throw refused('no_place_left', 'As many mentees are pinned to this mentor as there are places left.')
  }
  return decide(tx, cohort, { menteeId, mentorId, kind: 'pin', override, decidedAt: tx.now })
}

/** Keeps a pair apart in this cohort, in this run and those to come; a pin of the two gives way. */
export async function forbidPair(tx: Tx, cohortId: string, pair: PairInput): Promise<Cohort> {
  const cohort = await changeable(tx, cohortId, pair)
  return decide(tx, cohort, { ...pair, kind: 'forbid', override: false, decidedAt: tx.now })
}

/** Takes back what was decided about a pair. Refuses `not_found` when nothing was. */
export async function releasePair(tx: Tx, cohortId: string, { menteeId, mentorId }: PairInput): Promise<Cohort> {
  const cohort = await lockCohort(tx, cohortId)
  requireChangeable(cohort)
  if (!(await removeDecision(tx, cohortId, menteeId, mentorId))) throw notFound('pinned or forbidden pair')
  const changed = await updateCohort(tx, cohort, {})
  await announceCohort(tx, 'pair_released', changed, pairData({ menteeId, mentorId }))
  return changed
}

async function changeable(tx: Tx, cohortId: string, { menteeId, mentorId }: PairInput): Promise<Cohort> {
  const cohort = await lockCohort(tx, cohortId)
  requireChangeable(cohort)
  const outsiders: FieldError[] = []
  const outside = (pointer: string, part: string) =>
    outsiders.push({
      pointer,
      code: 'not_a_participant',
      detail: `${pointer}: this person is no ${part} of the cohort.`,
    })
  if (!(await isParticipant(tx, cohortId, 'mentee', menteeId))) outside('/menteeId', 'mentee')
  if (!(await isParticipant(tx, cohortId, 'mentor', mentorId))) outside('/mentorId', 'mentor')
  const [first, ...others] = outsiders
  if (first) throw invalid(first, ...others)
  return cohort
}

async function decide(tx: Tx, cohort: Cohort, decision: Decision): Promise<Cohort> {
  const before = await decisionAbout(tx, cohort.id, decision.menteeId, decision.mentorId)
  if (before?.kind === decision.kind && before.override === decision.override) return cohort
  if (!before && (await decisionsOf(tx, cohort.id)).length >= MOST_DECISIONS) {
    throw refused('too_many', `A cohort holds at most ${MOST_DECISIONS} decisions.`)
  }
  await saveDecision(tx, cohort.id, decision)
  const changed = await updateCohort(tx, cohort, {})
  await announceCohort(tx, decision.kind === 'pin' ? 'pair_pinned' : 'pair_forbidden', changed, {
    ...pairData(decision),
    ...(decision.override ? { override: true } : {}),
  })
  return changed
}

const refused = (code: string, detail: string, pointer = '/mentorId') =>
  invalid({ pointer, code, detail: `${pointer}: ${detail}` })
