import type { OutgoingProblem } from '../outgoing/guarded-fetch.ts'
import { type CalendarProblem } from './calendar-rules.ts'

/** Why busy times could not be renewed, in words for their owner. */
export const BUSY_PROBLEMS = {
  address_invalid: 'This is no web address, or it carries a name and a password.',
  address_not_https: 'Calendars are fetched over https only.',
  address_forbidden: 'The address leads to a machine that is not on the public internet.',
  unreachable: 'The server could not be reached.',
  timed_out: 'The server took too long.',
  too_large: 'The calendar is larger than 5 MB.',
  too_many_redirects: 'The server sends from one address to the next.',
  access_denied: 'The server lets nobody read this calendar. Its address may have been changed or withdrawn.',
  not_there: 'There is no calendar at this address any more.',
  throttled: 'The server asks to come less often.',
  server_failed: 'The server answered with an error.',
  not_a_calendar: 'What the server sent is no calendar (iCalendar, RFC 5545).',
  calendar_broken: 'The calendar ends in the midst of an event, or is wrong in itself.',
  too_many_events: 'The calendar has more than 20,000 events.',
  too_many_instances: 'The calendar fills more than 5,000 times of the coming year.',
  took_too_long: 'The calendar’s rules of repetition take too long to follow.',
  some_events_unreadable: 'Some events say no time that could be understood; all others count.',
  token_refused: 'The provider refused the token that it had given.',
  consent_refused: 'The account’s owner did not say yes.',
  provider_not_configured: 'This installation is not registered with the provider any more.',
  reconnect_needed: 'The account’s owner, or its administrator, has withdrawn the consent. Connect it again.',
} as const satisfies Record<OutgoingProblem | CalendarProblem['code'], string> & Record<string, string>

export type BusyProblem = keyof typeof BUSY_PROBLEMS

/** Why nothing was learned this time. `retryAfterSeconds`: as the other side wishes. */
export class RefreshFailure extends Error {
  readonly code: BusyProblem
  readonly retryAfterSeconds: number | undefined

  constructor(code: BusyProblem, retryAfterSeconds?: number) {
    super(`Busy times: ${code}.`)
    this.name = 'RefreshFailure'
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }

  /** Only the account's owner can help. A token that was refused here is refused though it is new. */
  get needsReconnect(): boolean {
    return this.code === 'reconnect_needed' || this.code === 'token_refused'
  }
}

/** What an answer other than success means; null for success. RFC 9110, 10.2.3: `Retry-After` in seconds or as a date. */
export function failureOf(answer: Response, now: Date): RefreshFailure | null {
  const { status, headers } = answer
  if (status >= 200 && status < 300) return null
  const wish = headers.get('retry-after') ?? ''
  const seconds = /^\d+$/.test(wish) ? Number(wish) : (Date.parse(wish) - now.getTime()) / 1000
  const retryAfter = Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
  if (status === 429 || (status === 503 && retryAfter !== undefined)) return new RefreshFailure('throttled', retryAfter)
  if (status === 401 || status === 403) return new RefreshFailure('access_denied')
  if (status === 404 || status === 410) return new RefreshFailure('not_there')
  return new RefreshFailure('server_failed', retryAfter)
}
