import { MINUTE } from '../kernel/clock.ts'
import { common, type Interval, joined, without } from '../kernel/interval.ts'
import { openHours } from '../people/index.ts'
import { blockedTimes, bookingWindow, fullness, type PersonTime } from './bookability-rules.ts'

export type SlotSearch = {
  /** Slots lie wholly in it. */
  window: Interval
  durationMinutes: number
  /** Elapsed minutes from one start to the next. */
  stepMinutes: number
  /** The hours of the first one carry the grid. */
  people: readonly PersonTime[]
  now: Date
}

/**
 * When all of them can be booked, in order; exactly what `whyNot` lets pass on the grid. A grid begins with each span of
 * hours of the first person, on their wall, and goes on in elapsed minutes; the last time before the hours of all end
 * belongs to it too. Slots overlap where the step is shorter than the session.
 */
export function bookableSlots({ window, durationMinutes, stepMinutes, people, now }: SlotSearch): Interval[] {
  const duration = durationMinutes * MINUTE
  const starts = bookingWindow(people, now)
  const [searched] = common([window], [{ start: starts.start, end: new Date(starts.end.getTime() + duration + 1) }])
  if (!searched) return []
  const hours = people.map(({ availability }) => openHours(availability, searched))
  const open = hours.map(joined).reduce(common)
  const free = without(common(open, [searched]), joined(people.flatMap(blockedTimes)))
  const grid = [
    ...free.flatMap((gap) => hours[0]!.flatMap((span) => startsIn(gap, span, duration, stepMinutes * MINUTE))),
    ...open
      .map(({ end }) => end.getTime() - duration)
      .filter((start) => free.some((gap) => holds(gap, start, duration))),
  ]
  const full = people.map((person) => fullness(person, searched))
  return [...new Set(grid)]
    .toSorted((one, other) => one - other)
    .map((start) => ({ start: new Date(start), end: new Date(start + duration) }))
    .filter(({ start }) => !full.some((isFull) => isFull(start)))
}

const holds = ({ start, end }: Interval, from: number, duration: number): boolean =>
  start.getTime() <= from && from + duration <= end.getTime()

/** The points of the grid that begins with `span` at which a session fits into the gap. */
function startsIn(gap: Interval, span: Interval, duration: number, step: number): number[] {
  const anchor = span.start.getTime()
  const last = Math.min(gap.end.getTime() - duration, span.end.getTime() - 1)
  const starts: number[] = []
  const before = Math.max(0, Math.ceil((gap.start.getTime() - anchor) / step))
  for (let start = anchor + before * step; start <= last; start += step) starts.push(start)
  return starts
}

/** The first slots that do not overlap, `count` at most. */
export function firstApart(slots: readonly Interval[], count: number): Interval[] {
  const chosen: Interval[] = []
  for (const slot of slots) {
    if (chosen.length === count) break
    if (slot.start >= (chosen.at(-1)?.end ?? slot.start)) chosen.push(slot)
  }
  return chosen
}
