import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { readBodies } from './bodies.ts'
import { methodsAt } from './methods.ts'
import { describeApi } from './openapi.ts'
import { PROBLEM_TYPE, problem, type ProblemAnswer, toProblem } from './problem.ts'
import type { RateLimiter } from './rate-limit.ts'
import { type Authenticated, authorize } from './route.ts'

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
}

/** The trace id of W3C Trace Context when the caller sends one, else a new id. */
function requestIdOf(header: string | string[] | undefined): string {
  const trace = typeof header === 'string' ? /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(header)?.[1] : undefined
  return trace && !/^0+$/.test(trace) ? trace : randomUUID().replaceAll('-', '')
}

export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const fastify: FastifyInstance = Fastify({
    loggerInstance: options.log,
    disableRequestLogging: true,
    trustProxy: options.trustProxy,
    genReqId: (request) => requestIdOf(request.headers['traceparent']),
    bodyLimit: 1024 * 1024,
    connectionTimeout: 120_000,
    requestTimeout: 20_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false },
    http: { headersTimeout: 10_000, maxHeaderSize: 16 * 1024 },
    frameworkErrors: (error, request, reply) => void answer(reply, toProblem(error, contextOf(request))),
    clientErrorHandler(error, socket) {
      if (error.code === 'ECONNRESET' || !socket.writable) return
      const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
      const { body } = problem(status, 'bad_request', 'The request is not well-formed HTTP.', { instance: '', requestId: randomUUID() })
      const text = JSON.stringify(body)
      socket.end(
        `HTTP/1.1 ${status} ${body.title}\r\ncontent-type: ${PROBLEM_TYPE}\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`,
      )
    },
  })

  // What is declared is documentation: routes check and write themselves, so that all errors are told at once
  // and a reply that does not fit its schema fails before the commit.
  fastify.setValidatorCompiler(() => () => true)
  fastify.setSerializerCompiler(() => (data) => JSON.stringify(data))
  readBodies(fastify)
  const allowed = methodsAt(fastify)
  await describeApi(fastify, options.publicUrl)

  fastify.decorateRequest('authenticated', null)
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'request-id': request.id,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000',
    })
    const { route } = request.routeOptions.config
    request.authenticated = route ? await options.authenticate(request) : null
    const { authenticated } = request
    reply.headers(
      authenticated
        ? await options.limiter.count(
            `${authenticated.organizationId ?? authenticated.platformId}:${authenticated.caller.id}`,
            authenticated.rateLimit,
          )
        : await options.limiter.count(`ip:${request.ip}`, options.anonymousLimit),
    )
    if (route) authorize(request, route)
  })
  fastify.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
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

  fastify.setErrorHandler((error, request, reply) => {
    const made = toProblem(error, contextOf(request))
    if (made.status >= 500) request.log.error({ err: error }, 'failed')
    return answer(reply, made)
  })
  fastify.setNotFoundHandler((request, reply) => {
    const methods = allowed(request.url.split('?')[0] ?? '')
    if (methods.length === 0) {
      return answer(reply, problem(404, 'not_found', 'There is nothing at this address.', contextOf(request)))
    }
    reply.header('allow', methods.join(', '))
    return answer(
      reply,
      problem(405, 'method_not_allowed', `${request.method} is not possible here; ${methods.join(', ')} is.`, contextOf(request)),
    )
  })
  return fastify
}

const contextOf = (request: FastifyRequest) => ({ instance: (request.url.split('?')[0] ?? '').slice(0, 1000), requestId: request.id })

const answer = (reply: FastifyReply, { status, headers, body }: ProblemAnswer) =>
  reply.status(status).headers({ 'request-id': body.requestId, ...headers }).type(PROBLEM_TYPE).send(JSON.stringify(body))
