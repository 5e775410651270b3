/** A half-open span of time: start included, end not. */
export type Interval = { start: Date; end: Date }

export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end
