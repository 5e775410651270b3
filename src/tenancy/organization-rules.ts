import type { Weekday } from '../kernel/working-time.ts'

/** What an organization's settings may be, and their defaults. */
export const DEFAULT_WORKING_DAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']
/** Hours a week that two people must share in their working time; product.md, time-zone overlap as a filter. */
export const DEFAULT_MINIMUM_SHARED_HOURS = 4
