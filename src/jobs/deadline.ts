import { pause } from '../kernel/clock.ts'

/** What a library has not answered in time. */
export class Overdue extends Error {
  constructor(milliseconds: number) {
    super(`No answer within ${milliseconds} ms.`)
    this.name = 'Overdue'
  }
}

/** The outcome of `work`, or `Overdue`. The work itself is not stopped. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const waiting = new AbortController()
  const late = pause(milliseconds, waiting.signal).then(() => {
    throw new Overdue(milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    waiting.abort()
  }
}

/** Whether `work` ends, well or badly, in time. */
export const endsWithin = async (milliseconds: number, work: Promise<unknown>): Promise<boolean> =>
  within(
    milliseconds,
    work.then(
      () => true,
      () => true,
    ),
  ).catch(() => false)
