import type { Weekday, WallSpan, WeeklyRule } from '../kernel/working-time.ts'

/** A day with hours of its own; none at all means away. */
export type Override = { date: string; hours: WallSpan[] }

/** Away: whole days on the person's walls, the last one included, or from one instant to another. */
export type Absence = { firstDate: string; lastDate: string } | { startsAt: Date; endsAt: Date }

/** What a person can say about being booked. Wall times are kept as such, so they stay where they are when clocks change. */
export type BookingRules = {
  weekly: WeeklyRule[]
  overrides: Override[]
  outOfOffice: Absence[]
  /** From the booking to the start. */
  minimumNoticeMinutes: number
  horizonDays: number
  /** Kept free on both sides of a session. */
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  /** By the person's own days and their weeks from Monday; null for no limit. */
  mostSessionsPerDay: number | null
  mostSessionsPerWeek: number | null
  /** Of the person's own hours that must lie between the booking and the start, to prepare in. */
  preparationLeadMinutes: number
}

/** When somebody can be met, on the walls of `timeZone`. */
export type Availability = BookingRules & {
  personId: string
  timeZone: string
  /** 0 while the person has said nothing and the defaults hold. */
  version: number
}

/**
 * What holds of everything that was left unsaid. The other one agrees to each session, so an hour is notice enough, and a
 * debrief can be on the day of its meeting. Beyond four weeks ahead, the odds of a no-show grow more than fivefold.
 */
export const DEFAULT_RULES = {
  overrides: [],
  outOfOffice: [],
  minimumNoticeMinutes: 60,
  horizonDays: 28,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  mostSessionsPerDay: null,
  mostSessionsPerWeek: null,
  preparationLeadMinutes: 0,
} satisfies Partial<BookingRules>

/** Nine to five on the organization's working days, on the person's own wall. */
export const defaultAvailability = (
  personId: string,
  timeZone: string,
  workingDays: readonly Weekday[],
): Availability => ({
  ...DEFAULT_RULES,
  personId,
  timeZone,
  weekly: [{ days: workingDays, start: '09:00', end: '17:00' }],
  version: 0,
})
