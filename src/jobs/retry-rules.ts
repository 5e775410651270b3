import { chanceOf } from '../kernel/chance.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { AnyJob } from './job-catalogue.ts'
import { BadPayload } from './job-handlers.ts'

/** What follows from an error: whether to try again, and whether somebody has to hear of it. */
export type Verdict = { retry: boolean; loud: boolean }

/** A refusal is an answer. Anything else is a bug, or the world being broken in a way nobody thought of. */
export function judge(error: unknown): Verdict {
  if (error instanceof BadPayload) return { retry: false, loud: true }
  if (!(error instanceof Refusal)) return { retry: true, loud: true }
  return { retry: error.kind === 'unavailable' || error.kind === 'rate_limited', loud: false }
}

/**
 * Milliseconds until the next try. `failed` counts the tries so far, from 1.
 * Between half and all of the doubled pause, so that what failed together does not come back together;
 * never sooner than the refusal asks for.
 */
export function retryDelay(backoff: AnyJob['backoff'], id: string, failed: number, error: unknown): number {
  const most = Math.min(backoff.mostMilliseconds, backoff.firstMilliseconds * 2 ** (failed - 1))
  const asked = error instanceof Refusal ? (error.details.retryAfterSeconds ?? 0) * 1_000 : 0
  return Math.round(Math.max(asked, most * (0.5 + chanceOf(`${id} ${failed}`) / 2)))
}
