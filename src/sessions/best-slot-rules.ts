import { DAY, HOUR, MINUTE } from '../kernel/clock.ts'
import { type Interval, joined, overlaps } from '../kernel/interval.ts'
import { dayNumber, stretchesOf, wallOf } from '../kernel/time-zone.ts'
import { weekdayOf } from '../kernel/working-time.ts'
import { type Availability, openHours } from '../people/index.ts'

/** What most people call a working day, on their own wall. */
const DAY_BEGINS = 9 * HOUR
const DAY_ENDS = 17 * HOUR
/** So close to the beginning or end of somebody's hours it is their first or last thing of the day. */
const EDGE = 30 * MINUTE

/**
 * The best of these slots for all of them: inside the working day of as many as can be; among those on different dates of
 * the first person as far as can be, then at the edge of as few days as can be, then soon. No two overlap.
 */
export function bestSlots(slots: readonly Interval[], people: readonly Availability[], count: number): Interval[] {
  const [first, last] = [slots[0], slots.at(-1)]
  if (!first || !last) return []
  const window = { start: first.start, end: last.end }
  const views = people.map((availability) => viewOf(availability, window))
  const rated = slots.map((slot) => ({
    slot,
    date: views[0]!.dateOf(slot),
    outside: views.filter((view) => !view.isInWorkingDay(slot)).length,
    edges: views.filter((view) => view.isAtEdge(slot)).length,
  }))
  // Sorting keeps the order of time among equals.
  const ranked = rated.toSorted((one, other) => one.outside - other.outside || one.edges - other.edges)
  const chosen: typeof rated = []
  const choose = (
    outside: number,
    isAlike: (one: (typeof rated)[number], other: (typeof rated)[number]) => boolean,
  ) => {
    for (const each of ranked) {
      if (each.outside !== outside || chosen.some((other) => isAlike(each, other))) continue
      if (chosen.length < count) chosen.push(each)
    }
  }
  for (let outside = 0; outside <= people.length; outside += 1) {
    choose(outside, (one, other) => one.date === other.date)
    choose(outside, (one, other) => overlaps(one.slot, other.slot))
  }
  return chosen.map(({ slot }) => slot)
}

/** How slots in the window look to one person. */
function viewOf(availability: Availability, window: Interval) {
  const around = { start: new Date(window.start.getTime() - DAY), end: new Date(window.end.getTime() + DAY) }
  const stretches = stretchesOf(availability.timeZone, around)
  const hours = joined(openHours(availability, window))
  const daysOfWork = new Set(availability.weekly.flatMap(({ days }) => days))
  const dateOf = ({ start }: Interval) => dayNumber(wallOf(start, stretches))
  return {
    dateOf,
    isInWorkingDay(slot: Interval): boolean {
      const midnight = dateOf(slot) * DAY
      return (
        daysOfWork.has(weekdayOf(dateOf(slot))) &&
        wallOf(slot.start, stretches) >= midnight + DAY_BEGINS &&
        wallOf(slot.end, stretches) <= midnight + DAY_ENDS
      )
    },
    isAtEdge: ({ start, end }: Interval): boolean =>
      hours.some(
        (open) =>
          open.start <= start &&
          end <= open.end &&
          (start.getTime() - open.start.getTime() < EDGE || open.end.getTime() - end.getTime() < EDGE),
      ),
  }
}
