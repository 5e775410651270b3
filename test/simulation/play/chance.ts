/** Chance that is the same for the same seed. */
export type Chance = {
  /** From 0, always below 1. */
  next(): number
  happens(probability: number): boolean
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  between(from: number, to: number): number
  pick<T>(list: readonly T[]): T
  /** So many different ones, or all there are. */
  some<T>(list: readonly T[], count: number): T[]
}

/** Marsaglia's xorshift of 32 bits, begun with a scrambled seed; good enough to throw dice. */
export function chanceOf(seed: number): Chance {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 8; round += 1) next()
  const between = (from: number, to: number) => from + next() * (to - from)
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1))
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)]!
  return {
    next,
    between,
    whole,
    pick,
    happens: (probability) => next() < probability,
    some<T>(list: readonly T[], count: number): T[] {
      const left = [...list]
      return Array.from({ length: Math.min(count, list.length) }, () => left.splice(whole(0, left.length - 1), 1)[0]!)
    },
  }
}
