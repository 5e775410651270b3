import type { FastifyInstance } from 'fastify'
import { invalid, Refusal } from '../kernel/refusal.ts'

/** JSON, JSON merge patch and (for OAuth) forms. PostgreSQL cannot keep U+0000, so such text is refused by name here. */
export function readBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers()
  fastify.addContentTypeParser(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'string' },
    async (_request: unknown, body: string) => {
      if (body === '') return undefined
      const parsed = parse(body)
      requireText(parsed, '', 0)
      return parsed
    },
  )
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: unknown, body: string) => Object.fromEntries(new URLSearchParams(body)),
  )
  for (const type of ['text/csv', 'application/x-ndjson']) {
    fastify.addContentTypeParser(type, async (_request: unknown, payload: unknown) => payload)
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body, (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError('forbidden member')
      return value
    })
  } catch {
    throw new Refusal('invalid', 'malformed_json', 'The body is not well-formed JSON.')
  }
}

const MAX_DEPTH = 30

function requireText(value: unknown, pointer: string, depth: number): void {
  if (typeof value === 'string') {
    if (value.includes('\u0000') || !value.isWellFormed()) {
      throw invalid({
        pointer,
        code: 'invalid_text',
        detail: `${pointer || 'The body'} holds a character that is no text (U+0000 or half of a pair).`,
      })
    }
  } else if (typeof value === 'object' && value !== null) {
    if (depth > MAX_DEPTH)
      throw invalid({ pointer, code: 'too_deep', detail: `The body is nested more than ${MAX_DEPTH} levels deep.` })
    for (const [key, member] of Object.entries(value)) {
      requireText(key, pointer, depth + 1)
      requireText(member, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1)
    }
  }
}
