import { addMinutes, DAY, MINUTE } from '../kernel/clock.ts'
import { toTypeId } from '../kernel/ids.ts'
import { common, type Interval, joined, overlaps } from '../kernel/interval.ts'
import { invalid, Refusal } from '../kernel/refusal.ts'
import { dayNumber, inZone, stretchesOf, wallOf } from '../kernel/time-zone.ts'
import { absences, type Availability, openHours } from '../people/index.ts'

/** What is known of one person's time. */
export type PersonTime = {
  availability: Availability
  /** Sessions and holds with the buffers that they were booked with, and what the person's own calendars say; in any order. */
  taken: readonly Interval[]
  /** Starts of the sessions and holds that count towards the most per day and week. */
  sessionStarts: readonly Date[]
}

/** `outsideWorkingHours` is for an early call that both want; it moves nothing but the hours. */
export type BookingOptions = { outsideWorkingHours: boolean }

/**
 * Why these people cannot be booked at this time; null when they can. Slots offer exactly what this lets pass, and a
 * booking asks it again under the lock of both.
 * `invalid_request`, `too_short_notice`, `beyond_horizon`, `out_of_office`, `outside_working_hours`, `slot_taken`,
 * `too_many_sessions`.
 */
export function whyNot(
  time: Interval,
  people: readonly PersonTime[],
  now: Date,
  { outsideWorkingHours }: BookingOptions,
): Refusal | null {
  return (
    outsideWindow(time, people, now) ??
    whileAway(time, people) ??
    (outsideWorkingHours ? null : outsideHours(time, people)) ??
    (people.some((person) => blockedTimes(person).some((blocked) => overlaps(blocked, time))) ? slotTaken() : null) ??
    overTheMost(time, people)
  )
}

/** From the first to the last possible start: everybody's notice and time to prepare, and the nearest horizon. */
export function bookingWindow(people: readonly PersonTime[], now: Date): Interval {
  const rules = people.map(({ availability }) => availability)
  const notice = Math.max(...rules.map(({ minimumNoticeMinutes }) => minimumNoticeMinutes))
  const end = new Date(now.getTime() + Math.min(...rules.map(({ horizonDays }) => horizonDays)) * DAY)
  const earliest = [addMinutes(now, notice), ...rules.map((rule) => preparedAt(rule, { start: now, end }))]
  return { start: earliest.reduce((latest, each) => (each > latest ? each : latest)), end }
}

/** When so much of a person's own hours has gone by that they are prepared; the end of the window when it never does. */
function preparedAt(availability: Availability, window: Interval): Date {
  let missing = availability.preparationLeadMinutes * MINUTE
  if (missing === 0) return window.start
  for (const { start, end } of common(joined(openHours(availability, window)), [window])) {
    const lasts = end.getTime() - start.getTime()
    if (lasts >= missing) return new Date(start.getTime() + missing)
    missing -= lasts
  }
  return window.end
}

/** When a session cannot be, because its own buffers or itself would touch what is taken. */
export const blockedTimes = ({ availability, taken }: PersonTime): Interval[] =>
  taken.map(({ start, end }) => ({
    start: addMinutes(start, -availability.bufferAfterMinutes),
    end: addMinutes(end, availability.bufferBeforeMinutes),
  }))

/**
 * Tells of a start whether the person has as many sessions on that date or in that week as they take. The window must
 * hold every start that is asked about.
 */
export function fullness({ availability, sessionStarts }: PersonTime, window: Interval): (start: Date) => Fullness {
  const { mostSessionsPerDay, mostSessionsPerWeek, timeZone } = availability
  if (mostSessionsPerDay === null && mostSessionsPerWeek === null) return () => null
  const stretches = stretchesOf(timeZone, {
    start: new Date(window.start.getTime() - 8 * DAY),
    end: new Date(window.end.getTime() + 8 * DAY),
  })
  const day = (instant: Date) => dayNumber(wallOf(instant, stretches))
  const perDay = counts(sessionStarts.map(day))
  const perWeek = counts(sessionStarts.map((start) => weekNumber(day(start))))
  return (start) => {
    if ((perDay.get(day(start)) ?? 0) >= (mostSessionsPerDay ?? Infinity)) return 'day'
    return (perWeek.get(weekNumber(day(start))) ?? 0) >= (mostSessionsPerWeek ?? Infinity) ? 'week' : null
  }
}

