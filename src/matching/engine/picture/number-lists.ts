import { doubled } from './doubled.ts'

/** A short list of whole numbers for each of many, side by side in one array. */
export type NumberLists = {
  of(owner: number): number[]
  set(owner: number, list: readonly number[]): void
  bytes(): number
}

export function numberLists(): NumberLists {
  /** Where the list of each owner begins, with its length. Nobody's begins at 0, where there is an empty one. */
  let starts = new Int32Array(64)
  let numbers = new Int32Array(64)
  let end = 1
  let unused = 0

  const append = (list: ArrayLike<number>): number => {
    const start = end
    while (numbers.length < end + 1 + list.length) numbers = doubled(numbers)
    numbers[start] = list.length
    numbers.set(list, start + 1)
    end += 1 + list.length
    return start
  }
  const tidy = (): void => {
    const before = numbers
    numbers = new Int32Array(before.length)
    end = 1
    unused = 0
    for (const [owner, start] of starts.entries()) {
      if (start > 0) starts[owner] = append(before.subarray(start + 1, start + 1 + before[start]!))
    }
  }
  return {
    of(owner) {
      const start = starts[owner] ?? 0
      const list: number[] = []
      for (let at = start + 1; at <= start + numbers[start]!; at += 1) list.push(numbers[at]!)
      return list
    },
    set(owner, list) {
      while (starts.length <= owner) starts = doubled(starts)
      const start = starts[owner]!
      if (start > 0) unused += 1 + numbers[start]!
      starts[owner] = list.length > 0 ? append(list) : 0
      if (unused > numbers.length / 2) tidy()
    },
    bytes: () => starts.byteLength + numbers.byteLength,
  }
}
