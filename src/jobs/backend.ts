import {
  type BackendFactory,
  ConnectionClosedError,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
} from 'bullmq'
import { isUnavailable } from '../storage/database-errors.ts'
import { within } from './deadline.ts'

/** Where jobs wait. `schema` and `prefix` keep several queues apart on one server. */
export type QueueBackend =
  | { kind: 'postgres'; url: string; schema: string }
  | { kind: 'redis'; url: string; prefix: string }

/** BullMQ's name for the one queue; kinds of job are told apart by job name. */
export const QUEUE = 'anteroom'

/** A producer wants to fail fast; a worker wants to outlast an outage; `prepare` may change the schema. */
type Role = 'queue' | 'worker' | 'prepare'

/** BullMQ's factory with our connections; the `connection` that BullMQ asks for stays empty. */
export function backendFactory(backend: QueueBackend, role: Role, complain: (error: Error) => void): BackendFactory {
  if (backend.kind === 'redis') {
    const connection = redisConnection(backend.url, role)
    const ours = { connection, prefix: backend.prefix }
    return (name, options, kind) => createRedisBackend(name, { ...options, ...ours }, kind)
  }
  const connection = { ...postgresConnection(backend.url, role), schema: backend.schema }
  return (name, options, kind) => {
    const opened = createPostgresBackend(name, { ...options, connection }, kind)
    return role === 'worker' ? outlastOutages(opened, complain) : opened
  }
}

/**
 * Brings the queue's own tables up to date, or finds out that Redis can be reached.
 * Harmless when repeated, and when several processes do it at once. Rejects when the server cannot be reached in 30 s.
 */
export async function prepareBackend(backend: QueueBackend): Promise<void> {
  let trouble: Error | null = null
  const opened = backendFactory(backend, 'prepare', () => {})(QUEUE, { connection: {} })
  opened.on('error', (error: Error) => (trouble = error))
  try {
    await within(30_000, opened.waitUntilReady())
  } catch (error) {
    throw trouble ?? error
  } finally {
    await opened.close(true).catch(() => {})
  }
}

const postgresConnection = (url: string, role: Role) => ({
  connectionString: url,
  application_name: 'anteroom-jobs',
  max: role === 'worker' ? 5 : 3,
  connectionTimeoutMillis: 3_000,
  query_timeout: role === 'prepare' ? 30_000 : 8_000,
  statement_timeout: role === 'prepare' ? 30_000 : 8_000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  migrate: role === 'prepare',
})

const redisConnection = (url: string, role: Role) => ({
  url,
  connectTimeout: 3_000,
  keepAlive: 10_000,
  retryStrategy: (times: number) => Math.min(50 * 2 ** times, 2_000),
  ...(role === 'worker'
    ? // No commandTimeout: ioredis still sends what has timed out once it is connected again, and the job that
      // such a command claims has nobody to run it. A silent socket is cut instead; BZPOPMIN blocks up to 10 s.
      { maxRetriesPerRequest: null, socketTimeout: 15_000 }
    : { maxRetriesPerRequest: 1, commandTimeout: 5_000, enableOfflineQueue: false }),
})

/**
 * BullMQ waits and tries again only on errors it knows from Redis. A PostgreSQL that shuts down or starts would make
 * its loop spin, and the end of a finished job would be lost until its lock runs out.
 */
function outlastOutages<B extends IQueueBackend>(backend: B, complain: (error: Error) => void): B {
  const patient =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await call(...args)
      } catch (error) {
        if (!isUnavailable(error)) throw error
        complain(error as Error)
        throw new ConnectionClosedError(undefined, error)
      }
    }
  const waitForJob = backend.waitForJob.bind(backend)
  return Object.assign(backend, {
    // With a postponed job ahead it would listen until that is due, up to an hour: too long when the socket has died unseen.
    waitForJob: (seconds: number) => waitForJob(Math.min(seconds, 10)),
    moveToActive: patient(backend.moveToActive.bind(backend)),
    moveToCompleted: patient(backend.moveToCompleted.bind(backend)),
    moveToDelayed: patient(backend.moveToDelayed.bind(backend)),
    moveToFailed: patient(backend.moveToFailed.bind(backend)),
    retryJob: patient(backend.retryJob.bind(backend)),
  })
}
