import type { Weekday, WallSpan, WeeklyRule } from '../kernel/working-time.ts'

/** A day with hours of its own; none at all means away. */
export type Override = { date: string; hours: WallSpan[] }

/** When somebody can be met, on the walls of `timeZone`. */
export type Availability = {
  personId: string
  timeZone: string
  weekly: WeeklyRule[]
  overrides: Override[]
  minimumNoticeMinutes: number
  horizonDays: number
  /** 0 while the person has said nothing and the defaults hold. */
  version: number
}

export const DEFAULT_MINIMUM_NOTICE_MINUTES = 24 * 60
export const DEFAULT_HORIZON_DAYS = 60

/** Nine to five on the organization's working days, on the person's own wall. */
export const defaultAvailability = (
  personId: string,
  timeZone: string,
  workingDays: readonly Weekday[],
): Availability => ({
  personId,
  timeZone,
  weekly: [{ days: workingDays, start: '09:00', end: '17:00' }],
  overrides: [],
  minimumNoticeMinutes: DEFAULT_MINIMUM_NOTICE_MINUTES,
  horizonDays: DEFAULT_HORIZON_DAYS,
  version: 0,
})

/** Wall spans know no 24:00 and read two equal times as nothing, so a whole day becomes its two halves. */
export const untilMidnight = (rule: WeeklyRule): WeeklyRule[] => {
  if (rule.end !== '24:00') return [rule]
  if (rule.start !== '00:00') return [{ ...rule, end: '00:00' }]
  return [
    { ...rule, end: '12:00' },
    { ...rule, start: '12:00', end: '00:00' },
  ]
}
