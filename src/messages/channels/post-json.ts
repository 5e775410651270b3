import { MINUTE, systemNow } from '../../kernel/clock.ts'
import { type Outgoing, OutgoingError } from '../../outgoing/guarded-fetch.ts'
import { ChannelBroken, DeliveryFailed, DeliveryRefused } from '../transport/delivery-errors.ts'

/** RFC 9110, section 10.2.3: seconds, or a date. In milliseconds. */
function retryAfter(header: string | null): number | null {
  if (header === null) return null
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - systemNow().getTime()
  return Number.isNaN(wait) ? null : Math.max(0, wait)
}

/** Nothing was sent when it came to one of these. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

const codeOf = (error: unknown): string | null => {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  return cause ? codeOf(cause) : typeof code === 'string' ? code : null
}

function judged(error: unknown): DeliveryRefused | DeliveryFailed {
  const problem = error instanceof OutgoingError ? error.code : null
  if (problem?.startsWith('address_')) return new DeliveryRefused(`It must not be called: ${problem}.`, null, error)
  const code = codeOf(error)
  return new DeliveryFailed(`It could not be reached: ${problem === 'timed_out' ? problem : (code ?? problem)}.`, {
    mayHaveArrived: !NOT_CONNECTED.has(code ?? ''),
    cause: error,
  })
}

/**
 * Posts once. 2xx is taken; 408, 425, 429, 5xx and whatever cuts the call off are DeliveryFailed; 404 and 410 say that
 * nothing is there (any more), which is ChannelBroken; anything else, redirects too, is DeliveryRefused.
 */
export async function postJson(
  outgoing: Outgoing,
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<{ accepted: string }> {
  const answer = await outgoing
    .fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Anteroom', ...headers },
      body,
    })
    .catch((error: unknown) => Promise.reject(judged(error)))
  const { status } = answer
  if (status >= 200 && status < 300) return { accepted: `HTTP ${status}` }
  if (status === 404 || status === 410) throw new ChannelBroken(`It answered ${status}: nothing is there.`, status)
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const wait = retryAfter(answer.headers.get('retry-after')) ?? (status === 429 ? MINUTE : null)
    throw new DeliveryFailed(`It answered ${status}.`, {
      replyCode: status,
      ...(wait === null ? {} : { afterMilliseconds: wait }),
    })
  }
  throw new DeliveryRefused(`It answered ${status}.`, status)
}
