import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { CallScope } from '../kernel/caller.ts'
import type { Locale } from '../kernel/locale.ts'
import type { Page, PageRequest } from '../kernel/page.ts'
import type { Database, Read, Tx } from '../storage/database.ts'
import { claimStatements, keepReply, storedReply, type StoredReply } from '../storage/idempotency-store.ts'
import type { Row, Texts } from '../storage/statements.ts'
import type { CursorCodec } from './cursor.ts'
import { JSON_TYPES } from './bodies.ts'
import { scopeOf } from './access.ts'
import { etagMatches, etagOf } from './etag.ts'
import { idempotencyClaim } from './idempotency-key.ts'
import { boundToList, linkToNext, PAGE_QUERY, pageReply, pageText } from './list-page.ts'
import { languageHeaders, preferred } from './negotiate.ts'
import { type NONE, readInput } from './read-input.ts'
import { replyEncoder, replyWriter } from './reply-writer.ts'
import type { RouteFacts } from './route-facts.ts'
import { rowEncoder } from './row-encoder.ts'

type Shape = z.ZodObject
type None = typeof NONE

export type Input<P extends Shape, Q extends Shape, B extends z.ZodType> = {
  params: z.output<P>
  query: z.output<Q>
  body: z.output<B>
  /** Of If-Match, on routes that need it; 0 elsewhere, and where `when_exists` found none. */
  version: number
  /** Of Accept-Language, on routes that are in languages. */
  locale: Locale
}

type Common<P extends Shape, Q extends Shape> = RouteFacts & { url: string; params?: P; query?: Q }

export type ChangeSpec<P extends Shape, Q extends Shape, B extends z.ZodType, R extends z.ZodType, A> = Common<P, Q> & {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: B
  /** 204 has no body. */
  status?: 200 | 201 | 202 | 204
  reply: R
  location?: (result: z.output<R>) => string
  /** Nothing else of the organization is written meanwhile. */
  alone?: true
  /** What must not wait inside the transaction, such as hashing or reading a streamed body. */
  prepare?: (input: Input<P, Q, B>) => Promise<A>
  run: (tx: Tx, input: Input<P, Q, B> & { prepared: A }) => Promise<z.output<R>>
}

/** For work that opens transactions of its own, such as moving a sandbox's clock step by step. */
export type TaskSpec<P extends Shape, B extends z.ZodType, R extends z.ZodType> = Omit<Common<P, None>, 'query'> & {
  body?: B
  reply: R
  work: (scope: CallScope, input: Input<P, None, B>) => Promise<z.output<R>>
}

export type ReadSpec<P extends Shape, Q extends Shape, R extends z.ZodType> = Common<P, Q> & {
  reply: R
  /** Writes what the reply writer would write for `reply`, where that is worth a writer of its own. */
  write?: (result: z.output<R>) => string
  /** Other media types than JSON by name, with what makes the text; chosen by Accept. */
  also?: Record<string, (result: z.output<R>) => string>
  run: (read: Read, input: Input<P, Q, z.ZodUndefined>) => Promise<z.output<R>>
}

export type ListSpec<P extends Shape, Q extends Shape, R extends z.ZodType> = Common<P, Q> & {
  item: R
  run: (read: Read, input: Input<P, Q, z.ZodUndefined>, page: PageRequest) => Promise<Page<z.output<R>>>
}

/** For lists whose rows go from the database to the wire as they are: see `rowEncoder`. */
export type RowListSpec<P extends Shape, Q extends Shape, R extends Shape> = Omit<ListSpec<P, Q, R>, 'run'> & {
  /** The SQL of each column that `run` selects, in this order, by the member that it becomes. */
  columns: Readonly<Record<string, string>>
  run: (read: Read, input: Input<P, Q, z.ZodUndefined>, page: PageRequest) => Promise<Page<Texts>>
}

/** For what is too long for one answer: NDJSON, page after page as fast as the caller takes it, each read by itself. */
export type StreamSpec<P extends Shape, R extends z.ZodType> = Common<P, None> & {
  line: R
  /** The lines after `after`, in the order of their keys. */
  run: (
    read: Read,
    input: Input<P, None, z.ZodUndefined>,
    after: string[] | null,
  ) => Promise<{ lines: z.output<R>[]; next: string[] | null }>
}

