import { Refusal } from '../kernel/refusal.ts'
import { type BookingOptions, type PersonTime, whyNot } from './bookability-rules.ts'
import { type LeftOut, type Occurrence, SERIES_HORIZON_DAYS } from './series-rules.ts'

type Conflict = LeftOut & { detail: string }

/** As sessions of a series are booked and moved: they may lie beyond the horizon that holds for a single one. */
export const farSighted = (people: readonly PersonTime[]): PersonTime[] =>
  people.map(({ availability, ...rest }) => ({
    ...rest,
    availability: { ...availability, horizonDays: SERIES_HORIZON_DAYS },
  }))

/**
 * Which times of a series can be booked, and why the others cannot. They lie a week or more apart, so none is in the way of
 * another. Only the first keeps to everybody's horizon.
 */
export function sortOut(
  times: readonly Occurrence[],
  people: readonly PersonTime[],
  now: Date,
  options: BookingOptions,
): { bookable: Occurrence[]; conflicts: Conflict[] } {
  const seeingFar = farSighted(people)
  const bookable: Occurrence[] = []
  const conflicts: Conflict[] = []
  for (const time of times) {
    const refusal = whyNot(time, time.position === 0 ? people : seeingFar, now, options)
    if (!refusal) bookable.push(time)
    else conflicts.push({ position: time.position, startsAt: time.start.toISOString(), ...reasonOf(refusal) })
  }
  return { bookable, conflicts }
}

/** Refuses `series_conflicts` when there are any; with `skipConflicts` only when nothing else is left. */
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

/** Of what is wrong with the request itself, only that the time is over can be true of one occurrence. */
const reasonOf = ({ kind, code, message, details }: Refusal): Pick<Conflict, 'code' | 'detail'> => ({
  code: kind === 'invalid' ? (details.errors?.[0]?.code ?? code) : code,
  detail: message,
})
