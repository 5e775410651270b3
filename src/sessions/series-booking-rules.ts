import { addMinutes } from '../kernel/clock.ts'
import type { Interval } from '../kernel/interval.ts'
import { Refusal } from '../kernel/refusal.ts'
import { type BookingOptions, type PersonTime, whyNot } from './bookability-rules.ts'
import type { LeftOut, Occurrence } from './series-rules.ts'

type Options = BookingOptions & {
  /** How far ahead all but the first may lie. */
  horizonDays: number
}

type Conflict = LeftOut & { detail: string }

/** Which times of a series can be booked, each beside those before it, and why the others cannot. */
export function bookOneByOne(
  times: readonly Occurrence[],
  people: readonly PersonTime[],
  now: Date,
  options: Options,
): { bookable: Occurrence[]; leftOut: Conflict[] } {
  const bookable: Occurrence[] = []
  const leftOut: Conflict[] = []
  let booked = people
  for (const time of times) {
    const asked = time.position === 0 ? booked : booked.map((each) => within(each, options.horizonDays))
    const refusal = whyNot(time, asked, now, options)
    if (refusal) {
      leftOut.push({ position: time.position, startsAt: time.start.toISOString(), ...reasonOf(refusal) })
    } else {
      bookable.push(time)
      booked = booked.map((each) => withBooked(each, time))
    }
  }
  return { bookable, leftOut }
}

/** Refuses `series_conflicts` when any time is left out; with `skipConflicts` only when all of them are. */
export function requireSome(
  bookable: readonly Occurrence[],
  conflicts: readonly Conflict[],
  skipConflicts: boolean,
): void {
  if (conflicts.length === 0 || (skipConflicts && bookable.length > 0)) return
  const text =
    bookable.length > 0
      ? `${conflicts.length} of the times cannot be booked. Choose other ones, or send skipConflicts: true to leave them out.`
      : 'None of the times can be booked.'
  throw new Refusal('conflict', 'series_conflicts', text, { conflicts })
}

const within = ({ availability, ...rest }: PersonTime, horizonDays: number): PersonTime => ({
  ...rest,
  availability: { ...availability, horizonDays },
})

/** What the person's time is once this is booked too. */
const withBooked = ({ availability, taken, sessionStarts }: PersonTime, { start, end }: Interval): PersonTime => ({
  availability,
  taken: [
    ...taken,
    {
      start: addMinutes(start, -availability.bufferBeforeMinutes),
      end: addMinutes(end, availability.bufferAfterMinutes),
    },
  ],
  sessionStarts: [...sessionStarts, start],
})

/** Of what is wrong with the request itself, only that the time is over can be true of one occurrence. */
const reasonOf = ({ kind, code, message, details }: Refusal): Pick<Conflict, 'code' | 'detail'> => ({
  code: kind === 'invalid' ? (details.errors?.[0]?.code ?? code) : code,
  detail: message,
})
