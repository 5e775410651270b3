import type { CallScope } from '../kernel/caller.ts'
import { sha256 } from '../kernel/chance.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Database } from '../storage/database.ts'
import { RefreshFailure } from './busy-problem-rules.ts'
import type { CalendarAccount, Tokens } from './calendar-account.ts'
import { type AccountParts, consentSeal, finishConnecting, grantSeal, keepGranted } from './connect-account.ts'
import type { ConsentOutcome } from './consent-page.ts'
import { organizationOfConsent, takeConsent, type TakenConsent } from './consent-store.ts'

/** The provider's answer is exchanged for tokens; whether they are used is asked on our page. */
export const followConsent = (
  database: Database,
  { accounts, sealer }: AccountParts,
  answer: URLSearchParams,
  requestId: string,
): Promise<ConsentOutcome> => {
  const state = answer.get('state') ?? ''
  return followed(database, { token: state, step: 'asked', requestId }, async (consent, scope) => {
    const account = accounts[consent.provider]
    if (!account) return 'failed'
    const verifier = sealer.open(consent.secret, consentSeal(consent.id))
    const granted = await account.exchange(answer, { state, verifier }, consent.now)
    return database.transact(scope, (tx) => keepGranted(tx, sealer, consent, granted))
  })
}

/** What was said on our page. After a no, or when they have left, the consent ends at the provider, too. */
export const followConfirmation = (
  database: Database,
  { accounts, sealer }: AccountParts,
  { token, isYes }: { token: string; isYes: boolean },
  requestId: string,
): Promise<ConsentOutcome> =>
  followed(database, { token, step: 'granted', requestId }, async (consent, scope) => {
    const tokens = JSON.parse(sealer.open(consent.secret, grantSeal(consent.id))) as Tokens
    if (!isYes) {
      await giveBack(accounts[consent.provider], tokens, consent.now)
      return 'refused'
    }
    const granted = { tokens, name: consent.account ?? '' }
    await database.transact(scope, (tx) => finishConnecting(tx, sealer, consent, granted))
    return 'connected'
  })

/** Nothing is kept here in any case. */
async function giveBack(account: CalendarAccount | null, tokens: Tokens, now: Date): Promise<void> {
  await account?.revoke(tokens, now).catch((error: unknown) => {
    if (!(error instanceof RefreshFailure)) throw error
  })
}

type Step = { token: string; step: 'asked' | 'granted'; requestId: string }

async function followed(
  database: Database,
  { token, step, requestId }: Step,
  follow: (consent: TakenConsent, scope: CallScope) => Promise<ConsentOutcome>,
): Promise<ConsentOutcome> {
  const organizationId = await organizationOfConsent(database, sha256(token))
  if (!organizationId) return 'gone'
  const scope: CallScope = { organizationId, platformId: null, caller: { kind: 'system', id: 'consent' }, requestId }
  // Used up before anything else: what comes twice, even at once, is followed once.
  const consent = await database.transact(scope, (tx) => takeConsent(tx, sha256(token), step))
  if (!consent) return 'gone'
  try {
    return await follow(consent, { ...scope, caller: { kind: 'person', id: consent.personId, actedBy: null } })
  } catch (error) {
    if (error instanceof RefreshFailure) return error.code === 'consent_refused' ? 'refused' : 'failed'
    if (error instanceof Refusal && error.kind === 'conflict') return 'full'
    if (error instanceof Refusal && error.kind === 'not_found') return 'gone'
    throw error
  }
}
