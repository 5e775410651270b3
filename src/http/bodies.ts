import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type FieldError, invalid, Refusal } from '../kernel/refusal.ts'
import { pointerPart } from './problem.ts'
import { CALENDAR_TYPE, STREAMED_TYPES, StreamedBody } from './streamed-body.ts'

export const JSON_TYPES = ['application/json', 'application/merge-patch+json'] as const
export const FORM_TYPE = 'application/x-www-form-urlencoded'
/** How mail programs unsubscribe with one click (RFC 8058). */
export const MULTIPART_TYPE = 'multipart/form-data'
/** A mail as it came over the wire. */
export const MAIL_TYPE = 'message/rfc822'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Media types of the body that a route reads. */
    takes?: readonly string[]
  }
}

/** JSON, JSON merge patch and (for OAuth and the pages behind links) forms; CSV, NDJSON and calendars stay streams. */
export function readBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers()
  fastify.addContentTypeParser([...JSON_TYPES], { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) => {
    if (body.length === 0) return undefined
    const parsed = parse(body)
    const errors: FieldError[] = []
    findWrongText(parsed, '', 0, errors)
    const [first, ...rest] = errors
    if (first) throw invalid(first, ...rest)
    return parsed
  })
  fastify.addContentTypeParser(FORM_TYPE, { parseAs: 'string' }, async (_request: unknown, body: string) =>
    membersOf(new URLSearchParams(body)),
  )
  fastify.addContentTypeParser(
    MULTIPART_TYPE,
    { parseAs: 'buffer' },
    async ({ headers }: FastifyRequest, body: Buffer<ArrayBuffer>) => {
      const type = headers['content-type'] ?? ''
      return membersOf(
        await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => new FormData()),
      )
    },
  )
  fastify.addContentTypeParser(MAIL_TYPE, { parseAs: 'string' }, async (_request: unknown, body: string) => body)
  for (const type of [...STREAMED_TYPES, CALENDAR_TYPE]) {
    fastify.addContentTypeParser(
      type,
      async (request: FastifyRequest, payload: IncomingMessage) =>
        new StreamedBody(type, payload, request.routeOptions.bodyLimit ?? 0),
    )
  }
}

const membersOf = (form: { keys: () => Iterable<string>; getAll: (name: string) => unknown[] }) =>
  Object.fromEntries([...new Set(form.keys())].map((name) => [name, oneOrAll(form.getAll(name))]))

const oneOrAll = (values: unknown[]): unknown => (values.length > 1 ? values : values[0])

/** Refuses a body that the route does not read, before any of it is read. */
export function requireReadable({ headers, routeOptions, method }: FastifyRequest): void {
  const { takes } = routeOptions.config
  const empty = headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0'
  if (!takes || empty || method === 'GET' || method === 'HEAD') return
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const coding = headers['content-encoding'] ?? 'identity'
  if (takes.includes(type) && coding === 'identity') return
  throw new Refusal(
    'unsupported',
    'unsupported_media_type',
    `This operation reads ${takes.join(', ')} without a content coding.`,
  )
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body))
  } catch {
    throw new Refusal('malformed', 'malformed_json', 'The body is not well-formed JSON in UTF-8.')
  }
}

const MAX_DEPTH = 30

/** What JSON can say and nobody can keep: PostgreSQL has no U+0000, UTF-8 no half pairs, and a stack has its end. */
function findWrongText(value: unknown, pointer: string, depth: number, errors: FieldError[]): void {
  if (typeof value === 'string') {
    if (!isText(value)) errors.push(notText(pointer))
  } else if (typeof value === 'object' && value !== null) {
    if (depth > MAX_DEPTH) {
      errors.push({ pointer, code: 'too_deep', detail: `The body is nested more than ${MAX_DEPTH} levels deep.` })
      return
    }
    for (const [name, member] of Object.entries(value)) {
      if (isText(name)) findWrongText(member, `${pointer}/${pointerPart(name)}`, depth + 1, errors)
      else errors.push(notText(pointer))
    }
  }
}

const isText = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000')

const notText = (pointer: string): FieldError => ({
  pointer,
  code: 'invalid_text',
  detail: `${pointer || 'The body'} holds a character that is no text (U+0000 or half of a pair).`,
})
