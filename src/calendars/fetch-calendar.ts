import { addMilliseconds, DAY } from '../kernel/clock.ts'
import type { Interval } from '../kernel/interval.ts'
import { type Outgoing, OutgoingError } from '../outgoing/guarded-fetch.ts'
import type { ClaimedSource } from './busy-due-store.ts'
import { failureOf, RefreshFailure } from './busy-problem-rules.ts'
import { type Calendar, CalendarProblem, MOST_CALENDAR_BYTES } from './calendar-rules.ts'
import { type CalendarRead, readCalendar } from './read-calendar.ts'

export type FetchedCalendar = CalendarRead & { etag: string | null; unchanged: boolean }

type Place = { outgoing: Outgoing; window: Interval }

/** Fetches what an address says now and expands it. Throws a `RefreshFailure`. */
export async function fetchCalendar(
  source: ClaimedSource,
  address: string,
  { outgoing, window }: Place,
): Promise<FetchedCalendar> {
  return failing(async () => {
    const answer = await outgoing.fetch(address, {
      headers: {
        accept: 'text/calendar, text/plain;q=0.5',
        'user-agent': 'Anteroom calendar reader',
        ...(source.etag && source.calendar ? { 'if-none-match': source.etag } : {}),
      },
      mostBytes: MOST_CALENDAR_BYTES,
      redirects: 3,
    })
    if (answer.status === 304 && source.calendar) {
      return { ...(await storedCalendar(source, window)), etag: source.etag, unchanged: true }
    }
    const failure = failureOf(answer, source.claimedAt)
    if (failure) throw failure
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const read = await readCalendar({ bytes, window, ...ownerOf(source), keepFrom: keepFrom(window) })
    return { ...read, etag: answer.headers.get('etag'), unchanged: false }
  })
}

/** Expands what was kept of a calendar. Throws a `RefreshFailure`. */
export const expandStored = (source: ClaimedSource, window: Interval): Promise<CalendarRead> =>
  failing(() => storedCalendar(source, window))

async function storedCalendar(source: ClaimedSource, window: Interval): Promise<CalendarRead> {
  const calendar = JSON.parse(source.calendar ?? '') as Calendar
  return { ...(await readCalendar({ calendar, window, ...ownerOf(source) })), events: source.eventCount }
}

const ownerOf = ({ ownerEmail, ownerZone }: ClaimedSource) => ({ ownerEmail, timeZone: ownerZone })

/** Zones differ by less than two days. */
const keepFrom = (window: Interval): string =>
  addMilliseconds(window.start, -2 * DAY)
    .toISOString()
    .slice(0, 10)

async function failing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof OutgoingError || error instanceof CalendarProblem) throw new RefreshFailure(error.code)
    throw error
  }
}
