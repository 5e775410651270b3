import { Refusal } from '../../kernel/refusal.ts'
import { activeMenteeCounts, matchedSince, startMentorship } from '../../mentorships/index.ts'
import { lockMenteeProfile, lockMentorProfile, type MenteeProfile } from '../../people/index.ts'
import type { Tx } from '../../storage/database.ts'
import { createMatchRequest } from '../create-match-request.ts'
import { makeOffers } from '../make-offers.ts'
import { liveMatchRequestOf } from '../match-request-store.ts'
import { rulesAgainst } from '../engine/hard-rules.ts'
import { valuesOf } from '../engine/score.ts'
import { ruleText } from '../offer-rules.ts'
import { keepJudgements } from '../pair-judgement-store.ts'
import type { Assignment } from './assignment-rules.ts'
import type { Cohort } from './cohort-rules.ts'
import { decisionAbout } from './decision-store.ts'
import { loadCohortInput } from './load-cohort-input.ts'
import type { AssignmentPair, PairOutcome } from './pair-store.ts'
import { isParticipant } from './participant-store.ts'
import { pairingFor } from './solve/candidate-graph.ts'

/**
 * Makes one pair of a published preview: a request with one pending offer, or a mentorship at once. What has changed since the preview
 * counts: refuses the code of the hard rule that came to apply (`full`, `paused`, …), `mentee.already_matched`,
 * `match_request.already_open`, `mentee.not_opted_in`.
 */
export async function publishPair(
  tx: Tx,
  cohort: Cohort,
  { id, publishAs }: Assignment,
  pair: AssignmentPair,
): Promise<PairOutcome> {
  const { menteeId, mentorId } = pair
  await requireStillMeant(tx, cohort.id, pair)
  // Whoever takes one of a mentor's places holds the profile, so places are counted one after another.
  const mentor = publishAs === 'mentorships' ? await lockMentorProfile(tx, mentorId) : null
  const mentee = await lockMenteeProfile(tx, menteeId)
  if (!mentee) throw refusal('mentee.not_opted_in', 'This mentee takes part no more.')
  if (await matchedSince(tx, menteeId, id)) {
    throw refusal('mentee.already_matched', 'This mentee has a mentor meanwhile.')
  }
  return publishAs === 'offers'
    ? { outcome: 'published', offerId: await offer(tx, cohort, mentee, pair) }
    : { outcome: 'published', mentorshipId: await pairUp(tx, cohort, mentee, pair, mentor?.capacity ?? 0) }
}

/** What HR has decided since the preview holds for it too. */
async function requireStillMeant(tx: Tx, cohortId: string, { menteeId, mentorId }: AssignmentPair): Promise<void> {
  const [mentee, mentor, decision] = await Promise.all([
    isParticipant(tx, cohortId, 'mentee', menteeId),
    isParticipant(tx, cohortId, 'mentor', mentorId),
    decisionAbout(tx, cohortId, menteeId, mentorId),
  ])
  if (!mentee || !mentor) throw refusal('not_a_participant', 'One of the two is in the cohort no more.')
  if (decision?.kind === 'forbid') throw refusal('forbidden', 'HR has forbidden this pair since.')
}

async function offer(
  tx: Tx,
  cohort: Cohort,
  mentee: MenteeProfile,
  { mentorId, overrides }: AssignmentPair,
): Promise<string> {
  const request = await createMatchRequest(tx, { menteeId: mentee.personId, ...askedBy(mentee, cohort) })
  const [made] = await makeOffers(tx, request.id, [mentorId], overrides)
  return made!.id
}

async function pairUp(
  tx: Tx,
  cohort: Cohort,
  mentee: MenteeProfile,
  { menteeId, mentorId, overrides }: AssignmentPair,
  capacity: number,
): Promise<string> {
  if (await liveMatchRequestOf(tx, menteeId)) {
    throw refusal('match_request.already_open', 'This mentee is asking for a mentor on their own.')
  }
  const input = await loadCohortInput(tx, cohort, [menteeId], [mentorId], tx.now)
  const [menteeView] = input.mentees
  const [mentorView] = input.mentors
  if (!menteeView || !mentorView) throw refusal('left', 'One of the two has left the organization.')
  const pair = pairingFor(input)(menteeView)(mentorView)
  const rule = rulesAgainst(pair).find((each) => !overrides.includes(each))
  if (rule) throw refusal(rule, ruleText(rule))
  const taken = (await activeMenteeCounts(tx, [mentorId])).get(mentorId) ?? 0
  if (taken >= capacity) throw refusal('full', ruleText('full'))
  keepJudgements(tx, menteeId, [{ mentorId, values: valuesOf(pair) }])
  const { goal } = askedBy(mentee, cohort)
  const roomIds = mentee.wants.map(({ roomId }) => roomId)
  return (await startMentorship(tx, { menteeId, mentorId, goal, roomIds })).id
}

/** What the mentee's own profile leaves open, the cohort says. */
const askedBy = ({ goal, formats }: MenteeProfile, cohort: Cohort) => ({
  goal: goal ?? cohort.goal ?? '',
  formats: formats.length > 0 ? formats : cohort.formats,
})

const refusal = (code: string, message: string) => new Refusal('conflict', code, message)
