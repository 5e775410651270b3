import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyPluginCallback } from 'fastify'
import { Refusal } from '../kernel/refusal.ts'

/** Scripts and styles of the pages themselves, and nothing from anywhere else. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'"

const STATUS: Partial<Record<Refusal['kind'], number>> = { unauthenticated: 401, forbidden: 403, unavailable: 503 }

/** Pages below `prefix` that nobody sees without `access`, which refuses; nothing else of the server changes for them. */
export function operatorPages(
  fastify: FastifyInstance,
  prefix: string,
  access: (headers: IncomingHttpHeaders) => Promise<void>,
  pages: FastifyPluginCallback,
): void {
  void fastify.register(async (guarded) => {
    guarded.addHook('onRequest', async (request, reply) => {
      // They only show: a browser keeps the credential, and another site could use it.
      if (!['GET', 'HEAD'].includes(request.method)) return reply.status(405).header('allow', 'GET').send()
      try {
        await access(request.headers)
      } catch (error) {
        const status = error instanceof Refusal ? STATUS[error.kind] : undefined
        if (!status) throw error
        // So that a browser asks.
        if (status === 401) reply.header('www-authenticate', 'Basic realm="Anteroom operators"')
        return reply
          .status(status)
          .type('text/plain; charset=utf-8')
          .send((error as Refusal).message)
      }
      reply.header('content-security-policy', POLICY)
    })
    await guarded.register(pages, { prefix })
  })
}
