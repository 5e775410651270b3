import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished } from 'vitest'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { until } from '../jobs/job-house.ts'
import { type Client, clientOf } from './client.ts'
import { type ServiceProcess, startService } from './service-process.ts'
import { BOOTSTRAP_SECRET } from './test-app.ts'

export type Sql = <T extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<T[]>

/** For whoever looks on; what breaks while the server is away is asked again. */
export function lookInto(databaseUrl: string): Sql {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  pool.on('error', () => undefined)
  onTestFinished(() => pool.end())
  return async (text, values) => (await pool.query(text, values)).rows
}

export const READY = /"msg":"ready"/

/** A process of the service that is quick to notice. */
export function launch(role: 'api' | 'worker', port: number, settings: Record<string, string>): ServiceProcess {
  return startService({
    ROLE: role,
    BOOTSTRAP_CLIENT_SECRET: BOOTSTRAP_SECRET,
    RATE_LIMIT_PER_MINUTE: '100000',
    ANONYMOUS_RATE_LIMIT_PER_MINUTE: '100000',
    PORT: String(port),
    WORKER_PORT: '0',
    DRAIN_MILLISECONDS: '0',
    SWEEP_MILLISECONDS: '50',
    JOB_LOCK_MILLISECONDS: '500',
    NODE_COMPILE_CACHE: join(tmpdir(), 'anteroom-compile-cache'),
    ...settings,
  })
}

/** The same, once it is ready. */
export async function start(...given: Parameters<typeof launch>): Promise<ServiceProcess> {
  const service = launch(...given)
  await service.says(READY)
  return service
}

export const addressOf = (port: number): string => `http://127.0.0.1:${port}`

/** Somebody who may do everything in a live organization of their own. */
export async function liveOrganization(port: number): Promise<Client> {
  const platform = await clientOf(addressOf(port), 'bootstrap', BOOTSTRAP_SECRET)
  const organization = { name: 'Nordlicht', kind: 'live', timeZone: 'Europe/Berlin' }
  const { body } = await platform.post('/v1/organizations', organization)
  return platform.in(body.id)
}

/** Nothing is due any more, and everything that happened has its number, without a gap. */
export async function expectAllHandedOn(sql: Sql, { organizationId }: Client): Promise<void> {
  const left = `SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM reminder WHERE state = 'planned' AND due_at <= now())
    + (SELECT count(*) FROM message WHERE state IN ('queued', 'sending')) AS left`
  const isDone = () =>
    sql<{ left: string }>(left).then(
      ([row]) => row!.left === '0',
      () => false,
    )
  await until(isDone, { milliseconds: 40_000 })
  const [numbers] = await sql<{ events: string; numbered: string; highest: string }>(
    `SELECT (SELECT count(*) FROM event WHERE organization_id = $1) AS events, count(*) AS numbered, max(number) AS highest
     FROM event_number WHERE organization_id = $1`,
    [fromTypeId('org', organizationId!)],
  )
  expect([numbers!.numbered, numbers!.highest]).toEqual([numbers!.events, numbers!.events])
}
