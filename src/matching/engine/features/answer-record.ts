import type { Feature } from '../feature.ts'
import type { MentorView } from '../match-input.ts'
import type { Sentence } from '../sentence.ts'

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
  text: ({ mentor }) =>
    mentor.pastMentorships === 0
      ? { key: 'answer_record.alone', args: { answers: answers(mentor) } }
      : { key: 'answer_record.with_outcome', args: { answers: answers(mentor), outcome: outcome(mentor) } },
} as const satisfies Feature

function answers({ answeredOffers, expiredOffers, medianAnswerHours }: MentorView): Sentence {
  const all = answeredOffers + expiredOffers
  if (all === 0) return { key: 'answer_record.no_offers' }
  if (answeredOffers === 0) return { key: 'answer_record.unanswered', args: { all } }
  const answered: Sentence =
    expiredOffers > 0
      ? { key: 'answer_record.some', args: { answered: answeredOffers, all } }
      : { key: 'answer_record.every', args: { all } }
  if (medianAnswerHours === null) return answered
  return { key: 'answer_record.usually', args: { answered, time: span(medianAnswerHours) } }
}

const outcome = ({ pastMentorships: all, heldMentorships: held }: MentorView): Sentence =>
  held === all
    ? { key: 'answer_record.held_all', args: { all } }
    : { key: 'answer_record.held_some', args: { held, all } }

const span = (hours: number): Sentence =>
  hours < 48
    ? { key: 'answer_record.hours', args: { hours: Math.max(1, Math.ceil(hours)) } }
    : { key: 'answer_record.days', args: { days: Math.ceil(hours / 24) } }