export type RouteContext = { fastify: FastifyInstance; database: Database; cursors: CursorCodec }

/** How modules add routes: the conventions of the API (who may, tenant, idempotency, versions, pages, problems) are in here, once. */
export type Routes = {
  change<
    P extends Shape = None,
    Q extends Shape = None,
    B extends z.ZodType = z.ZodUndefined,
    R extends z.ZodType = z.ZodUndefined,
    A = undefined,
  >(
    spec: ChangeSpec<P, Q, B, R, A>,
  ): void
  task<P extends Shape = None, B extends z.ZodType = z.ZodUndefined, R extends z.ZodType = z.ZodUndefined>(
    spec: TaskSpec<P, B, R>,
  ): void
  read<P extends Shape = None, Q extends Shape = None, R extends z.ZodType = z.ZodType>(spec: ReadSpec<P, Q, R>): void
  list<P extends Shape = None, Q extends Shape = None, R extends z.ZodType = z.ZodType>(spec: ListSpec<P, Q, R>): void
  listRows<P extends Shape = None, Q extends Shape = None, R extends Shape = Shape>(spec: RowListSpec<P, Q, R>): void
  stream<P extends Shape = None, R extends z.ZodType = z.ZodType>(spec: StreamSpec<P, R>): void
}

export function createRoutes({ fastify, database, cursors }: RouteContext): Routes {
  const add = (
    spec: Common<Shape, Shape> & { method: string; body?: z.ZodType },
    docs: { response: Record<string, unknown>; query: Shape },
    handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
  ): void => {
    const facts: RouteFacts = spec
    fastify.route({
      method: spec.method as 'GET',
      url: spec.url,
      ...(spec.bodyLimit === undefined ? {} : { bodyLimit: spec.bodyLimit }),
      config: { route: facts, takes: spec.consumes ?? JSON_TYPES },
      schema: {
        querystring: docs.query,
        response: docs.response,
        ...(spec.params ? { params: spec.params } : {}),
        ...(spec.body ? { body: spec.body } : {}),
      },
      handler,
    })
  }

  const addList = <T>(
    spec: Common<Shape, Shape> & {
      item: z.ZodType
      run: (read: Read, input: Input<never, never, never>, page: PageRequest) => Promise<Page<T>>
    },
    encode: (item: T) => unknown,
  ): void => {
    const query = z.strictObject({ ...spec.query?.shape, ...PAGE_QUERY } as z.ZodRawShape)
    const docs = { response: { 200: pageReply(spec.item) }, query }
    add({ ...spec, method: 'GET' }, docs, async (request, reply) => {
      const input = readInput(request, spec, query)
      const { limit, cursor, ...filters } = input.query as { limit: number; cursor?: string }
      const scope = scopeOf(request, spec.tenant)
      const boundTo = boundToList(scope, spec.operationId, input.params, filters)
      const after = cursor === undefined ? null : cursors.decode(cursor, boundTo)
      const list = (read: Read) =>
        spec.run(read, { ...input, query: filters } as Input<never, never, never>, { limit, after })
      const page = await database.read(scope, list, 'new')
      const nextCursor = page.next && cursors.encode(page.next, boundTo)
      if (nextCursor) reply.header('link', linkToNext(request.url, nextCursor))
      if (spec.inLanguages) reply.headers(languageHeaders(input.locale))
      return sendJson(reply, pageText(page.data.map(encode), nextCursor))
    })
  }

  return {
    change(spec) {
      const status = spec.status ?? 200
      const query = z.strictObject((spec.query?.shape ?? {}) as z.ZodRawShape)
      const write = replyWriter(spec.reply)
      add(spec, { response: { [status]: spec.reply }, query }, async (request, reply) => {
        const input = readInput(request, spec, query) as Input<never, never, never>
        const language = spec.inLanguages ? input.locale : null
        const scope = scopeOf(request, spec.tenant)
        const prepared = (await spec.prepare?.(input)) as never
        // After `prepare`: a streamed body is known only when it was read.
        const claim = idempotencyClaim(request, spec, scope)
        const opening = claim ? claimStatements(claim) : []
        const run = async (
          tx: Tx,
          opened: readonly Row[][],
        ): Promise<StoredReply & { etag?: string; replayed?: boolean }> => {
          const before = claim && storedReply(claim, opened)
          if (before) return { ...before, replayed: true, ...tagged(before.body && JSON.parse(before.body), language) }
          const result = await spec.run(tx, Object.assign(input, { prepared }))
          const body = status === 204 ? '' : write(result)
          const made = { status, body, location: spec.location?.(result) ?? null, ...tagged(result, language) }
          if (claim) keepReply(tx, claim, made)
          return made
        }
        const stored = await database.transact(scope, run, opening, spec.alone ? 'nobody' : 'others')
        if (stored.replayed) reply.header('idempotent-replayed', 'true')
        if (stored.etag) reply.header('etag', stored.etag)
        if (stored.location) reply.header('location', stored.location)
        if (language) reply.headers(languageHeaders(language))
        return sendJson(reply.status(stored.status), stored.body)
      })
    },

    task(spec) {
      const query = z.strictObject({})
      const write = replyWriter(spec.reply)
      add({ ...spec, method: 'POST' }, { response: { 200: spec.reply }, query }, async (request, reply) => {
        const input = readInput(request, spec, query) as Input<never, never, never>
        return sendJson(reply, write(await spec.work(scopeOf(request, spec.tenant), input)))
      })
    },

    read(spec) {
      const query = z.strictObject((spec.query?.shape ?? {}) as z.ZodRawShape)
      const others = Object.fromEntries(
        Object.keys(spec.also ?? {}).map((type) => [type, { schema: z.string().max(1_000_000) }]),
      )
      const response = spec.also
        ? { 200: { description: spec.summary, content: { 'application/json': { schema: spec.reply }, ...others } } }
        : { 200: spec.reply }
      const write = spec.write ?? replyWriter(spec.reply)
      add({ ...spec, method: 'GET' }, { response, query }, async (request, reply) => {
        const input = readInput(request, spec, query) as Input<never, never, never>
        const result = await database.read(scopeOf(request, spec.tenant), (read) => spec.run(read, input))
        const type = preferred(request.headers.accept, [JSON_TYPES[0], ...Object.keys(spec.also ?? {})])
        const writeOther = spec.also?.[type]
        if (writeOther) return reply.type(type).send(writeOther(result))
        const language = spec.inLanguages ? input.locale : null
        if (language) reply.headers(languageHeaders(language))
        const etag = etagOf(result, language)
        if (etag) reply.header('etag', etag)
        if (etag && etagMatches(request.headers['if-none-match'], etag)) return reply.status(304).send()
        return sendJson(reply, write(result))
      })
    },

    list: (spec) => addList(spec, replyEncoder(spec.item)),
    listRows: (spec) => addList(spec, rowEncoder(spec.item, Object.keys(spec.columns))),

    stream(spec) {
      const query = z.strictObject({})
      const write = replyWriter(spec.line)
      const answer = { description: 'One JSON object on each line', content: { [NDJSON]: { schema: spec.line } } }
      add({ ...spec, method: 'GET' }, { response: { 200: answer }, query }, async (request, reply) => {
        const input = readInput(request, spec, query) as Input<never, never, never>
        const scope = scopeOf(request, spec.tenant)
        const pageAfter = (after: string[] | null) =>
          database.read(scope, (read) => spec.run(read, input, after), 'new')
        // Before anything is sent: what is refused is refused with its status.
        const first = await pageAfter(null)
        async function* texts() {
          for (let page = first; ; page = await pageAfter(page.next)) {
            yield page.lines.map((line) => `${write(line)}\n`).join('')
            if (page.next === null) return
          }
        }
        return reply.type(NDJSON).send(Readable.from(texts(), { highWaterMark: 1 }))
      })
    },
  }
}

const NDJSON = 'application/x-ndjson'

const tagged = (result: unknown, language: Locale | null): { etag?: string } => {
  const etag = etagOf(result, language)
  return etag ? { etag } : {}
}

const sendJson = (reply: FastifyReply, body: string) =>
  body === '' ? reply.send() : reply.type('application/json; charset=utf-8').send(body)
