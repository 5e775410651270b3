/** How far someone has been into a room, in words; the index is the depth. */
export const DEPTH_WORDS = ['none', 'heard', 'sat in', 'took part', 'carries it'] as const
export type Depth = 0 | 1 | 2 | 3 | 4

/** Who vouches for a line: the person, the organization's systems, or work that was done through this service. */
export const EXPOSURE_SOURCES = ['self_reported', 'imported', 'earned'] as const
export type ExposureSource = (typeof EXPOSURE_SOURCES)[number]

/**
 * Days after which half of what somebody took from a room is out of date or forgotten, by depth.
 * The shape is from research on skill decay: it grows with the time of not using it, and what was learned more deeply
 * decays more slowly (Arthur et al., Human Performance 11, 1998). The numbers are ours and follow the rhythm of
 * companies: what one only heard is old after a quarter, what one saw after two, what one had a part in after a year's
 * round of plans and budgets, and what one carried after two such rounds.
 */
export const HALF_LIFE_DAYS: readonly [never: number, heard: number, satIn: number, tookPart: number, carries: number] =
  [0, 90, 180, 365, 730]

/** 1 on the last day there, half of it after each half-life, 0 for who was never there. To three decimals. */
export function freshness(depth: Depth, daysSinceLast: number): number {
  if (depth === 0) return 0
  return Math.round(1000 * 0.5 ** (Math.max(0, daysSinceLast) / HALF_LIFE_DAYS[depth])) / 1000
}

export type Line = { id: string; corrects: string | null }

/** Without the lines whose place another line has taken. */
export function linesInForce<L extends Line>(lines: readonly L[]): L[] {
  const corrected = new Set(lines.map((line) => line.corrects))
  return lines.filter((line) => !corrected.has(line.id))
}