/** What is full, if anything. */
type Fullness = 'day' | 'week' | null

/** Weeks begin on Monday; day 0 was a Thursday. */
const weekNumber = (day: number): number => Math.floor((day + 3) / 7)

function counts(numbers: readonly number[]): Map<number, number> {
  const found = new Map<number, number>()
  for (const number of numbers) found.set(number, (found.get(number) ?? 0) + 1)
  return found
}

function outsideWindow(time: Interval, people: readonly PersonTime[], now: Date): Refusal | null {
  if (time.start < now) {
    return invalid({
      pointer: '/startsAt',
      code: 'in_the_past',
      detail: `startsAt: it is already ${now.toISOString()}.`,
    })
  }
  const window = bookingWindow(people, now)
  const [earliestStart, latestStart] = [window.start.toISOString(), window.end.toISOString()]
  if (time.start < window.start) {
    const text = `They need notice: the earliest start is ${earliestStart}.`
    return new Refusal('conflict', 'too_short_notice', text, { earliestStart })
  }
  if (time.start > window.end) {
    const text = `They cannot be booked that far ahead: the latest start is ${latestStart}.`
    return new Refusal('conflict', 'beyond_horizon', text, { latestStart })
  }
  return null
}

const idOf = ({ availability }: PersonTime): string => toTypeId('per', availability.personId)

function whileAway(time: Interval, people: readonly PersonTime[]): Refusal | null {
  const away = people.filter(({ availability: { outOfOffice, timeZone } }) =>
    absences(outOfOffice, timeZone).some((absence) => overlaps(absence, time)),
  )
  if (away.length === 0) return null
  const personIds = away.map(idOf)
  return new Refusal('conflict', 'out_of_office', `Out of the office then: ${personIds.join(', ')}.`, { personIds })
}

function outsideHours(time: Interval, people: readonly PersonTime[]): Refusal | null {
  const outside = people
    .filter(
      ({ availability }) =>
        !joined(openHours(availability, time)).some((open) => open.start <= time.start && time.end <= open.end),
    )
    .map((person) => ({
      personId: idOf(person),
      localDateTime: inZone(time.start, person.availability.timeZone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' }),
      timeZone: person.availability.timeZone,
    }))
  if (outside.length === 0) return null
  const walls = outside
    .map(({ personId, localDateTime, timeZone }) => `${localDateTime} in ${timeZone} for ${personId}`)
    .join(', ')
  return new Refusal(
    'conflict',
    'outside_working_hours',
    `This is outside working hours: ${walls}. Choose another time, or send outsideWorkingHours: true when both want it.`,
    { outside },
  )
}

/** Says neither whose time it is nor what takes it: that is nobody else's business. */
export const slotTaken = (alternatives: readonly Interval[] = []): Refusal =>
  new Refusal('conflict', 'slot_taken', 'One of the two is taken then.', {
    alternatives: alternatives.map(({ start, end }) => ({ startsAt: start.toISOString(), endsAt: end.toISOString() })),
  })

function overTheMost(time: Interval, people: readonly PersonTime[]): Refusal | null {
  const full = people
    .map((person) => ({ person, by: fullness(person, time)(time.start) }))
    .find(({ by }) => by !== null)
  if (!full) return null
  const { person, by } = full
  return new Refusal(
    'conflict',
    'too_many_sessions',
    `${idOf(person)} has as many sessions ${by === 'day' ? 'on that day' : 'in that week'} as they take.`,
    { personId: idOf(person), per: by },
  )
}
