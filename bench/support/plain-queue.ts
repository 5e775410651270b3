import { type BackendFactory, createPostgresBackend, createRedisBackend } from 'bullmq'

const PREFIX = { prefix: 'plain' }

/** BullMQ as its documentation has it, on Redis or PostgreSQL by the address. */
export const plainBackend =
  (url: string): BackendFactory =>
  (name, options, kind) =>
    url.startsWith('redis')
      ? createRedisBackend(name, { ...options, connection: { url, maxRetriesPerRequest: null }, ...PREFIX }, kind)
      : createPostgresBackend(
          name,
          { ...options, connection: { connectionString: url, schema: 'plain', migrate: true } },
          kind,
        )
