import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { FORM_TYPE } from '../http/bodies.ts'
import { languageHeaders, preferredLocale } from '../http/negotiate.ts'
import type { Database } from '../storage/database.ts'
import type { AccountParts } from './connect-account.ts'
import { CONSENT_PAGE_HEADERS, type ConsentOutcome, consentPage, consentStatus } from './consent-page.ts'
import { followConfirmation, followConsent } from './follow-consent.ts'

export const CONSENT_PATH = '/oauth/calendar/callback'
export const CONFIRM_PATH = '/oauth/calendar/confirm'

/**
 * Where a provider sends the browser of somebody who was asked whether we may see when they are busy; and where that
 * browser says that the person whom our page names is the one who asked.
 */
export function consentRoutes(fastify: FastifyInstance, database: Database, parts: AccountParts): void {
  const send = (request: FastifyRequest, reply: FastifyReply, outcome: ConsentOutcome) => {
    const locale = preferredLocale(request.headers['accept-language'])
    return reply
      .status(consentStatus(outcome))
      .headers({ ...CONSENT_PAGE_HEADERS, ...languageHeaders(locale) })
      .send(consentPage(outcome, CONFIRM_PATH, locale))
  }

  fastify.get(CONSENT_PATH, { schema: { hide: true } }, async (request, reply) => {
    const answer = new URLSearchParams(request.url.split('?')[1] ?? '')
    return send(request, reply, await followConsent(database, parts, answer, request.id))
  })

  const form = { schema: { hide: true }, config: { takes: [FORM_TYPE] } }
  fastify.post(CONFIRM_PATH, form, async (request, reply) => {
    const { token, answer } = (request.body ?? {}) as Record<string, unknown>
    return send(
      request,
      reply,
      await followConfirmation(database, parts, { token: String(token), isYes: answer === 'yes' }, request.id),
    )
  })
}
