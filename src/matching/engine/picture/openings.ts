import { openingOf, type Pair } from '../pair.ts'
import type { Reason } from '../score.ts'
import type { Pictured } from './pictured.ts'
import { CODE_BITS, CODES, hostedAs } from './postings.ts'

/** All mentors who open the same: what that is worth, somebody of them of whom nothing else is known, and the reasons that name it. */
export type Opened = { value: number; pair(): Pair; reasons: Reason[] }

/** By number of a mentor whom the mentee's record does not name, what they open; `batch.parts` must tell what that is worth. */
export function openings(
  { postings, batch: { parts } }: Pictured,
  nobody: Pair,
  whole: number,
): (number: number) => Opened {
  const { wants } = nobody
  const rooms = wants.map(({ roomId }) => postings.numberOf(roomId))
  const known = new Map<string | number, Opened>()

  const openingAt = (open: number) => {
    const place = open >> CODE_BITS
    return openingOf(wants[place]!, place, hostedAs(wants[place]!.roomId, open & (CODES - 1)))
  }
  /** By the place of a wanted room, with the code of how it is hosted behind it. As the feature adds it up. */
  const openedBy = (opens: readonly number[]): Opened => ({
    value: opens.reduce((sum, open) => sum + parts[open]!, 0) / whole,
    pair: () => ({ ...nobody, opens: opens.map(openingAt) }),
    reasons: [],
  })
  return (number) => {
    const opens: number[] = []
    for (const each of postings.hostedBy(number)) {
      const place = rooms.indexOf(each >> CODE_BITS)
      if (place >= 0) opens.push((place << CODE_BITS) | (each & (CODES - 1)))
    }
    if (opens.length > 1) opens.sort((a, b) => a - b)
    const key = opens.length === 1 ? opens[0]! : opens.join()
    let opened = known.get(key)
    if (!opened) known.set(key, (opened = openedBy(opens)))
    return opened
  }
}
