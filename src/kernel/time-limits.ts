import { clearInterval, setInterval } from 'node:timers'

/** Told, once, when it has not ended in time. */
export type Limited = { late(): void }

const TICK_MILLISECONDS = 250

/** By place; null where it is free. Places are used again, so that these lists stay what they are. */
const limited: (Limited | null)[] = []
const lastTicks: number[] = []
const free: number[] = []

let ticks = 0
let ticking: NodeJS.Timeout | null = null

/**
 * Sets a limit for something short that almost always ends in time; answers the place to lift it by. It is told up to half a
 * second late, and later in a process that stood still: what has come meanwhile is looked at before.
 *
 * One timer for all of them. With one each, what belongs to them outlives the collections of young memory, and a process
 * under load holds three times as much as it needs.
 */
export function setLimit(what: Limited, milliseconds: number): number {
  ticking ??= setInterval(tick, TICK_MILLISECONDS)
  const place = free.pop() ?? limited.length
  limited[place] = what
  // The next tick may come at once.
  lastTicks[place] = ticks + 1 + Math.ceil(milliseconds / TICK_MILLISECONDS)
  return place
}

/** Does nothing where it was told already. */
export function liftLimit(place: number, what: Limited): void {
  if (limited[place] !== what) return
  limited[place] = null
  free.push(place)
}

function tick(): void {
  ticks += 1
  for (let place = 0; place < limited.length; place += 1) {
    const what = limited[place]
    if (!what || ticks < lastTicks[place]!) continue
    liftLimit(place, what)
    what.late()
  }
  if (free.length === limited.length && ticking) {
    clearInterval(ticking)
    ticking = null
  }
}
