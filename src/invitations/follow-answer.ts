import { sha256 } from '../kernel/chance.ts'
import { MINUTE } from '../kernel/clock.ts'
import { toTypeId } from '../kernel/ids.ts'
import { notFound, Refusal, type RefusalKind } from '../kernel/refusal.ts'
import { peopleByIds } from '../people/index.ts'
import {
  answererOf,
  cancelSeries,
  cancelSession,
  confirmSeries,
  confirmSession,
  declineSeries,
  declineSession,
  LONGEST_MINUTES,
  pairOf,
  rescheduleSession,
  type Session,
  sessionById,
  sessionsOfSeries,
  SHORTEST_MINUTES,
} from '../sessions/index.ts'
import type { Read, Tx } from '../storage/database.ts'
import { type AnswerOutcome, type CalendarAnswer, wrongMail } from './answer-rules.ts'
import { isOvertaken, keepAnswer, outcomeOfMail } from './answer-store.ts'
import { sequenceOf, seriesSequence, type Subject } from './session-event-rules.ts'

/** What is answered: one session, or those of a whole series. */
type Asked = { sessions: readonly [Session, ...Session[]]; seriesId: string | null }

async function askedBy(read: Read, { type, id }: Subject, recursAt: Date | null): Promise<Asked> {
  const members = type === 'ser' ? await sessionsOfSeries(read, id) : []
  const found =
    type === 'ses'
      ? await sessionById(read, id)
      : members.find((member) => recursAt && member.recursAt?.getTime() === recursAt.getTime())
  if (found) return { sessions: [found], seriesId: null }
  const [first, ...others] = members
  if (!first || recursAt) throw notFound('session')
  return { sessions: [first, ...others], seriesId: id }
}

/** Whose answer it is. Refuses `not_found`, and (422) who has no part in the session. */
export async function answererFor(read: Read, subject: Subject, answer: CalendarAnswer): Promise<string> {
  const { sessions } = await askedBy(read, subject, answer.recursAt)
  const people = await peopleByIds(read, pairOf(sessions[0]))
  const person = [...people.values()].find(({ email, leftAt }) => !leftAt && email.toLowerCase() === answer.attendee)
  if (!person) throw wrongMail('not_of_the_pair')
  return person.id
}

type Done = Pick<AnswerOutcome, 'outcome' | 'detail'> & Partial<AnswerOutcome>

const noted = (detail: string): Done => ({ outcome: 'noted', detail })
const ignored = (code: string, detail: string): Done => ({ outcome: 'ignored', code, detail })

/**
 * Does what an answer from a calendar asks for, as the person who gave it: what the session's state and the rules of booking
 * do not allow is refused in the outcome, and nothing is done. The same mail again is answered as before.
 */
export async function followAnswer(
  tx: Tx,
  subject: Subject,
  answer: CalendarAnswer,
  personId: string,
): Promise<AnswerOutcome> {
  const mailHash = sha256(answer.messageId)
  const before = await outcomeOfMail(tx, mailHash)
  if (before) return before
  const asked = await askedBy(tx, subject, answer.recursAt)
  await tx.rows('SAVEPOINT answer')
  const done = await whatIsDone(tx, asked, answer, personId).catch(async (error: unknown) => {
    if (!(error instanceof Refusal) || !TOLD.includes(error.kind)) throw error
    await tx.rows('ROLLBACK TO SAVEPOINT answer')
    return refused(error)
  })
  const outcome = {
    code: null,
    alternatives: [],
    sessionIds: asked.sessions.map(({ id }) => toTypeId('ses', id)),
    personId: toTypeId('per', personId),
    ...done,
  }
  keepAnswer(tx, mailHash, personId, answer, outcome)
  return outcome
}

const TOLD: readonly RefusalKind[] = ['conflict', 'invalid', 'forbidden', 'not_found']

const refused = ({ code, message, details }: Refusal): Done => ({
  outcome: 'refused',
  code,
  detail: message,
  alternatives: (details['alternatives'] ?? []) as AnswerOutcome['alternatives'],
})

async function whatIsDone(tx: Tx, asked: Asked, answer: CalendarAnswer, personId: string): Promise<Done> {
  const sequence = asked.seriesId ? seriesSequence(asked.sessions) : sequenceOf(asked.sessions[0])
  if (answer.sequence < sequence) {
    return ignored('older_sequence', `This answers SEQUENCE ${answer.sequence}; the session is at ${sequence}.`)
  }
  if (await isOvertaken(tx, personId, answer)) {
    return ignored('older_answer', 'This person has answered the same later than that.')
  }
  switch (answer.says) {
    case 'accepted':
      return accept(tx, asked, personId)
    case 'declined':
      return decline(tx, asked, answer.comment, personId)
    case 'counter':
      return propose(tx, asked, answer)
    default:
      return noted('A maybe changes nothing: the session waits for a yes or a no.')
  }
}

const waitsFor = (personId: string) => (session: Session) =>
  session.state === 'proposed' && answererOf(session) === personId

async function accept(tx: Tx, { sessions, seriesId }: Asked, personId: string): Promise<Done> {
  if (!sessions.some(waitsFor(personId))) return noted('Nothing waited for this yes.')
  if (seriesId) await confirmSeries(tx, seriesId)
  else await confirmSession(tx, sessions[0].id)
  return { outcome: 'confirmed', detail: 'The session is confirmed.' }
}

async function decline(tx: Tx, { sessions, seriesId }: Asked, comment: string | null, personId: string): Promise<Done> {
  if (sessions.every(waitsFor(personId))) {
    if (seriesId) await declineSeries(tx, seriesId, { reason: comment })
    else await declineSession(tx, sessions[0].id, { reason: comment })
    return { outcome: 'declined', detail: 'The session is declined.' }
  }
  const reason = comment ?? 'Declined in the calendar.'
  if (seriesId) await cancelSeries(tx, seriesId, { reason })
  else await cancelSession(tx, sessions[0].id, { reason })
  return { outcome: 'cancelled', detail: 'The session is cancelled.' }
}

async function propose(
  tx: Tx,
  { sessions: [session], seriesId }: Asked,
  { start, end }: { start: Date; end: Date },
): Promise<Done> {
  if (seriesId) {
    throw new Refusal('conflict', 'counter_of_series', 'Another time can be proposed for one session alone.')
  }
  const durationMinutes = (end.getTime() - start.getTime()) / MINUTE
  if (!Number.isInteger(durationMinutes) || durationMinutes < SHORTEST_MINUTES || durationMinutes > LONGEST_MINUTES) {
    const text = `A session lasts ${SHORTEST_MINUTES} to ${LONGEST_MINUTES} whole minutes.`
    throw new Refusal('conflict', 'wrong_duration', text)
  }
  const moved = await rescheduleSession(tx, session.id, { startsAt: start, durationMinutes })
  return moved.sequence === session.sequence
    ? noted('The session has this time already.')
    : { outcome: 'proposed', detail: 'The other one is asked whether this time suits them.' }
}
