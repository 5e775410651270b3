import { requireParty } from '../kernel/caller.ts'
import { addMinutes } from '../kernel/clock.ts'
import { forbidden } from '../kernel/refusal.ts'
import { requireActiveMentorship } from '../mentorships/index.ts'
import type { Tx } from '../storage/database.ts'
import { announceSession } from './announce-session.ts'
import { bookTime } from './book-time.ts'
import { pairOf, requireStep, type Session, speakerOf } from './session-rules.ts'
import { lockSession, lockTimeOf, requireSessionById, updateSession } from './session-store.ts'

export type NewTime = {
  startsAt: Date
  /** As long as before unless told. */
  durationMinutes?: number | undefined
  /** Of a machine: for whom it speaks; the mentee unless told. */
  proposedById?: string | undefined
  /** Of a machine: both have agreed already. */
  confirmed?: boolean | undefined
  outsideWorkingHours?: boolean | undefined
}

/**
 * Gives a session another time; it stays the same session. Who moves it proposes the new time, and the other one answers
 * again, for nobody is moved without being asked. Only a machine that has asked both may leave it confirmed.
 * The time that it had does not stand in its way. Moving it to where it is changes nothing.
 */
export async function rescheduleSession(tx: Tx, id: string, input: NewTime): Promise<Session> {
  const found = await requireSessionById(tx, id)
  requireParty(tx.caller, pairOf(found), 'the mentee and the mentor')
  if (input.confirmed && tx.caller.kind === 'person') throw forbidden('Only the other one can agree to a new time.')
  const proposedById = speakerOf(tx.caller, found, input.proposedById, '/proposedById')
  requireStep(found, 'reschedule', tx.now)
  // In the order in which a booking takes its locks, or the two could wait for each other.
  await requireActiveMentorship(tx, found.mentorshipId)
  await lockTimeOf(tx, found)
  const session = await lockSession(tx, id)
  requireStep(session, 'reschedule', tx.now)

  const durationMinutes = input.durationMinutes ?? session.durationMinutes
  const time = { startsAt: input.startsAt, endsAt: addMinutes(input.startsAt, durationMinutes) }
  if (isSameTime(session, time)) return session
  const booking = {
    ...pair(session),
    ...time,
    durationMinutes,
    bookedById: proposedById,
    moved: session,
    outsideWorkingHours: input.outsideWorkingHours ?? false,
  }
  const moved = await bookTime(tx, booking, () =>
    updateSession(tx, session, {
      ...time,
      sequence: session.sequence + 1,
      movedAt: tx.now,
      proposedById,
      proposedAt: tx.now,
      withSeries: false,
      ...(input.confirmed
        ? { state: 'confirmed', confirmedAt: session.confirmedAt ?? tx.now }
        : { state: 'proposed', confirmedAt: null }),
    }),
  )
  await announceSession(tx, 'session.rescheduled', moved)
  return moved
}

const pair = ({ menteeId, mentorId }: Session) => ({ menteeId, mentorId })

type Time = Pick<Session, 'startsAt' | 'endsAt'>

const isSameTime = (one: Time, other: Time): boolean =>
  one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime()
