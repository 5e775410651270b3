import type { Weekday } from '../kernel/working-time.ts'

/** What an organization's settings may be, and their defaults. */
export const DEFAULT_WORKING_DAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']
/** Hours a week that two people must share in their working time; product.md, time-zone overlap as a filter. */
export const DEFAULT_MINIMUM_SHARED_HOURS = 4

/** RFC 7396: what is named is set, null takes it back to its default, the others stay. */
export function patchedWeights(
  stored: Readonly<Record<string, number>>,
  patch: Readonly<Record<string, number | null>>,
): Record<string, number> {
  const merged = Object.entries({ ...stored, ...patch })
  return Object.fromEntries(merged.filter((entry): entry is [string, number] => entry[1] !== null))
}
