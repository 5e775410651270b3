import { MINUTE } from '../kernel/clock.ts'
import type { Interval } from '../kernel/interval.ts'
import type { Sealer } from '../kernel/sealing.ts'
import { workerScope } from '../jobs/worker-scope.ts'
import type { Database } from '../storage/database.ts'
import { type ClaimedSource, revokeLater } from './busy-due-store.ts'
import { RefreshFailure } from './busy-problem-rules.ts'
import { isImport } from './busy-source-rules.ts'
import { deleteBusySource, saveSecret } from './busy-source-store.ts'
import type { CalendarAccount, CalendarAccounts, Tokens } from './calendar-account.ts'
import { sealedFor } from './secrets.ts'

type Parts = { database: Database; sealer: Sealer; accounts: CalendarAccounts }

/** A token that lasts shorter is renewed first: what is asked with it may take a while. */
const LASTS_AT_LEAST = MINUTE

/** Asks the provider when the account's owner is busy, with new tokens where the old have run out. Throws a `RefreshFailure`. */
export async function askAccount(parts: Parts, source: ClaimedSource, window: Interval): Promise<Interval[]> {
  const account = accountOf(parts, source)
  const now = source.claimedAt
  const renewed = async (tokens: Tokens): Promise<Tokens> => {
    const fresh = await account.refresh(tokens, now)
    // At once: a provider that gives a new refresh token may take the old one no more.
    const secret = parts.sealer.seal(JSON.stringify(fresh), sealedFor(source))
    await parts.database.transact(workerScope(source.organizationId), (tx) => saveSecret(tx, source.id, secret))
    return fresh
  }
  const asked = { window, timeZone: source.ownerZone, now }
  const kept = tokensOf(parts, source)
  const isFresh = kept.expiresAt - now.getTime() > LASTS_AT_LEAST
  const tokens = isFresh ? kept : await renewed(kept)
  try {
    return await account.freeBusy(tokens, asked)
  } catch (error) {
    if (!(error instanceof RefreshFailure && error.code === 'token_refused' && isFresh)) throw error
    return account.freeBusy(await renewed(tokens), asked)
  }
}

function accountOf({ accounts }: Parts, { kind }: ClaimedSource): CalendarAccount {
  const account = isImport(kind) ? null : accounts[kind]
  if (!account) throw new RefreshFailure('provider_not_configured')
  return account
}

const tokensOf = ({ sealer }: Parts, source: ClaimedSource): Tokens =>
  JSON.parse(sealer.open(source.secret ?? '', sealedFor(source))) as Tokens

const MOST_TRIES = 6

/** Ends the consent at the provider and forgets the account; also when the provider cannot be reached for about two hours. */
export async function endAccount(parts: Parts, source: ClaimedSource): Promise<void> {
  const scope = workerScope(source.organizationId)
  try {
    await accountOf(parts, source).revoke(tokensOf(parts, source), source.claimedAt)
  } catch (error) {
    if (!(error instanceof RefreshFailure)) throw error
    if (source.failures + 1 < MOST_TRIES && error.code !== 'provider_not_configured') {
      await parts.database.transact(scope, (tx) => revokeLater(tx, source, 2 ** (source.failures + 1)))
      return
    }
  }
  await parts.database.transact(scope, (tx) => deleteBusySource(tx, source.id))
}
