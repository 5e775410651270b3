import { DAY } from '../kernel/clock.ts'
import type { Interval } from '../kernel/interval.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { violatedConstraint } from '../storage/database-errors.ts'
import { slotTaken, whyNot } from './bookability-rules.ts'
import { SLOT_STEP_MINUTES } from './booking-rules.ts'
import { dropHolds } from './hold-store.ts'
import { loadPersonTimes } from './load-person-times.ts'
import { farSighted } from './series-booking-rules.ts'
import { pairOf, type Session } from './session-rules.ts'
import { bookableSlots, firstApart } from './slot-rules.ts'

export type Booking = Pick<Session, 'menteeId' | 'mentorId' | 'startsAt' | 'endsAt' | 'durationMinutes'> & {
  /** What this person holds gives way. */
  bookedById: string
  /** The session that gets another time: the one that it has is free. */
  moved: Session | null
  outsideWorkingHours: boolean
}

const ALTERNATIVES = 3
const SEARCHED_DAYS = 28

/**
 * Writes what takes the time of both. The caller holds `lockTimeOf` both. Refuses what `whyNot` finds; `slot_taken` brings
 * the next three times.
 */
export async function bookTime<T>(tx: Tx, booking: Booking, write: () => Promise<T>): Promise<T> {
  const time = { start: booking.startsAt, end: booking.endsAt }
  dropHolds(tx, pairOf(booking), { holderId: booking.bookedById, times: [time] })
  beforePlaces(tx)
  try {
    const refusal = whyNot(time, await timesOf(tx, booking, time), tx.now, booking)
    if (refusal) throw refusal
    return await takePlaces(tx, write)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'slot_taken') throw error
    throw slotTaken(await alternativesTo(tx, booking))
  }
}

/** What `takePlaces` comes back to. Goes out with the next statement, so read first what decides whether to write. */
export const beforePlaces = (tx: Tx): void => tx.write('SAVEPOINT places')

/** Writes what takes places, after `beforePlaces`. Refuses `slot_taken` where the database has the last word, whatever was read before. */
export async function takePlaces<T>(tx: Tx, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (violatedConstraint(error) !== 'session_place_overlap_ex') throw error
    await tx.rows('ROLLBACK TO SAVEPOINT places')
    throw slotTaken()
  }
}

/** The mentor first: their hours carry the grid. */
async function timesOf(tx: Tx, { mentorId, menteeId, moved, bookedById }: Booking, window: Interval) {
  const people = await loadPersonTimes(tx, [mentorId, menteeId], window, { moved, holderId: bookedById })
  return moved?.seriesId ? farSighted(people) : people
}

async function alternativesTo(tx: Tx, booking: Booking): Promise<Interval[]> {
  const { startsAt, durationMinutes } = booking
  const window = { start: startsAt, end: new Date(startsAt.getTime() + SEARCHED_DAYS * DAY) }
  const people = await timesOf(tx, booking, window)
  const slots = bookableSlots({ window, durationMinutes, stepMinutes: SLOT_STEP_MINUTES, people, now: tx.now })
  return firstApart(slots, ALTERNATIVES)
}
