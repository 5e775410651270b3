import type { FastifyRequest } from 'fastify'
import type { Caller, CallScope } from '../kernel/caller.ts'
import { forbidden, invalid, Refusal } from '../kernel/refusal.ts'
import type { RouteFacts, Tenant } from './route-facts.ts'

/** Default deny: who may call this route at all. Runs before the body is read. */
export function authorize(request: FastifyRequest, facts: RouteFacts): void {
  const { authenticated } = request
  if (!authenticated) {
    throw new Refusal('unauthenticated', 'unauthenticated', 'This needs a bearer token in the Authorization header.')
  }
  const { caller } = authenticated
  if (caller.kind === 'client' && !caller.scopes.has(facts.scope)) {
    throw new Refusal('forbidden', 'missing_scope', `This needs the scope ${facts.scope}.`, { scope: facts.scope })
  }
  if (caller.kind === 'person' && facts.people === 'none') throw forbidden('This is for machines, not for people.')
}

/** A route of the kind `self` is for the person whom `:personId` names, known or not: the answer tells nobody who exists. */
export function requireSelf(caller: Caller | undefined, facts: RouteFacts, params: unknown): void {
  const { personId } = params as { personId?: string }
  if (facts.people === 'self' && caller?.kind === 'person' && caller.id !== personId) {
    throw forbidden('A person may see and change only what is theirs.')
  }
}

/** The organization or platform that a call is about. */
export function scopeOf(request: FastifyRequest, tenant: Tenant = 'organization'): CallScope {
  const { authenticated } = request
  if (!authenticated) throw new Refusal('unauthenticated', 'unauthenticated', 'This needs a bearer token.')
  if (tenant === 'organization' && !authenticated.organizationId) {
    throw invalid({
      parameter: 'Anteroom-Organization',
      code: 'required',
      detail: 'A platform client names the organization in the header Anteroom-Organization.',
    })
  }
  return {
    organizationId: authenticated.organizationId,
    platformId: authenticated.platformId,
    caller: authenticated.caller,
    requestId: request.id,
  }
}
