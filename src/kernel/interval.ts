/** A half-open span of time: start included, end not. */
export type Interval = { start: Date; end: Date }

export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end

/** In order, joined where they touch or overlap; those that last no time are left out. */
export function joined(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = []
  for (const each of intervals.toSorted((one, other) => one.start.getTime() - other.start.getTime())) {
    const last = result.at(-1)
    if (each.start >= each.end) continue
    if (!last || each.start > last.end) result.push({ ...each })
    else if (each.end > last.end) last.end = each.end
  }
  return result
}

/** What lies in both. Both are in order and free of overlaps, as `joined` leaves them; so is the answer. */
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

/** What is left of `some` when `taken` is cut out. Both are in order; `taken` is free of overlaps. */
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
