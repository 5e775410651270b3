/** How far someone has been into a room, in words; the index is the depth. */
export const DEPTH_WORDS = ['none', 'heard', 'sat in', 'took part', 'carries it'] as const
export type Depth = 0 | 1 | 2 | 3 | 4

/** Who vouches for a line: the person, the organization's systems, or work that was done through this service. */
export const EXPOSURE_SOURCES = ['self_reported', 'imported', 'earned'] as const
export type ExposureSource = (typeof EXPOSURE_SOURCES)[number]
