import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { pause } from '../kernel/clock.ts'

/** A named thing that must work before this process may take requests. */
export type ReadyCheck = { name: string; ready: () => Promise<boolean> }

export type Health = {
  /** From now on ready answers 503, so that nobody sends more. */
  drain(): void
  answered(request: FastifyRequest, reply: FastifyReply): void
  registry: Registry
}

/** One per process: metrics and whether it is shutting down. */
export function createHealth(): Health & { draining: () => boolean } {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  let draining = false
  return {
    registry,
    drain: () => {
      draining = true
    },
    draining: () => draining,
    answered: (request, reply) =>
      seconds.observe(
        { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode },
        reply.elapsedTime / 1000,
      ),
  }
}

/** Whoever asks may give up after a few seconds; no answer is a no. */
const READY_WITHIN = 3_000

async function within(ready: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  const over = new AbortController()
  const answer = await Promise.race([ready().catch(() => false), pause(milliseconds, over.signal).then(() => false)])
  over.abort()
  return answer
}

/** `/health/live`, `/health/ready`, `/metrics`: for orchestrators; told nothing but names and states. */
export function healthRoutes(
  fastify: FastifyInstance,
  health: ReturnType<typeof createHealth>,
  checks: ReadyCheck[],
): void {
  const hidden = { schema: { hide: true }, config: { unlimited: true } } as const
  fastify.get('/health/live', hidden, async () => ({ status: 'live' }))
  fastify.get('/health/ready', hidden, async (_request, reply) => {
    const states = await Promise.all(
      checks.map(
        async ({ name, ready }) => [name, (await within(ready, READY_WITHIN)) ? 'ready' : 'unavailable'] as const,
      ),
    )
    const ready = !health.draining() && states.every(([, state]) => state === 'ready')
    return reply.status(ready ? 200 : 503).send({
      status: health.draining() ? 'stopping' : ready ? 'ready' : 'unavailable',
      checks: Object.fromEntries(states),
    })
  })
  fastify.get('/metrics', hidden, async (_request, reply) =>
    reply.type(health.registry.contentType).send(await health.registry.metrics()),
  )
}
