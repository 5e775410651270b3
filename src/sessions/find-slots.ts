import type { Caller } from '../kernel/caller.ts'
import { addMilliseconds, DAY } from '../kernel/clock.ts'
import { common, type Interval } from '../kernel/interval.ts'
import { invalid, notFound } from '../kernel/refusal.ts'
import { stretchesOf, wallOf } from '../kernel/time-zone.ts'
import { readMentorship } from '../mentorships/index.ts'
import { requirePersonById } from '../people/index.ts'
import type { Read } from '../storage/database.ts'
import { organizationNow } from '../tenancy/index.ts'
import { bestSlots } from './best-slot-rules.ts'
import { loadPersonTimes } from './load-person-times.ts'
import { allowedNow, type Session } from './session-rules.ts'
import { requireSessionById } from './session-store.ts'
import { bookableSlots } from './slot-rules.ts'

export const LONGEST_WINDOW_DAYS = 62
const USUAL_WINDOW_DAYS = 28
const SUGGESTED = 3
const LONGEST_HORIZON = 367 * DAY

export type SlotQuery = {
  /** From now on unless told. */
  from?: Date | undefined
  /** For four weeks unless told. */
  to?: Date | undefined
  durationMinutes: number
  stepMinutes: number
  /** Whose walls the slots are written on; it chooses none of them. The first person's unless told. */
  timeZone?: string | undefined
}

export type MutualSlotQuery = SlotQuery & {
  /** Of the mentorship, and to be moved: the time that it has is free. */
  sessionId?: string | undefined
}

export type Slot = { startsAt: Date; endsAt: Date; local: { localDateTime: string; timeZone: string } }
export type FoundSlots = { data: Slot[]; suggested: Slot[] }

/**
 * When the two can be booked, and the best three times. None while their mentorship does not run, or for a session that
 * cannot be moved any more. Refuses `not_found`, `forbidden`, `invalid_request`.
 */
export async function findMutualSlots(
  read: Read,
  mentorshipId: string,
  { sessionId, ...query }: MutualSlotQuery,
): Promise<FoundSlots> {
  const { state, mentorId, menteeId } = await readMentorship(read, mentorshipId)
  const moved = sessionId ? await requireSessionById(read, sessionId) : null
  if (moved && moved.mentorshipId !== mentorshipId) throw notFound('session')
  const canMeet =
    state === 'active' && (!moved || allowedNow(moved, await organizationNow(read)).includes('reschedule'))
  return findSlots(read, [mentorId, menteeId], query, { canMeet, moved })
}

/**
 * When somebody can be booked, for everybody of the organization: it tells when, and not why not at other times. None of
 * somebody who has left. Refuses `not_found`, `invalid_request`.
 */
export async function findPersonSlots(read: Read, personId: string, query: SlotQuery): Promise<FoundSlots> {
  const { leftAt } = await requirePersonById(read, personId)
  return findSlots(read, [personId], query, { canMeet: leftAt === null, moved: null })
}

async function findSlots(
  read: Read,
  personIds: string[],
  query: SlotQuery,
  { canMeet, moved }: { canMeet: boolean; moved: Session | null },
): Promise<FoundSlots> {
  const now = await organizationNow(read)
  // Nobody can be booked in the past or beyond the longest horizon, whatever is asked for.
  const [window] = common([windowOf(query, now)], [{ start: now, end: addMilliseconds(now, LONGEST_HORIZON) }])
  if (!window || !canMeet) return { data: [], suggested: [] }
  const people = await loadPersonTimes(read, personIds, window, { ...ownOf(read.caller), moved })
  const slots = bookableSlots({ ...query, window, people, now })
  const availabilities = people.map(({ availability }) => availability)
  const onWall = wallWriter(query.timeZone ?? availabilities[0]!.timeZone, window)
  return { data: slots.map(onWall), suggested: bestSlots(slots, availabilities, SUGGESTED).map(onWall) }
}

/** What somebody holds themselves is theirs to book. */
const ownOf = (caller: Caller) => (caller.kind === 'person' ? { holderId: caller.id } : {})

function windowOf({ from, to }: SlotQuery, now: Date): Interval {
  const start = from ?? now
  const end = to ?? new Date(start.getTime() + USUAL_WINDOW_DAYS * DAY)
  const wrong = (code: string, detail: string) => invalid({ parameter: 'to', code, detail: `to: ${detail}` })
  if (end <= start) throw wrong('empty_window', 'must be later than from, which is now unless told.')
  if (end.getTime() - start.getTime() > LONGEST_WINDOW_DAYS * DAY) {
    throw wrong('window_too_long', `must be at most ${LONGEST_WINDOW_DAYS} days after from.`)
  }
  return { start, end }
}

function wallWriter(timeZone: string, window: Interval): (slot: Interval) => Slot {
  const stretches = stretchesOf(timeZone, window)
  return ({ start, end }) => {
    const localDateTime = new Date(wallOf(start, stretches)).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length)
    return { startsAt: start, endsAt: end, local: { localDateTime, timeZone } }
  }
}
