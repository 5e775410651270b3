/** Those of many who may be among the best, told by what each scores at least and at most before anybody is scored. */
export type Shortlist = {
  /** What one can be without being among the best: less than this, in tenths of a point. */
  threshold(): number
  /** What they score at least and at most, in tenths of a point and not yet rounded. Answers the new threshold. */
  add(number: number, least: number, most: number): number
  /** The numbers of those who have reached the threshold. */
  listed(): number[]
}

/** What anybody can score. */
const MOST_TENTHS = 1000

export const newCounts = (): Int32Array => new Int32Array(MOST_TENTHS + 1)

/** `counts` as `newCounts` gives them; may be used again for the next list. */
export function shortlistOf(limit: number, counts: Int32Array): Shortlist {
  const all: { number: number; most: number }[] = []
  // How many there are by what they score at least, rounded.
  counts.fill(0)
  // At least `limit` score this, and `beyond`, which are fewer, score more.
  let reached = -1
  let beyond = 0

  // What is less than half below is rounded up.
  const threshold = (): number => reached - 0.5
  return {
    threshold,
    add(number, least, most) {
      all.push({ number, most })
      const certain = Math.max(0, Math.round(least))
      counts[certain]! += 1
      if (certain > reached) beyond += 1
      while (beyond >= limit && reached < MOST_TENTHS) {
        reached += 1
        beyond -= counts[reached]!
      }
      return threshold()
    },
    listed: () => all.filter(({ most }) => most >= threshold()).map(({ number }) => number),
  }
}
