import { completeness } from './completeness.ts'
import type { Finding } from './finding.ts'
import { reasons } from './reasons.ts'
import type { YearRecord } from './record.ts'
import { repetitions, soundness } from './soundness.ts'
import { togetherness } from './togetherness.ts'
import { yearOf } from './year.ts'

/**
 * Judges a year by the policy's text, what people and the organization have said, and the event log. It shares no code with
 * what it judges. Empty when everybody was told what they had to be, once, and at a moment at which they may be told.
 */
export function checkYear(record: YearRecord): Finding[] {
  const year = yearOf(record)
  return [soundness, repetitions, completeness, togetherness, reasons]
    .flatMap((check) => check(year))
    .toSorted((one, other) => one.at - other.at)
}
