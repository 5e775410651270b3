import { randomUUID } from 'node:crypto'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { Refusal } from '../kernel/refusal.ts'
import { authorize } from './access.ts'
import { readBodies, requireReadable } from './bodies.ts'
import { answerClientError, ignoreExpectations } from './client-errors.ts'
import { methodsAt } from './methods.ts'
import { describeApi } from './openapi.ts'
import { PROBLEM_TYPE, problem, type ProblemAnswer, toProblem } from './problem.ts'
import type { RateLimiter } from './rate-limit.ts'
import type { Authenticated } from './route-facts.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

export type ServerOptions = {
  log: FastifyBaseLogger
  /** Reads the credential of a request; null when it carries none. Refuses a wrong one. */
  authenticate: (request: FastifyRequest) => Promise<Authenticated | null>
  limiter: RateLimiter
  /** For callers without a credential, per address and minute. */
  anonymousLimit: number
  onAnswered?: (request: FastifyRequest, reply: FastifyReply) => void
  publicUrl: string
  trustProxy: boolean
  requestTimeoutMilliseconds: number
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers without counting, so also while the database is away: for orchestrators. */
    unlimited?: boolean
  }
}

const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/

/** The trace id of W3C Trace Context when the caller sends one, else a new id. */
function requestIdOf(header: string | string[] | undefined): string {
  const trace = typeof header === 'string' ? TRACEPARENT.exec(header)?.[1] : undefined
  return trace ?? randomUUID().replaceAll('-', '')
}

export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const fastify: FastifyInstance = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    // One logger for all: what is logged names its request.
    childLoggerFactory: (log) => log,
    genReqId: (request) => requestIdOf(request.headers['traceparent']),
    bodyLimit: 1024 * 1024,
    connectionTimeout: 120_000,
    requestTimeout: options.requestTimeoutMilliseconds,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // While the server closes, what comes over open connections is still answered, or refused by us.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false },
    http: {
      headersTimeout: Math.min(10_000, options.requestTimeoutMilliseconds),
      connectionsCheckingInterval: 1000,
      maxHeaderSize: 16 * 1024,
      // Refused below, with a problem instead of Node's empty answer.
      requireHostHeader: false,
    },
    frameworkErrors: (error, request, reply) => void answer(reply, toProblem(error, contextOf(request))),
    clientErrorHandler: answerClientError,
  })
  ignoreExpectations(fastify)

  // What is declared is documentation: routes check and write themselves, so that all errors are told at once
  // and a reply that does not fit its schema fails before the commit.
  fastify.setValidatorCompiler(() => () => true)
  fastify.setSerializerCompiler(() => (data) => JSON.stringify(data))
  readBodies(fastify)
  const allowed = methodsAt(fastify)
  await describeApi(fastify, options.publicUrl)

  fastify.decorateRequest('authenticated', null)
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...SECURITY_HEADERS, 'request-id': request.id })
    if (request.headers.host === undefined && request.raw.httpVersion === '1.1') {
      reply.header('connection', 'close')
      throw new Refusal('malformed', 'bad_request', 'HTTP/1.1 needs a Host header.')
    }
    const { route, unlimited } = request.routeOptions.config
    if (unlimited) return
    let refused: Refusal | null = null
    if (route) {
      request.authenticated = await options.authenticate(request).catch((error: unknown) => {
        if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
        refused = error
        return null
      })
    }
    const { headers, refusal } = await count(request)
    reply.headers(headers)
    if (refusal ?? refused) throw refusal ?? refused
    // Not after the body was read: who has the wrong address need not send it all.
    if (request.is404) return nothingHere(request, reply)
    if (route) authorize(request, route)
    requireReadable(request)
  })
  // Names its members one by one, so there is nothing to look for that must not be in a log.
  const log = options.log.child({}, { redact: [] })
  fastify.addHook('onResponse', async (request, reply) => {
    log.info(
      {
        reqId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        organizationId: request.authenticated?.organizationId ?? undefined,
      },
      'answered',
    )
    options.onAnswered?.(request, reply)
  })

  /** By credential; by address without one, or with a wrong one. */
  const count = ({ authenticated, ip }: FastifyRequest) =>
    authenticated
      ? options.limiter.count(
          `${authenticated.organizationId ?? authenticated.platformId}:${authenticated.caller.id}`,
          authenticated.rateLimit,
        )
      : options.limiter.count(`ip:${ip}`, options.anonymousLimit)

  const nothingHere = (request: FastifyRequest, reply: FastifyReply) => {
    const methods = allowed(request.url.split('?')[0] ?? '')
    if (methods.length === 0 || methods.includes(request.method)) {
      return answer(reply, problem(404, 'not_found', 'There is nothing at this address.', contextOf(request)))
    }
    const list = methods.join(', ')
    const detail = `${request.method} is not possible here; ${list} is.`
    return answer(reply.header('allow', list), problem(405, 'method_not_allowed', detail, contextOf(request)))
  }

  fastify.setErrorHandler((error, request, reply) => {
    const made = toProblem(error, contextOf(request))
    if (made.status >= 500) request.log.error({ reqId: request.id, err: error }, 'failed')
    return answer(reply, made)
  })
  fastify.setNotFoundHandler(nothingHere)
  return fastify
}

const contextOf = (request: FastifyRequest) => ({
  instance: (request.url.split('?')[0] ?? '').slice(0, 1000),
  requestId: request.id,
})

const answer = (reply: FastifyReply, { status, headers, body }: ProblemAnswer) =>
  reply
    .status(status)
    .headers({ ...SECURITY_HEADERS, 'request-id': body.requestId, ...headers })
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(body))
