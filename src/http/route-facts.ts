import type { Caller, Scope } from '../kernel/caller.ts'
import type { Tag } from './tags.ts'

/** Whose call it is; put on the request before anything is read. */
export type Authenticated = {
  caller: Caller
  organizationId: string | null
  platformId: string | null
  /** Requests a minute. */
  rateLimit: number
}

declare module 'fastify' {
  interface FastifyRequest {
    authenticated: Authenticated | null
  }
  interface FastifyContextConfig {
    route?: RouteFacts
  }
}

/** Where a route belongs: to one organization, or to the platform as a whole. */
export type Tenant = 'organization' | 'platform'

export type RouteFacts = {
  operationId: string
  summary: string
  description?: string
  tag: Tag
  /** What a machine must hold. */
  scope: Scope
  /** What a person's token may do here: nothing, anything of the organization, or only what is theirs (`:personId`). Finer rules stand in the use-case. */
  people: 'none' | 'any' | 'self'
  tenant?: Tenant
  idempotencyKey?: 'required' | 'optional'
  /** `when_exists`: a PUT that may make the thing; the use-case asks for the version once there is one. */
  ifMatch?: boolean | 'when_exists'
  /** Its sentences are in the language that Accept-Language names, English unless told. */
  inLanguages?: true
  /** What was here is kept only for a time: 410 afterwards. */
  mayBeGone?: true
  /** Bytes; 1 MiB unless told. */
  bodyLimit?: number
  /** Content types of the body; JSON unless told. */
  consumes?: readonly string[]
}
