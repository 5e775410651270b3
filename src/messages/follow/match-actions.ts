import { endMentorship, mentorshipById } from '../../mentorships/index.ts'
import {
  createMatchRequest,
  DECLINE_REASONS,
  declineOffer,
  makeOffers,
  matchRequestById,
  offerById,
  suggestMentors,
} from '../../matching/index.ts'
import { personByNameOrEmail } from '../../people/index.ts'
import type { Tx } from '../../storage/database.ts'
import type { Link } from '../link-page.ts'
import { FORM_FIELDS } from '../pages/page-view.ts'
import { type Act, errorsOf, isFine } from './link-form.ts'

/** Whom the mentor means by a name or an address; null when it is nobody, or more than one. */
async function betterPersonId(tx: Tx, { subjectId }: Link, nameOrEmail: string): Promise<string | null> {
  const person = await personByNameOrEmail(tx, nameOrEmail)
  const offer = await offerById(tx, subjectId)
  return person && person.id !== offer?.mentorId && person.id !== offer?.menteeId ? person.id : null
}

export const declineAnOffer: Act = async (tx, link, form, { say }) => {
  const reason = DECLINE_REASONS.find((code) => code === form['reason'])
  const named = form['betterPerson']
  const suggestedPersonId = named ? await betterPersonId(tx, link, named) : undefined
  const errors = errorsOf({
    reason: !reason && say('form.choose_reason'),
    betterPerson: suggestedPersonId === null && say('form.nobody'),
  })
  if (!isFine(errors)) return errors
  await declineOffer(tx, link.subjectId, { reason: reason!, suggestedPersonId: suggestedPersonId ?? undefined })
}

const RANKS = FORM_FIELDS['request.ask']
/** As many as the page shows. */
const SUGGESTED = 5

/** Puts the request to those whom the mentee has chosen, in their order; only to people whom the page could name. */
export const askMentors: Act = async (tx, { subjectId }, form, { say }, pictures) => {
  const { data } = await suggestMentors(tx, subjectId, SUGGESTED, pictures)
  const suggested = new Set(data.map(({ mentor }) => mentor.id))
  const chosen = RANKS.filter((rank) => form[rank])
  const isAgain = (rank: (typeof RANKS)[number]) =>
    chosen.slice(0, chosen.indexOf(rank)).some((earlier) => form[earlier] === form[rank])
  const errors = errorsOf({
    ...Object.fromEntries(
      chosen.map((rank) => [
        rank,
        (!suggested.has(form[rank]!) && say('form.choose_mentor')) || (isAgain(rank) && say('form.same_mentor')),
      ]),
    ),
    ...(chosen.length === 0 && { first: say('form.choose_mentor') }),
  })
  if (!isFine(errors)) return errors
  await makeOffers(
    tx,
    subjectId,
    chosen.map((rank) => form[rank]!),
  )
}

/** Ends what still runs, and asks again for what the first request asked for. */
export const askForAnother: Act = async (tx, { subjectId, personId }, form) => {
  const mentorship = await mentorshipById(tx, subjectId)
  if (!mentorship) return
  if (mentorship.state === 'active' || mentorship.state === 'paused') {
    await endMentorship(tx, subjectId, { reason: 'asked for another mentor', thanks: form['thanks'] || undefined })
  }
  const earlier = mentorship.matchRequestId ? await matchRequestById(tx, mentorship.matchRequestId) : null
  await createMatchRequest(tx, {
    menteeId: personId,
    goal: mentorship.goal,
    ...(earlier && { wants: earlier.wants, formats: earlier.formats }),
  })
}
