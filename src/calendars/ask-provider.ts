import type { z } from 'zod'
import { type Outgoing, OutgoingError, type OutgoingRequest } from '../outgoing/guarded-fetch.ts'
import { failureOf, RefreshFailure } from './busy-problem-rules.ts'

const MOST_BYTES = 5 * 1024 * 1024

/** Asks a provider's API for JSON of this shape. Throws a `RefreshFailure`. */
export async function askProvider<S extends z.ZodType>(
  outgoing: Outgoing,
  url: string,
  { shape, access, now, ...request }: OutgoingRequest & { shape: S; access: string; now: Date },
): Promise<z.output<S>> {
  const headers = { ...request.headers, authorization: `Bearer ${access}`, accept: 'application/json' }
  const answer = await outgoing.fetch(url, { ...request, headers, mostBytes: MOST_BYTES }).catch((error: unknown) => {
    throw error instanceof OutgoingError ? new RefreshFailure(error.code) : error
  })
  const failure = failureOf(answer, now)
  if (failure) {
    // Google says 403 where others say 429.
    const limited = answer.status === 403 && /rateLimitExceeded/i.test(await answer.text())
    throw limited
      ? new RefreshFailure('throttled')
      : answer.status === 401
        ? new RefreshFailure('token_refused')
        : failure
  }
  const parsed = shape.safeParse(await answer.json().catch(() => null))
  if (!parsed.success) throw new RefreshFailure('server_failed')
  return parsed.data
}
