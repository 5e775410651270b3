import { randomToken, sha256 } from '../kernel/chance.ts'
import { newId, toTypeId } from '../kernel/ids.ts'
import { notFound, Refusal } from '../kernel/refusal.ts'
import type { Sealer } from '../kernel/sealing.ts'
import { requirePersonById } from '../people/index.ts'
import type { Tx } from '../storage/database.ts'
import { currentOrganization } from '../tenancy/index.ts'
import { requireRoom } from './add-busy-import.ts'
import { askNow } from './busy-due-store.ts'
import { newSource, type Provider } from './busy-source-rules.ts'
import { BusySourceEntity, busySourceNamed, insertBusySource } from './busy-source-store.ts'
import type { CalendarAccount, CalendarAccounts, Consent, Tokens } from './calendar-account.ts'
import { insertConsent, type TakenConsent } from './consent-store.ts'
import { sealedFor } from './secrets.ts'

export type AccountParts = { accounts: CalendarAccounts; sealer: Sealer }

/** Refuses a provider at which this installation has no client. */
export function requireProvider(accounts: CalendarAccounts, provider: Provider): CalendarAccount {
  const account = accounts[provider]
  if (account) return account
  throw new Refusal(
    'conflict',
    'calendar_account.provider_not_configured',
    `This installation is not registered with ${provider}.`,
    { state: 'not_configured', allowed: [] },
  )
}

/**
 * Begins to connect somebody's account: they open the address in a browser, say yes, come back to us, and say yes again. `state` in it is
 * random, bound to the person and good for one answer within a quarter of an hour; only its hash is kept.
 */
export async function beginConnecting(
  tx: Tx,
  { accounts, sealer }: AccountParts,
  { personId, provider }: { personId: string; provider: Provider },
): Promise<{ provider: Provider; authorizeUrl: string; expiresAt: Date }> {
  await requirePersonById(tx, personId)
  const account = requireProvider(accounts, provider)
  await requireRoom(tx, personId)
  const consent: Consent = { state: randomToken(), verifier: randomToken() }
  const id = newId()
  const secret = sealer.seal(consent.verifier, consentSeal(id))
  const stateHash = sha256(consent.state)
  const expiresAt = await insertConsent(tx, { id, personId, provider, stateHash, secret, account: null })
  await tx.announce({
    type: 'calendar_account.consent_asked',
    subject: { type: 'per', id: personId },
    data: { provider },
  })
  return { provider, authorizeUrl: await account.authorizeUrl(consent), expiresAt }
}

export const consentSeal = (id: string): string => `calendar_consent.${id}`

/** Somebody at a browser is asked whether this account goes to this person. `token` is good once, for a quarter of an hour. */
export type ConnectionAsked = Pick<TakenConsent, 'provider'> & {
  token: string
  account: string
  person: string
  organization: string
}

/**
 * The account's owner said yes at the provider. That is not enough: the address that led there may have come from somebody
 * who wants to see when another one is busy, so they are told who will be connected, and asked.
 */
export async function keepGranted(
  tx: Tx,
  sealer: Sealer,
  { personId, provider }: TakenConsent,
  { tokens, name }: { tokens: Tokens; name: string },
): Promise<ConnectionAsked> {
  const [person, organization] = await Promise.all([requirePersonById(tx, personId), currentOrganization(tx)])
  const [id, token] = [newId(), randomToken()]
  const secret = sealer.seal(JSON.stringify(tokens), grantSeal(id))
  await insertConsent(tx, { id, personId, provider, stateHash: sha256(token), secret, account: name })
  return { provider, token, account: name, person: person.name, organization: organization.name }
}

export const grantSeal = (id: string): string => `calendar_grant.${id}`

/** They said yes here, too. An account that was connected before gets the new tokens; its times stay. */
export async function finishConnecting(
  tx: Tx,
  sealer: Sealer,
  { personId, provider }: TakenConsent,
  { tokens, name }: { tokens: Tokens; name: string },
): Promise<void> {
  const known = await busySourceNamed(tx, personId, provider, name)
  // Whoever left meanwhile connects nothing.
  if ((await requirePersonById(tx, personId)).leftAt) throw notFound('person')
  const names = { id: known?.id ?? newId(), organizationId: tx.organizationId }
  const secret = sealer.seal(JSON.stringify(tokens), sealedFor(names))
  if (known) {
    await tx.manager.update(BusySourceEntity, names, { secret, state: 'active', failures: 0 })
  } else {
    await requireRoom(tx, personId)
    const fields = { ...names, personId, kind: provider, shownAs: name, secret, refreshMinutes: ACCOUNT_REFRESH }
    await insertBusySource(tx, newSource(fields, tx.now))
  }
  await askNow(tx, names.id)
  const data = { personId: toTypeId('per', personId), provider }
  await tx.announce({ type: 'calendar_account.connected', subject: { type: 'cac', id: names.id }, data })
}

/** Minutes. Asking is cheap for providers, but all of a company are asked under one name. */
const ACCOUNT_REFRESH = 30
