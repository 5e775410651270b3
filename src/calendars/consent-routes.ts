import type { FastifyInstance } from 'fastify'
import type { CallScope } from '../kernel/caller.ts'
import { sha256 } from '../kernel/chance.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Database } from '../storage/database.ts'
import { RefreshFailure } from './busy-problem-rules.ts'
import { type AccountParts, consentSeal, finishConnecting } from './connect-account.ts'
import { CONSENT_PAGE_HEADERS, CONSENT_PAGES, type ConsentOutcome, consentPage } from './consent-page.ts'
import { organizationOfConsent, takeConsent } from './consent-store.ts'

export const CONSENT_PATH = '/oauth/calendar/callback'

/** Where a provider sends the browser of somebody who was asked whether we may see when they are busy. */
export function consentRoutes(fastify: FastifyInstance, database: Database, parts: AccountParts): void {
  fastify.get(CONSENT_PATH, { schema: { hide: true } }, async (request, reply) => {
    const answer = new URLSearchParams(request.url.split('?')[1] ?? '')
    const outcome = await followConsent(database, parts, answer, request.id)
    return reply.status(CONSENT_PAGES[outcome].status).headers(CONSENT_PAGE_HEADERS).send(consentPage(outcome))
  })
}

async function followConsent(
  database: Database,
  { accounts, sealer }: AccountParts,
  answer: URLSearchParams,
  requestId: string,
): Promise<ConsentOutcome> {
  const state = answer.get('state') ?? ''
  const organizationId = await organizationOfConsent(database, sha256(state))
  if (!organizationId) return 'gone'
  const scope: CallScope = { organizationId, platformId: null, caller: { kind: 'system', id: 'consent' }, requestId }
  // Used up before anything else: an answer that comes twice, even at once, is followed once.
  const consent = await database.transact(scope, (tx) => takeConsent(tx, sha256(state)))
  if (!consent) return 'gone'
  try {
    const account = accounts[consent.provider]
    if (!account) return 'failed'
    const verifier = sealer.open(consent.verifier, consentSeal(consent.id))
    const granted = await account.exchange(answer, { state, verifier }, consent.now)
    const caller = { kind: 'person', id: consent.personId, actedBy: null } as const
    await database.transact({ ...scope, caller }, (tx) => finishConnecting(tx, sealer, consent, granted))
    return 'connected'
  } catch (error) {
    if (error instanceof RefreshFailure) return error.code === 'consent_refused' ? 'refused' : 'failed'
    if (error instanceof Refusal && error.kind === 'conflict') return 'full'
    if (error instanceof Refusal && error.kind === 'not_found') return 'gone'
    throw error
  }
}
