import { addMilliseconds, DAY } from '../kernel/clock.ts'
import type { Reminder } from '../reminders/index.ts'

/** A reminder that is wanted later comes again after a day. */
export const SNOOZED_FOR = DAY

/** Whether a nudge that is told now still means something a day later: only then is later offered. */
export const canSnooze = (
  { settle, meaninglessAfter }: Pick<Reminder, 'settle' | 'meaninglessAfter'>,
  now: Date,
): boolean => settle === 'at_most_once' && addMilliseconds(now, SNOOZED_FOR) < meaninglessAfter
