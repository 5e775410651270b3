import type { Locale } from '../kernel/locale.ts'
import type { WallSpan, WorkCalendar } from '../kernel/working-time.ts'

/** Ways to reach somebody. What brings an invitation is always mail. */
export const REACHED_BY = ['mail', 'slack', 'teams', 'webhook'] as const
export type ReachedBy = (typeof REACHED_BY)[number]

/** What somebody says about how they want to be reached. */
export type PreferencesInput = {
  /** On the walls of their zone; null for none. */
  quietHours: WallSpan | null
  /** Null: the first of their languages that there are texts in. */
  locale: Locale | null
  /** Null: whatever the organization has set up. */
  channels: readonly ReachedBy[] | null
  /** What is not urgent comes at this full hour of the day as one message; null: each at its time. */
  digest: { hour: number } | null
  /** Only what is essential comes before this day, `2026-11-30`. */
  pausedUntil: string | null
  /** Kinds of reminders that they do without. */
  unsubscribed: readonly string[]
}

/** How somebody wants to be reached, and the calendar by which it is judged. */
export type Preferences = Required<WorkCalendar> &
  PreferencesInput & {
    personId: string
    /** 0 while the person has said nothing and the defaults hold. */
    version: number
  }

/** When nobody has said otherwise. */
export const DEFAULT_PREFERENCES: PreferencesInput = {
  quietHours: { start: '20:00', end: '08:00' },
  locale: null,
  channels: null,
  digest: null,
  pausedUntil: null,
  unsubscribed: [],
}

/** Whether a full hour of the day lies in the quiet hours. */
export function isQuietAt(hour: number, quietHours: WallSpan | null): boolean {
  if (!quietHours) return false
  const time = `${String(hour).padStart(2, '0')}:00`
  const { start, end } = quietHours
  return start < end ? start <= time && time < end : start <= time || time < end
}
