/**
 * Binary heaps side by side in two arrays: a heap takes `length` entries from `start` on, its smallest key first.
 * `items` go with their keys.
 */
export type SeatHeap = {
  firstKey: (start: number) => number
  push: (start: number, length: number, key: number, item: number) => void
  replaceFirst: (start: number, length: number, key: number, item: number) => void
}

export function seatHeap(keys: Float64Array, items: Int32Array): SeatHeap {
  function push(start: number, length: number, key: number, item: number): void {
    let at = length
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (keys[start + parent]! <= key) break
      keys[start + at] = keys[start + parent]!
      items[start + at] = items[start + parent]!
      at = parent
    }
    keys[start + at] = key
    items[start + at] = item
  }

  function replaceFirst(start: number, length: number, key: number, item: number): void {
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= length) break
      if (child + 1 < length && keys[start + child + 1]! < keys[start + child]!) child += 1
      if (keys[start + child]! >= key) break
      keys[start + at] = keys[start + child]!
      items[start + at] = items[start + child]!
      at = child
    }
    keys[start + at] = key
    items[start + at] = item
  }

  return { firstKey: (start) => keys[start]!, push, replaceFirst }
}
