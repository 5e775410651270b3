import { chanceOf } from '../kernel/chance.ts'
import { addMilliseconds, addMinutes, DAY, MINUTE } from '../kernel/clock.ts'
import type { Interval } from '../kernel/interval.ts'
import type { BusySource } from './busy-source-rules.ts'

/** Minutes. Calendars of providers change rarely and are asked by many. */
export const SHORTEST_REFRESH = 15
export const LONGEST_REFRESH = 24 * 60
export const USUAL_REFRESH = 60

/** Sessions are booked up to 366 days ahead; the rest is what the window may move before it is filled anew. */
const WINDOW_DAYS = 400
const EXPAND_ANEW_DAYS = 30

/** The times that are kept: from a day ago, since something may still last. By the organization's clock. */
export const windowAt = (now: Date): Interval => ({
  start: addMilliseconds(now, -DAY),
  end: addMilliseconds(now, WINDOW_DAYS * DAY),
})

export const expandAgainAt = (now: Date): Date => addMilliseconds(now, EXPAND_ANEW_DAYS * DAY)

/** A little earlier or later each time, so that those who began together do not stay together. */
export function nextRefresh({ id, claim, refreshMinutes }: BusySource, now: Date): Date | null {
  if (refreshMinutes === null) return null
  return addMinutes(now, refreshMinutes * (0.9 + 0.2 * chanceOf(`${id}.${claim}`)))
}

/** Twice as long after each failure, up to a day; and as long as the other side wishes, up to a day too. */
export function refreshAfterFailure(source: BusySource, now: Date, retryAfterSeconds = 0): Date | null {
  const usual = nextRefresh(source, now)
  if (!usual) return null
  const waits = (usual.getTime() - now.getTime()) * 2 ** Math.min(source.failures, 10)
  return addMilliseconds(now, Math.min(Math.max(waits, retryAfterSeconds * 1000), LONGEST_REFRESH * MINUTE))
}
