import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMilliseconds, addMinutes, DAY, MINUTE } from '../../src/kernel/clock.ts'
import { type Interval, joined, overlaps } from '../../src/kernel/interval.ts'
import { inZone } from '../../src/kernel/time-zone.ts'
import { WEEKDAYS } from '../../src/kernel/working-time.ts'
import { openHours } from '../../src/people/index.ts'
import { type PersonTime, whyNot } from '../../src/sessions/bookability-rules.ts'
import { bookableSlots } from '../../src/sessions/slot-rules.ts'
import { anyDay, anyPersonTime, anySearch, anyWeek, wallTime, zones } from './any-person-time.ts'
import { somebody, starts } from './person-times.ts'

const withinHours = { outsideWorkingHours: false }

describe('slots', () => {
  test('can each be booked', () => {
    let offered = 0
    fc.assert(
      fc.property(anySearch, fc.nat(), (search, seed) => {
        const slots = bookableSlots(search)
        offered += slots.length
        const some = [slots[0], slots.at(-1), ...[1, 2, 3].map((each) => slots[(seed * each) % (slots.length || 1)])]
        for (const slot of some.filter((each) => each !== undefined)) {
          expect(whyNot(slot, search.people, search.now, withinHours)).toBeNull()
          expect(slot.start >= search.window.start && slot.end <= search.window.end).toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
    expect(offered).toBeGreaterThan(5000)
  })

  test('are all that can be booked on the grid', () => {
    fc.assert(
      fc.property(anySearch, ({ people, window, now, durationMinutes, stepMinutes }) => {
        const grids = openHours(people[0]!.availability, window).flatMap(({ start, end }) => {
          const points: Date[] = []
          for (let point = start; point < end; point = addMinutes(point, stepMinutes)) points.push(point)
          return points
        })
        const bookable = grids
          .map((start) => ({ start, end: addMinutes(start, durationMinutes) }))
          .filter(({ start, end }) => window.start <= start && end <= window.end)
          .filter((slot) => whyNot(slot, people, now, withinHours) === null)
        const slots = bookableSlots({ people, window, now, durationMinutes, stepMinutes })
        expect(starts(slots)).toEqual(expect.arrayContaining(starts(bookable)))
        // What else is offered are the last times before the hours of all end.
        const open = people.map(({ availability }) => joined(openHours(availability, window)))
        for (const { end } of slots.filter(({ start }) => !starts(bookable).includes(start.toISOString()))) {
          expect(open.some((hours) => hours.some((each) => each.end.getTime() === end.getTime()))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('of a part of the time are those of the whole that lie in it', () => {
    fc.assert(
      fc.property(anySearch, fc.nat(576), fc.nat(576), (search, one, other) => {
        const { start } = search.window
        const [from, to] = [Math.min(one, other), Math.max(one, other) + 1].map((fives) => addMinutes(start, fives * 5))
        const part = { start: from!, end: to! }
        const whole = { start: addMilliseconds(start, -3 * DAY), end: addMilliseconds(start, 5 * DAY) }
        const within = bookableSlots({ ...search, window: whole }).filter(
          (slot) => from! <= slot.start && slot.end <= to!,
        )
        expect(starts(bookableSlots({ ...search, window: part }))).toEqual(starts(within))
      }),
      { numRuns: 1000 },
    )
  })

  test('end with the hours, whatever their length, the step and the zone', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...zones),
        anyWeek,
        fc.constantFrom(15, 25, 50, 90),
        fc.constantFrom(15, 20, 45),
        (day, timeZone, weekly, durationMinutes, stepMinutes) => {
          const person = somebody(timeZone, { weekly })
          const window = { start: day, end: new Date(day.getTime() + 2 * DAY) }
          const now = new Date(day.getTime() - DAY)
          const slots = bookableSlots({ people: [person], window, now, durationMinutes, stepMinutes })
          for (const hours of joined(openHours(person.availability, window))) {
            if (hours.start < window.start || hours.end > window.end) continue
            const inside = slots.filter(({ start, end }) => start < hours.end && end > hours.start)
            const isLongEnough = hours.end.getTime() - hours.start.getTime() >= durationMinutes * MINUTE
            expect(inside.at(-1)?.end).toEqual(isLongEnough ? hours.end : undefined)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('of hours told in one zone are those of the same hours told in another, as instants', () => {
    // Zones that do not change their clocks, so that the same hours can be told in each.
    const ahead = { UTC: 0, 'Asia/Kolkata': 66, 'Asia/Kathmandu': 69, 'America/Sao_Paulo': -36, 'Pacific/Apia': 156 }
    const anyZone = fc.constantFrom(...(Object.keys(ahead) as (keyof typeof ahead)[]))
    const shifted = (fives: number, zone: keyof typeof ahead) => wallTime((fives + ahead[zone] + 288) % 288)
    fc.assert(
      fc.property(
        anyDay,
        anyZone,
        anyZone,
        fc.nat(287),
        fc.integer({ min: 1, max: 287 }),
        fc.constantFrom(15, 40),
        (day, one, other, begins, lasts, stepMinutes) => {
          const window = { start: day, end: new Date(day.getTime() + 2 * DAY) }
          const slotsIn = (zone: keyof typeof ahead) => {
            const weekly = [
              { days: [...WEEKDAYS], start: shifted(begins, zone), end: shifted((begins + lasts) % 288, zone) },
            ]
            const people = [somebody(zone, { weekly })]
            return starts(bookableSlots({ people, window, now: day, durationMinutes: 30, stepMinutes }))
          }
          expect(slotsIn(one)).toEqual(slotsIn(other))
        },
      ),
      { numRuns: 1000 },
    )
  })
})

/** Judges a time minute by minute on the wall and session by session, as a person with a calendar would. */
function mayBeBooked(time: Interval, person: PersonTime, now: Date): boolean {
  const { availability, taken, sessionStarts } = person
  const { timeZone, weekly, outOfOffice } = availability
  const fives = (from: Date, to: Date) =>
    Array.from({ length: (to.getTime() - from.getTime()) / (5 * MINUTE) }, (_, index) => addMinutes(from, index * 5))
  const isOpen = (instant: Date): boolean => {
    const wall = inZone(instant, timeZone)
    const clock = wall.toPlainTime().toString({ smallestUnit: 'minute' })
    const [today, yesterday] = [WEEKDAYS[wall.dayOfWeek - 1]!, WEEKDAYS[(wall.dayOfWeek + 5) % 7]!]
    const isAway = outOfOffice.some((each) => 'startsAt' in each && each.startsAt <= instant && instant < each.endsAt)
    const isCovered = weekly.some(({ days, start, end }) =>
      end < start
        ? (days.includes(today) && clock >= start) || (days.includes(yesterday) && clock < end)
        : days.includes(today) && start <= clock && clock < end,
    )
    return isCovered && !isAway
  }
  const taking = {
    start: addMinutes(time.start, -availability.bufferBeforeMinutes),
    end: addMinutes(time.end, availability.bufferAfterMinutes),
  }
  const date = (instant: Date) => inZone(instant, timeZone).toPlainDate()
  const sameDay = sessionStarts.filter((start) => date(start).equals(date(time.start)))
  const sameWeek = sessionStarts.filter((start) => {
    const [one, other] = [date(start), date(time.start)]
    return one.weekOfYear === other.weekOfYear && one.yearOfWeek === other.yearOfWeek
  })
  const early = time.start.getTime() - now.getTime()
  return (
    early >= availability.minimumNoticeMinutes * MINUTE &&
    early <= availability.horizonDays * DAY &&
    fives(time.start, time.end).every(isOpen) &&
    !taken.some((each) => overlaps(each, taking)) &&
    sameDay.length < (availability.mostSessionsPerDay ?? Infinity) &&
    sameWeek.length < (availability.mostSessionsPerWeek ?? Infinity) &&
    (availability.preparationLeadMinutes === 0 ||
      fives(now, time.start).filter(isOpen).length * 5 >= availability.preparationLeadMinutes)
  )
}

test('a time made up by hand gets in exactly when the rules of everybody let it', () => {
  let booked = 0
  const anyAttempt = anyDay.chain((day) =>
    fc.record({
      people: fc.array(anyPersonTime(day), { minLength: 1, maxLength: 2 }),
      now: fc.integer({ min: 0, max: 30 }).map((hours) => addMinutes(day, -hours * 60)),
      start: fc.integer({ min: 0, max: 2 * 288 }).map((fives) => addMinutes(day, fives * 5)),
      duration: fc.constantFrom(15, 30, 45, 90),
    }),
  )
  fc.assert(
    fc.property(anyAttempt, ({ people, now, start, duration }) => {
      const time = { start, end: addMinutes(start, duration) }
      const passes = whyNot(time, people, now, withinHours) === null
      if (passes) booked += 1
      expect(passes).toBe(people.every((person) => mayBeBooked(time, person, now)))
    }),
    { numRuns: 1500 },
  )
  expect(booked).toBeGreaterThan(50)
})
