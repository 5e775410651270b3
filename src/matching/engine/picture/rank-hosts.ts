import type { Best } from './best.ts'
import { type Pictured, STRIDE } from './pictured.ts'
import type { ScoreTables } from './score-tables.ts'

/** A candidate, `number` in the picture. */
export type Candidate = { tenths: number; id: string; number: number }

const BUCKETS = 64

/**
 * Scores the first `count` of `scratch.touched`, those who open the most first, until those who are left cannot reach the
 * last place. `whole` is what somebody who opens everything would have as their sum. Clears the sums.
 */
export function rankHosts(
  { ids, scratch }: Pictured,
  count: number,
  whole: number,
  tables: ScoreTables,
  best: Best<Candidate>,
): void {
  const { sums, touched, marks, ordered } = scratch
  // A sum may round to a little more than the whole. Bucket 0 holds the highest.
  const bucketOf = (sum: number): number => BUCKETS - 1 - Math.min(BUCKETS - 1, Math.floor((sum / whole) * BUCKETS))
  const starts = new Int32Array(BUCKETS + 1)
  for (let at = 0; at < count; at += 1) {
    const bucket = bucketOf(sums[touched[at]!]!)
    marks[at] = bucket
    starts[bucket + 1]! += 1
  }
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) starts[bucket + 1]! += starts[bucket]!
  for (let at = 0; at < count; at += 1) {
    ordered[starts[marks[at]!]!++] = touched[at]!
    marks[at] = 0
  }

  // Each bucket now starts where the next one did.
  let from = 0
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    if (Math.round(tables.bound((BUCKETS - bucket) / BUCKETS)) < best.threshold()) break
    for (; from < starts[bucket]!; from += 1) {
      const number = ordered[from]!
      const value = sums[number]! / whole
      if (Math.round(tables.bound(value)) < best.threshold()) continue
      const tenths = Math.round(tables.sum(value, number * STRIDE))
      if (tenths >= best.threshold()) best.offer({ tenths, id: ids[number]!, number })
    }
  }
  for (let at = 0; at < count; at += 1) sums[touched[at]!] = 0
}
