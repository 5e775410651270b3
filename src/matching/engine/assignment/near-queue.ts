/** Buckets, one for each distance from `base` on; a power of 2. */
const WIDTH = 8192
const WORDS = WIDTH / 32

/**
 * A monotone queue of rows by whole distance, each at most once: buckets (Dial 1969) for what is near and one heap-free
 * list for what is farther away, which is looked at again when the buckets are empty.
 */
export type NearQueue = {
  /** Forgets all rows; what is pushed from now on is at least as far as `base`. */
  clear: (base: number) => void
  push: (row: number, distance: number) => void
  /** The nearest row, or -1. */
  pop: () => number
  /** The distance of each row that was pushed. */
  distances: Int32Array
}

export function nearQueueOf(rowCount: number): NearQueue {
  const heads = new Int32Array(WIDTH).fill(-1)
  const filled = new Int32Array(WORDS)
  const next = new Int32Array(rowCount)
  const distances = new Int32Array(rowCount)
  let base = 0
  let firstWord = 0
  let far = -1

  function clear(newBase: number): void {
    for (let word = firstWord; word < WORDS; word += 1) {
      if (filled[word] === 0) continue
      heads.fill(-1, word * 32, word * 32 + 32)
      filled[word] = 0
    }
    base = newBase
    firstWord = 0
    far = -1
  }

  function push(row: number, distance: number): void {
    distances[row] = distance
    const bucket = distance - base
    if (bucket >= WIDTH) {
      next[row] = far
      far = row
      return
    }
    next[row] = heads[bucket]!
    heads[bucket] = row
    filled[bucket >> 5]! |= 1 << (bucket & 31)
  }

  function pop(): number {
    for (;;) {
      while (firstWord < WORDS && filled[firstWord] === 0) firstWord += 1
      if (firstWord < WORDS) break
      if (far === -1) return -1
      fetchFar()
    }
    const bits = filled[firstWord]!
    const bit = 31 - Math.clz32(bits & -bits)
    const bucket = firstWord * 32 + bit
    const row = heads[bucket]!
    heads[bucket] = next[row]!
    if (next[row] === -1) filled[firstWord] = bits & ~(1 << bit)
    return row
  }

  function fetchFar(): void {
    let [row, nearest] = [far, Infinity]
    for (; row !== -1; row = next[row]!) nearest = Math.min(nearest, distances[row]!)
    base = nearest
    firstWord = 0
    row = far
    far = -1
    while (row !== -1) {
      const after = next[row]!
      push(row, distances[row]!)
      row = after
    }
  }

  return { clear, push, pop, distances }
}
