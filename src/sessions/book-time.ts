import { DAY } from '../kernel/clock.ts'
import type { Interval } from '../kernel/interval.ts'
import { Refusal } from '../kernel/refusal.ts'
import { availabilitiesOf } from '../people/index.ts'
import type { Tx } from '../storage/database.ts'
import { violatedConstraint } from '../storage/database-errors.ts'
import { type BookingHours, bookingWindow, requireBookable } from './booking-rules.ts'
import { pairOf, type Session } from './session-rules.ts'
import { busyTimes } from './session-store.ts'
import { freeSlots } from './slot-rules.ts'

export type Booking = Pick<Session, 'menteeId' | 'mentorId' | 'startsAt' | 'endsAt' | 'durationMinutes'> & {
  /** The session that is moved: its old time is free again. */
  sessionId: string | null
  outsideWorkingHours: boolean
}

const ALTERNATIVES = 3
const SEARCHED_DAYS = 28

/**
 * Writes what takes the time of both. The caller holds `lockTimeOf` both. Refuses what `requireBookable` refuses, and
 * `slot_taken` with the next three times when one of them is in another session then: the database says so.
 */
export async function bookTime<T>(tx: Tx, booking: Booking, write: () => Promise<T>): Promise<T> {
  const hours = await availabilitiesOf(tx, pairOf(booking))
  const people = pairOf(booking).map((id) => hours.get(id)!)
  const time = { start: booking.startsAt, end: booking.endsAt }
  requireBookable(time, people, tx.now, booking.outsideWorkingHours)
  await tx.rows('SAVEPOINT booking')
  try {
    return await write()
  } catch (error) {
    if (violatedConstraint(error) !== 'session_place_overlap_ex') throw error
    await tx.rows('ROLLBACK TO SAVEPOINT booking')
    throw slotTaken(await alternativesTo(tx, booking, people))
  }
}

async function alternativesTo(tx: Tx, booking: Booking, people: readonly BookingHours[]): Promise<Interval[]> {
  const bookable = bookingWindow(people, tx.now)
  const searched = new Date(booking.startsAt.getTime() + SEARCHED_DAYS * DAY)
  const until = searched < bookable.end ? searched : bookable.end
  const window = { start: booking.startsAt, end: new Date(until.getTime() + DAY) }
  return freeSlots({
    from: booking.startsAt,
    until,
    durationMinutes: booking.durationMinutes,
    people,
    busy: await busyTimes(tx, pairOf(booking), window, booking.sessionId),
    count: ALTERNATIVES,
  })
}

const slotTaken = (alternatives: readonly Interval[]): Refusal =>
  new Refusal('conflict', 'slot_taken', 'One of the two is in another session then.', {
    alternatives: alternatives.map(({ start, end }) => ({ startsAt: start.toISOString(), endsAt: end.toISOString() })),
  })
