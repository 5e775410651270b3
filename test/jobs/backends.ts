import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import pg from 'pg'
import { prepareBackend, type QueueBackend } from '../../src/jobs/backend.ts'

export const DATABASE_URL = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'
export const REDIS_URL = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379'

export type Kind = QueueBackend['kind']
export const kinds: Kind[] = ['postgres', 'redis']

/** A queue of its own on the shared server. `via` is another way to the same server. */
export const freshBackend = (kind: Kind, via?: string): QueueBackend => {
  const name = `jobs_test_${process.pid}_${randomBytes(4).toString('hex')}`
  return kind === 'postgres'
    ? { kind, url: via ?? DATABASE_URL, schema: name }
    : { kind, url: via ?? REDIS_URL, prefix: name }
}

export async function readyBackend(kind: Kind): Promise<QueueBackend> {
  const backend = freshBackend(kind)
  await prepareBackend(backend)
  return backend
}

export const dropBackend = (backend: QueueBackend): Promise<void> =>
  onServer(backend, {
    postgres: async (client, schema) => void (await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)),
    redis: deleteAll,
  })

/** Forgets every job, as somebody may do who flushes Redis. */
export const emptyQueue = (backend: QueueBackend): Promise<void> =>
  onServer(backend, {
    postgres: async (client, schema) => void (await client.query(`TRUNCATE ${schema}.job CASCADE`)),
    redis: deleteAll,
  })

/** Gives a running job to another worker behind the back of the one that runs it. */
export const stealJob = (backend: QueueBackend, key: string): Promise<void> =>
  onServer(backend, {
    async postgres(client, schema) {
      await client.query(`UPDATE ${schema}.job SET lock_token = 'another' WHERE id = $1`, [key])
    },
    async redis(client, prefix) {
      await client.set(`${prefix}:anteroom:${key}:lock`, 'another', 'PX', 60_000)
    },
  })

type Deeds = {
  postgres(client: pg.Client, schema: string): Promise<void>
  redis(client: Redis, prefix: string): Promise<void>
}

async function onServer(backend: QueueBackend, deeds: Deeds): Promise<void> {
  if (backend.kind === 'postgres') {
    const client = new pg.Client(DATABASE_URL)
    await client.connect()
    try {
      await deeds.postgres(client, `"${backend.schema}"`)
    } finally {
      await client.end()
    }
  } else {
    const client = new Redis(REDIS_URL)
    try {
      await deeds.redis(client, backend.prefix)
    } finally {
      await client.quit()
    }
  }
}

async function deleteAll(client: Redis, prefix: string): Promise<void> {
  for await (const keys of client.scanStream({ match: `${prefix}:*`, count: 1_000 })) {
    if (Array.isArray(keys) && keys.length > 0) await client.del(...(keys as string[]))
  }
}
