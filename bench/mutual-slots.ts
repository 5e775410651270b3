/**
 * Measures finding the mutual slots of two people over 28 days, each with 400 busy events and zones whose clocks change
 * meanwhile, against a scan that asks of each minute what a wall clock and both calendars say. Both must give the same answer.
 * Alone: node bench/mutual-slots.ts
 */
import assert from 'node:assert/strict'
import { addMinutes, DAY, MINUTE } from '../src/kernel/clock.ts'
import type { Interval } from '../src/kernel/interval.ts'
import { inZone } from '../src/kernel/time-zone.ts'
import { WEEKDAYS } from '../src/kernel/working-time.ts'
import { defaultAvailability } from '../src/people/availability-rules.ts'
import type { PersonTime } from '../src/sessions/bookability-rules.ts'
import { bookableSlots, type SlotSearch } from '../src/sessions/slot-rules.ts'
import { type Finding, quantileOf, spreadOf, written } from './support/figures.ts'
import { runAlone } from './support/report.ts'

const ROUNDS = 20
const SEARCHES_A_ROUND = 50
const EVENTS = 400
const START = new Date('2026-10-12T00:00:00Z')
const window: Interval = { start: START, end: new Date(START.getTime() + 28 * DAY) }
const now = new Date(START.getTime() - DAY)

/** The same numbers in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

function somebody(timeZone: string, seed: number): PersonTime {
  const roll = dice(seed)
  const events = Array.from({ length: EVENTS }, () => {
    const start = addMinutes(START, roll(28 * 24 * 12) * 5)
    return { start, end: addMinutes(start, (1 + roll(9)) * 5) }
  })
  const availability = defaultAvailability('', timeZone, ['mon', 'tue', 'wed', 'thu', 'fri'])
  return { availability: { ...availability, horizonDays: 60, bufferAfterMinutes: 5 }, taken: events, sessionStarts: [] }
}

const searchOf = (seed: number): SlotSearch => ({
  people: [somebody('Europe/Berlin', seed), somebody('America/New_York', seed + 1)],
  window,
  now,
  durationMinutes: 30,
  stepMinutes: 15,
})

/** Whether somebody works in this minute and nothing, with the buffer after a session, is in the way of it. */
function isFree(minute: Date, { availability, taken }: PersonTime): boolean {
  const wall = inZone(minute, availability.timeZone)
  const clock = wall.toPlainTime().toString({ smallestUnit: 'minute' })
  const today = WEEKDAYS[wall.dayOfWeek - 1]!
  const works = availability.weekly.some(
    ({ days, start, end }) => days.includes(today) && start <= clock && clock < end,
  )
  const until = addMinutes(minute, 1 + availability.bufferAfterMinutes)
  return works && !taken.some((busy) => busy.start < until && minute < busy.end)
}

/** All starts on quarter hours, which is where the grid of whole hours lies, from which each minute is free. */
function scan({ people, durationMinutes }: SlotSearch): Date[] {
  const minutes = (window.end.getTime() - window.start.getTime()) / MINUTE
  const free = Array.from({ length: minutes }, (_, index) =>
    people.every((person) => isFree(addMinutes(window.start, index), person)),
  )
  const starts: Date[] = []
  for (let index = 0; index + durationMinutes <= minutes; index += 15) {
    if (free.slice(index, index + durationMinutes).every(Boolean)) starts.push(addMinutes(window.start, index))
  }
  return starts
}

function timed<T>(work: () => T): { took: number; result: T } {
  const before = performance.now()
  const result = work()
  return { took: performance.now() - before, result }
}

export function mutualSlots(): Promise<Finding[]> {
  const rounds: { p50: number; p99: number; scan: number }[] = []
  for (let seed = 0; seed < 200; seed += 1) bookableSlots(searchOf(seed))
  for (let round = 0; round < ROUNDS; round += 1) {
    const searches = Array.from({ length: SEARCHES_A_ROUND }, (_, index) => searchOf(round * 1_000 + index * 2))
    const ours = searches.map((search) => timed(() => bookableSlots(search)))
    const scanned = timed(() => scan(searches[0]!))
    assert(scanned.result.length > 20)
    assert.deepEqual(
      ours[0]!.result.map(({ start }) => start),
      scanned.result,
    )
    const times = ours.map(({ took }) => took)
    rounds.push({ p50: quantileOf(times, 0.5), p99: quantileOf(times, 0.99), scan: scanned.took })
  }
  const median = (figure: keyof (typeof rounds)[number]) => spreadOf(rounds.map((each) => each[figure])).median
  const line = (figure: 'p50' | 'p99', target: number): Finding => {
    const ratio = spreadOf(rounds.map((each) => each.scan / each[figure]))
    return {
      what: `mutual slots over 28 days, 400 busy events each, ${figure}`,
      target: `≥ ${target} × faster than a scan by minutes`,
      figure: written(ratio, 0, ' ×'),
      met: ratio.median >= target,
      details: `${median(figure).toFixed(2)} ms, scan ${median('scan').toFixed(0)} ms`,
    }
  }
  return Promise.resolve([line('p50', 100), line('p99', 50)])
}

if (import.meta.main) await runAlone(mutualSlots)
