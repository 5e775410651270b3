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
 * When all of them can be booked, in order: exactly what `whyNot` lets pass on the grid. A grid begins where hours of the
 * first person begin and goes on in elapsed minutes; the last time before the hours of all end belongs to it too. So
 * nobody's zone but those of the people themselves has a say. Slots overlap where the step is shorter than the session.
 */
export function bookableSlots({ window, durationMinutes, stepMinutes, people, now }: SlotSearch): Interval[] {
  const [duration, step] = [durationMinutes * MINUTE, stepMinutes * MINUTE]
  const possible = bookingWindow(people, now)
  const [searched] = common([window], [{ start: possible.start, end: new Date(possible.end.getTime() + duration) }])
  if (!searched) return []
  const hours = people.map(({ availability }) => openHours(availability, searched))
  const open = hours.map(joined).reduce(common)
  const free = without(common(open, [searched]), joined(people.flatMap(blockedTimes)))
  const ends = new Set(open.map(({ end }) => end.getTime()))
  const full = people.map((person) => fullness(person, searched))
  const slots: Interval[] = []
  for (const start of gridPoints(free, hours[0] ?? [], ends, duration, step)) {
    const slot = { start: new Date(start), end: new Date(start + duration) }
    if (!full.some((isFull) => isFull(slot.start))) slots.push(slot)
  }
  return slots
}

/** The starts, in order, from which a session fits into a gap: those of the grids, and the last one of a gap that ends with the hours of all. */
function gridPoints(
  gaps: readonly Interval[],
  grids: readonly Interval[],
  ends: ReadonlySet<number>,
  duration: number,
  step: number,
): number[] {
  const points: number[] = []
  let first = 0
  for (const gap of gaps) {
    const [earliest, latest] = [gap.start.getTime(), gap.end.getTime() - duration]
    while (first < grids.length && grids[first]!.end <= gap.start) first += 1
    for (let index = first; index < grids.length && grids[index]!.start.getTime() <= latest; index += 1) {
      const anchor = grids[index]!.start.getTime()
      const until = Math.min(latest, grids[index]!.end.getTime() - 1)
      const skipped = Math.max(0, Math.ceil((earliest - anchor) / step))
      for (let point = anchor + skipped * step; point <= until; point += step) points.push(point)
    }
    if (ends.has(gap.end.getTime()) && latest >= earliest && points.at(-1) !== latest) points.push(latest)
  }
  return points
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
