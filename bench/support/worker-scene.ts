import pg from 'pg'
import { newId } from '../../src/kernel/ids.ts'
import { buildImage, imageEnvironment } from './image.ts'
import { type MailSink, openMailSink } from './mail-sink.ts'
import { addPairs, type Pair } from './seed-reminders.ts'
import { pinLoad, type ServerProcess, startServer } from './server-process.ts'
import { withDatabase } from './scene.ts'

export const redisUrl = process.env['BENCH_REDIS_URL'] ?? 'redis://127.0.0.1:6379'
export const BACKENDS = ['PostgreSQL', 'Redis'] as const
export type Backend = (typeof BACKENDS)[number]

export type WorkerScene = {
  databaseUrl: string
  database: pg.Client
  organizationId: string
  pairs: Pair[]
  sink: MailSink
  worker: ServerProcess
}

/** A live organization of a platform of its own, straight into the tables. */
export async function addOrganization(database: pg.Client, organizationId: string): Promise<void> {
  const platformId = newId()
  await database.query(`INSERT INTO platform (id, name, created_at) VALUES ($1, 'Bench', now())`, [platformId])
  await database.query(
    `INSERT INTO organization (id, platform_id, name, kind, time_zone, working_days, holidays, minimum_shared_hours,
       matching_weights, version, created_at, updated_at)
     VALUES ($1, $2, 'Nordlicht', 'live', 'Europe/Berlin', '{mon,tue,wed,thu,fri}', '{}', 4, '{}', 1, now(), now())`,
    [organizationId, platformId],
  )
}

/** A worker process as the image starts it, an organization with pairs, and a mail server that takes everything. */
export const withWorker = <T>(backend: Backend, work: (scene: WorkerScene) => Promise<T>): Promise<T> =>
  withDatabase(async (databaseUrl) => {
    await using open = new AsyncDisposableStack()
    const sink = open.adopt(await openMailSink(), (each) => each.close())
    const database = open.adopt(new pg.Client({ connectionString: databaseUrl }), (client) => client.end())
    await database.connect()
    const organizationId = newId()
    await addOrganization(database, organizationId)
    const pairs = await addPairs(database, organizationId)
    pinLoad()
    const settings = {
      ROLE: 'worker',
      DATABASE_URL: databaseUrl,
      SMTP_URL: sink.url,
      LOG_LEVEL: 'warn',
      ...imageEnvironment,
      ...(backend === 'Redis' ? { REDIS_URL: redisUrl, QUEUE_PREFIX: `bench_${organizationId.slice(-8)}` } : {}),
    }
    const worker = open.adopt(await startServer(buildImage(), settings), (server) => server.stop())
    return await work({ databaseUrl, database, organizationId, pairs, sink, worker })
  })
