import type { Feature } from '../feature.ts'
import type { MentorView } from '../match-input.ts'
import { counted } from '../wording.ts'

/** Everybody starts as if three of four offers had been answered (Beta(3, 1)), so that one lapse ruins nobody. */
const PRIOR = { answered: 3, expired: 1 } as const

/** … and as if two answers had come at middling speed. */
const PRIOR_SPEED = { answers: 2, speed: 0.5 } as const

const PROMPT_HOURS = 4
const SLOW_HOURS = 72

function share({ answeredOffers, expiredOffers }: MentorView): number {
  const all = answeredOffers + expiredOffers + PRIOR.answered + PRIOR.expired
  return (answeredOffers + PRIOR.answered) / all
}

/** 1 up to four hours, 0 from three days on; in between by the logarithm, as the first hours matter most. */
function speed({ answeredOffers, medianAnswerHours }: MentorView): number {
  if (medianAnswerHours === null) return PRIOR_SPEED.speed
  const hours = Math.min(SLOW_HOURS, Math.max(PROMPT_HOURS, medianAnswerHours))
  const own = Math.log(SLOW_HOURS / hours) / Math.log(SLOW_HOURS / PROMPT_HOURS)
  const prior = PRIOR_SPEED.answers * PRIOR_SPEED.speed
  return (answeredOffers * own + prior) / (answeredOffers + PRIOR_SPEED.answers)
}

/** Mentorships that got to a session, as if three of four had; and those of them with a debrief, as if one of two had. */
const PRIOR_HELD = { held: 3, all: 4 } as const
const PRIOR_DEBRIEFED = { debriefed: 1, all: 2 } as const

const heldShare = ({ heldMentorships, pastMentorships }: MentorView): number =>
  (heldMentorships + PRIOR_HELD.held) / (pastMentorships + PRIOR_HELD.all)

const debriefedShare = ({ debriefedMentorships, heldMentorships }: MentorView): number =>
  (debriefedMentorships + PRIOR_DEBRIEFED.debriefed) / (heldMentorships + PRIOR_DEBRIEFED.all)

/** How somebody answers, and what comes of it. A decline is an answer. */
export const answerRecord = {
  name: 'answer_record',
  weight: 10,
  reads: 'record',
  alone: true,
  value: ({ mentor }) =>
    0.55 * share(mentor) + 0.2 * speed(mentor) + 0.15 * heldShare(mentor) + 0.1 * debriefedShare(mentor),
  text: ({ mentor }) => `${answers(mentor)}${outcome(mentor)}.`,
} as const satisfies Feature

function answers({ answeredOffers, expiredOffers, medianAnswerHours }: MentorView): string {
  const all = answeredOffers + expiredOffers
  if (all === 0) return 'Has had no offers yet, so there is no record of how they answer'
  if (answeredOffers === 0) return `Has not answered ${all === 1 ? 'their only offer' : `any of ${all} offers`} so far`
  const often = expiredOffers > 0 ? `${answeredOffers} of ${all} offers` : whole(all)
  return `Answered ${often}${medianAnswerHours === null ? '' : `, usually within ${span(medianAnswerHours)}`}`
}

function outcome({ pastMentorships, heldMentorships }: MentorView): string {
  if (pastMentorships === 0) return ''
  if (pastMentorships === 1) {
    return heldMentorships === 1 ? '; their mentorship got to a session' : '; their mentorship never got to a session'
  }
  return heldMentorships === pastMentorships
    ? `; all ${pastMentorships} mentorships got to a session`
    : `; ${heldMentorships} of ${pastMentorships} mentorships got to a session`
}

function whole(all: number): string {
  if (all === 1) return 'their only offer'
  return all === 2 ? 'both offers' : `all ${all} offers`
}

function span(hours: number): string {
  if (hours <= 1) return 'the hour'
  return hours < 48 ? counted(Math.ceil(hours), 'hour') : counted(Math.ceil(hours / 24), 'day')
}
