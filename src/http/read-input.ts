import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type FieldError, invalid, notFound } from '../kernel/refusal.ts'
import { requireSelf } from './access.ts'
import { requiredVersion } from './etag.ts'
import { fieldErrors, TELLING } from './field-errors.ts'
import { idempotencyKeyOf, wrongIdempotencyKey } from './idempotency-key.ts'
import { preferredLocale } from './negotiate.ts'
import type { RouteFacts } from './route-facts.ts'

/** A route without parameters. */
export const NONE = z.object({})
const noBody = z.strictObject({}).optional()

type Shape = z.ZodObject

/** All wrong fields at once; a path that cannot name anything is simply not there. */
export function readInput(
  request: FastifyRequest,
  spec: RouteFacts & { params?: Shape; body?: z.ZodType },
  query: Shape,
) {
  const params = (spec.params ?? NONE).safeParse(request.params)
  if (!params.success) throw notFound('thing')
  requireSelf(request.authenticated?.caller, spec, params.data)
  const ifMatch = request.headers['if-match']
  const version = spec.ifMatch === true || (spec.ifMatch && ifMatch !== undefined) ? requiredVersion(ifMatch) : 0
  const parsedQuery = query.safeParse(request.query, TELLING)
  const body = (spec.body ?? (spec.consumes ? z.unknown() : noBody)).safeParse(request.body, TELLING)
  const errors = [
    ...wrongIdempotencyKey(idempotencyKeyOf(request), spec),
    ...unstorable(request.query as Record<string, unknown>),
    ...(parsedQuery.success ? [] : fieldErrors(parsedQuery.error, 'querystring')),
    ...(body.success ? [] : fieldErrors(body.error, 'body')),
  ]
  const [first, ...rest] = errors
  if (first) throw invalid(first, ...rest)
  const locale = preferredLocale(spec.inLanguages ? request.headers['accept-language'] : undefined)
  return { params: params.data, query: parsedQuery.data, body: body.data, version, locale }
}

/** The database cannot keep U+0000; in bodies their reader refuses it. */
const unstorable = (query: Record<string, unknown>): FieldError[] =>
  Object.keys(query)
    .filter((name) => String(query[name]).includes('\u0000'))
    .map((parameter) => ({ parameter, code: 'invalid_text', detail: `${parameter} holds U+0000, which is no text.` }))
