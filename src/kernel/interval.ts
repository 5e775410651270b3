/** A half-open span of time: start included, end not. */
export type Interval = { start: Date; end: Date }

export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end

/** In order, joined where they touch or overlap; those that last no time are left out. */
export function joined(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = []
  for (const next of intervals.toSorted((one, other) => one.start.getTime() - other.start.getTime())) {
    const last = result.at(-1)
    if (next.start >= next.end) continue
    if (!last || next.start > last.end) result.push({ ...next })
    else if (next.end > last.end) last.end = next.end
  }
  return result
}

/** What they cover, in order, cut wherever one of them starts or ends. */
export function segments(intervals: readonly Interval[]): Interval[] {
  const times = intervals.flatMap(({ start, end }) => [start.getTime(), end.getTime()])
  const edges = [...new Set(times)].toSorted((one, other) => one - other).map((time) => new Date(time))
  const pieces = edges.slice(1).map((end, index) => ({ start: edges[index]!, end }))
  return common(joined(intervals), pieces)
}

/** What lies in both. Both are in order and free of overlaps; so is the answer. */
export function common(some: readonly Interval[], others: readonly Interval[]): Interval[] {
  const result: Interval[] = []
  for (let i = 0, j = 0; i < some.length && j < others.length;) {
    const [a, b] = [some[i]!, others[j]!]
    const start = a.start > b.start ? a.start : b.start
    const end = a.end < b.end ? a.end : b.end
    if (start < end) result.push({ start, end })
    if (a.end < b.end) i += 1
    else j += 1
  }
  return result
}

/** What is left of `some` when `taken` is cut out. Both are in order and free of overlaps; so is the answer. */
export function without(some: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const result: Interval[] = []
  let first = 0
  for (const { start, end } of some) {
    while (first < taken.length && taken[first]!.end <= start) first += 1
    let from = start
    for (let index = first; index < taken.length && taken[index]!.start < end; index += 1) {
      if (from < taken[index]!.start) result.push({ start: from, end: taken[index]!.start })
      from = taken[index]!.end
    }
    if (from < end) result.push({ start: from, end })
  }
  return result
}
