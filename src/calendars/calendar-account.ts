import type { Interval } from '../kernel/interval.ts'
import type { Provider } from './busy-source-rules.ts'

/** What a provider gave us for an account. Kept sealed. */
export type Tokens = {
  access: string
  refresh: string | null
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** A consent under way: `state` comes back with the answer, `verifier` proves that it was we who asked (PKCE, RFC 7636). */
export type Consent = { state: string; verifier: string }

/**
 * The port to somebody's calendar account. Everything that asks the provider throws a `RefreshFailure`: `reconnect_needed` when
 * the consent is gone, `throttled` with the provider's wish, and so on.
 */
export type CalendarAccount = {
  /** Where its owner says yes. */
  authorizeUrl(consent: Consent): Promise<string>
  /** From the answer that the owner's browser brings back. `name`: of the account, for its owner. */
  exchange(answer: URLSearchParams, consent: Consent, now: Date): Promise<{ tokens: Tokens; name: string }>
  refresh(tokens: Tokens, now: Date): Promise<Tokens>
  /** When the account's owner is busy; `timeZone` is for whole days, which belong to no zone. */
  freeBusy(tokens: Tokens, asked: { window: Interval; timeZone: string; now: Date }): Promise<Interval[]>
  /** Has the provider forget the consent, where it offers that. */
  revoke(tokens: Tokens, now: Date): Promise<void>
}

/** Null: this installation has no client there. */
export type CalendarAccounts = Readonly<Record<Provider, CalendarAccount | null>>
