import { sha256 } from '../kernel/chance.ts'

/**
 * What is kept of somebody's calendar: when, and nothing of what, where or with whom.
 * Plain data, so that it can be stored and expanded anew as time goes on.
 */
export type Calendar = {
  /** Zones that only the calendar itself knows: VTIMEZONE by name. */
  zones: Record<string, string>
  series: Series[]
}

/** A wall time: `2027-03-01T09:00:00`, or a whole day: `2027-03-01`. */
export type Moment = {
  wall: string
  /** IANA's name, or one of the calendar's own `zones`; left out where the wall is that of whoever looks at it. */
  zone?: string
}

/** From when to when. Without end and duration a day lasts a day, and a time no time at all (RFC 5545, 3.6.1). */
export type Stay = { start: Moment; end?: Moment; duration?: string }

/** An event, once or many times. */
export type Series = Stay & {
  busy: boolean
  /** Who said that they will not come, by `nameOf` their address. */
  declinedBy?: string[]
  /** RRULE */
  rules?: string[]
  /** RDATE */
  also?: Stay[]
  /** EXDATE */
  except?: Moment[]
  /** RECURRENCE-ID: what became of single ones, or of one and all after it. */
  changes?: Change[]
}

export type Change = Stay & Pick<Series, 'busy' | 'declinedBy'> & { at: Moment; onward: boolean }

/** Stands for a mail address, which is not kept. */
export const nameOf = (address: string): string => sha256(address.toLowerCase()).slice(0, 16)

export const CALENDAR_PROBLEMS = [
  'not_a_calendar',
  'calendar_broken',
  'too_many_events',
  'too_many_instances',
  'took_too_long',
] as const

/** Why a calendar was not taken; the words are shown to its owner. */
export class CalendarProblem extends Error {
  readonly code: (typeof CALENDAR_PROBLEMS)[number]

  constructor(code: (typeof CALENDAR_PROBLEMS)[number]) {
    super(`Calendar: ${code}.`)
    this.name = 'CalendarProblem'
    this.code = code
  }
}

/** Bytes of one calendar. */
export const MOST_CALENDAR_BYTES = 5 * 1024 * 1024
export const MOST_EVENTS = 20_000
/** Times within the window, after expansion and before joining. */
export const MOST_INSTANCES = 5_000
