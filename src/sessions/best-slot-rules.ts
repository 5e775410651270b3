import { DAY, HOUR, MINUTE } from '../kernel/clock.ts'
import { type Interval, joined } from '../kernel/interval.ts'
import { dayNumber, stretchesOf, wallOf } from '../kernel/time-zone.ts'
import { weekdayOf } from '../kernel/working-time.ts'
import { type Availability, openHours } from '../people/index.ts'

/** What most people call a working day, on their own wall. */
const DAY_BEGINS = 9 * HOUR
const DAY_ENDS = 17 * HOUR
/** So close to the beginning or end of somebody's hours it is their first or last thing of the day. */
const EDGE = 30 * MINUTE

/**
 * The best of these slots for all of them: inside the working day of as many as can be, then at the edge of as few days as
 * can be, then soon. Each on another date of the first person as far as there are enough.
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
  const dates = new Set<number>()
  const chosen = ranked.filter(({ date }) => dates.size < count && !dates.has(date) && dates.add(date))
  for (const each of ranked) {
    if (chosen.length === count) break
    if (!chosen.some(({ slot }) => slot.start < each.slot.end && each.slot.start < slot.end)) chosen.push(each)
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
