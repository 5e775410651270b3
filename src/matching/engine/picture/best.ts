/** One candidate: `tenths` of a point, and the text by which equal ones are ordered. */
type Ranked = { tenths: number; id: string }

/** The best of many, the worst of them first to go: a binary heap with the worst on top. */
export type Best<T extends Ranked> = {
  /** What a candidate must reach to be looked at: below it, it has no chance. */
  threshold(): number
  offer(candidate: T): void
  /** Best first. */
  inOrder(): T[]
}

const isWorse = (one: Ranked, other: Ranked): boolean =>
  one.tenths < other.tenths || (one.tenths === other.tenths && one.id > other.id)

export function bestOf<T extends Ranked>(limit: number): Best<T> {
  const heap: T[] = []

  const sinkFromTop = (): void => {
    let at = 0
    for (;;) {
      let worst = at
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && isWorse(heap[child]!, heap[worst]!)) worst = child
      }
      if (worst === at) return
      swap(heap, at, worst)
      at = worst
    }
  }
  return {
    threshold: () => (heap.length < limit ? -1 : limit === 0 ? Infinity : heap[0]!.tenths),
    offer(candidate) {
      if (heap.length < limit) {
        heap.push(candidate)
        for (let at = heap.length - 1; at > 0 && isWorse(heap[at]!, heap[(at - 1) >> 1]!); at = (at - 1) >> 1) {
          swap(heap, at, (at - 1) >> 1)
        }
      } else if (limit > 0 && isWorse(heap[0]!, candidate)) {
        heap[0] = candidate
        sinkFromTop()
      }
    },
    inOrder: () => heap.toSorted((one, other) => (isWorse(one, other) ? 1 : -1)),
  }
}

function swap(list: unknown[], one: number, other: number): void {
  const kept = list[one]
  list[one] = list[other]
  list[other] = kept
}
