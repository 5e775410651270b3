import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entities } from '../../src/app.ts'
import type { CallScope } from '../../src/kernel/caller.ts'
import { pause } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { EventEntity } from '../../src/storage/record-store.ts'
import { testDatabase } from '../setup/test-database.ts'

const PLATFORM = '00000000-0000-7000-8000-0000000000aa'
const scopes = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'].map(
  (organizationId): CallScope => ({
    organizationId,
    platformId: null,
    caller: { kind: 'system', id: 'test' },
    requestId: 'test',
  }),
)
const [here, elsewhere] = scopes as [CallScope, CallScope]

let database: Database
let owner: pg.Client
const logged: Error[] = []
let url: string

beforeAll(async () => {
  url = await testDatabase()
  owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(`INSERT INTO platform (id, name, created_at) VALUES ($1, 'Platform', now())`, [PLATFORM])
  for (const { organizationId } of scopes) {
    await owner.query(
      `INSERT INTO organization (id, platform_id, name, kind, time_zone, working_days, holidays, minimum_shared_hours, matching_weights,
         version, created_at, updated_at) VALUES ($1, $2, 'Nordlicht', 'live', 'Europe/Berlin', '{}', '{}', 0, '{}', 1, now(), now())`,
      [organizationId, PLATFORM],
    )
  }
  // One connection, so that what one call leaves behind meets the next.
  database = await openDatabase({
    url,
    entities,
    reactions: new Map(),
    log: (error) => logged.push(error),
    poolSize: 1,
  })
})
afterAll(() => Promise.all([database.close(), owner.end()]))

const CURRENT = `SELECT current_setting('anteroom.organization_id', true) AS id`
const ADD_OUTBOX = `INSERT INTO outbox (id, organization_id, kind) VALUES ($1, $2, 'test')`
const outboxRows = async () => {
  const { rows } = await owner.query<{ id: string }>(`SELECT id FROM outbox WHERE kind = 'test'`)
  return rows.map((row) => row.id)
}
const waiting = async () => {
  const { rowCount } = await owner.query(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'`,
  )
  return rowCount
}
const backend = () =>
  database.read(here, async (read) => (await read.rows<{ pid: number }>('SELECT pg_backend_pid() AS pid'))[0]!.pid)

it('keeps its roles also where the address of the server has options of its own', async () => {
  const address = new URL(url)
  address.searchParams.set('options', '-c work_mem=5MB')
  const other = await openDatabase({
    url: address.href,
    entities,
    reactions: new Map(),
    log: (error) => logged.push(error),
  })
  const sql = `SELECT current_user AS role, current_setting('work_mem') AS option`
  try {
    const seen = [
      await other.read(here, (read) => read.rows(sql)),
      await other.transact(here, (tx) => tx.rows(sql)),
      await other.dataSource.query(sql),
      await other.system(sql),
    ]
    const roles = ['anteroom_app', 'anteroom_app', 'anteroom_app', 'anteroom_system']
    expect(seen).toEqual(roles.map((role) => [{ role, option: '5MB' }]))
  } finally {
    await other.close()
  }
})

describe('a read', () => {
  it('sees its own organization only, and leaves nothing of it to the next on the connection', async () => {
    const seen = await Promise.all(
      [here, elsewhere, here].map((scope) =>
        database.read(scope, (read) => read.rows<{ id: string }>('SELECT id FROM organization')),
      ),
    )
    expect(seen).toEqual([here, elsewhere, here].map(({ organizationId }) => [{ id: organizationId }]))
    const left = await database.system<{ id: string }>(CURRENT)
    expect(left[0]!.id ?? '').toBe('')
  })

  it('answers each of several at once with its own rows', async () => {
    const numbers = [1, 2, 3, 4, 5]
    const rows = await database.read(here, (read) =>
      Promise.all(numbers.map((n) => read.rows<{ n: number }>('SELECT $1::integer AS n WHERE $1 <> 3', [n]))),
    )
    expect(rows).toEqual([[{ n: 1 }], [{ n: 2 }], [], [{ n: 4 }], [{ n: 5 }]])
  })

  it('shares its connection with others of any organization, and one that fails harms no other', async () => {
    const calls = Array.from({ length: 40 }, (_, n) => ({ n, scope: n % 2 ? here : elsewhere }))
    const answers = await Promise.allSettled(
      calls.map(({ n, scope }) =>
        database.read(scope, (read) => read.rows('SELECT id, 60 / ($1::integer % 5) AS share FROM organization', [n])),
      ),
    )
    expect(answers).toEqual(
      calls.map(({ n, scope }) =>
        n % 5 === 0
          ? { status: 'rejected', reason: expect.objectContaining({ code: '22012' }) }
          : { status: 'fulfilled', value: [{ id: scope.organizationId, share: 60 / (n % 5) }] },
      ),
    )
  })

  it('does not wait behind a long one while there is another connection', async () => {
    const two = await openDatabase({
      url,
      entities,
      reactions: new Map(),
      log: (error) => logged.push(error),
      poolSize: 2,
    })
    try {
      await owner.query('SELECT pg_advisory_lock(1)')
      const long = two.read(here, (read) => read.rows('SELECT pg_advisory_xact_lock(1)'))
      await expect.poll(() => waiting()).toBe(1)
      // By then its connection counts as busy with something big; who comes before stands behind it.
      await pause(60)
      await Promise.all(Array.from({ length: 30 }, () => two.read(here, (read) => read.rows('SELECT 1'))))
      expect(await waiting()).toBe(1)
      await owner.query('SELECT pg_advisory_unlock(1)')
      await long
    } finally {
      await two.close()
    }
  })

  it('brings values of every kind there and back', async () => {
    const at = new Date('2026-11-30T09:00:00.123Z')
    const [row] = await database.read(here, (read) =>
      read.rows(
        'SELECT $1::timestamptz AS at, $2::text[] AS list, $3::jsonb AS json, $4::boolean AS yes, $5::text AS none',
        [at, ['a', 'b"{},', null], { deep: [1, null] }, true, null],
      ),
    )
    expect(row).toEqual({ at, list: ['a', 'b"{},', null], json: { deep: [1, null] }, yes: true, none: null })
  })

  it('cannot write', async () => {
    const attempt = database.read(here, (read) => read.rows(ADD_OUTBOX, [newId(), here.organizationId]))
    await expect(attempt).rejects.toThrow('read-only transaction')
    expect(await outboxRows()).toEqual([])
  })

  it('says what is wrong with a statement, at the place that sent it, and the connection goes on', async () => {
    const before = await backend()
    for (const sql of ['SELECT no_such_column', 'SELECT 1 / 0', 'SELECT no_such_column']) {
      const error = await database.read(here, (read) => read.rows(sql)).catch((caught: unknown) => caught as Error)
      expect(error).toMatchObject({ severity: 'ERROR' })
      expect((error as Error).stack).toContain('database.ts')
    }
    expect(await backend()).toBe(before)
  })
})

describe('a transaction', () => {
  it('takes along with its commit what nobody waited for', async () => {
    const ids = [newId(), newId()]
    await database.transact(here, async (tx) => {
      for (const id of ids) tx.write(ADD_OUTBOX, [id, tx.organizationId])
    })
    expect((await outboxRows()).toSorted()).toEqual(ids.toSorted())
    await owner.query('DELETE FROM outbox')
  })

  it('shows what was written so to the next read in it, and keeps nothing of it when it fails', async () => {
    const attempt = database.transact(here, async (tx) => {
      tx.write(ADD_OUTBOX, [newId(), tx.organizationId])
      expect(await tx.rows('SELECT id FROM outbox')).toHaveLength(1)
      throw new Error('changed my mind')
    })
    await expect(attempt).rejects.toThrow('changed my mind')
    expect(await outboxRows()).toEqual([])
  })

  it('is one for hand-written SQL and the entity manager', async () => {
    const id = newId()
    const attempt = database.transact(here, async (tx) => {
      const event = { type: 'test', subjectType: 'org', subjectId: id, data: {}, actorKind: 'system', actorId: 'test' }
      const organizationId = tx.organizationId
      await tx.manager.insert(EventEntity, { ...event, id, organizationId, requestId: 'test', occurredAt: tx.now })
      expect(await tx.rows('SELECT type FROM event WHERE id = $1', [id])).toEqual([{ type: 'test' }])
      throw new Error('changed my mind')
    })
    await expect(attempt).rejects.toThrow('changed my mind')
    expect((await owner.query('SELECT 1 FROM event WHERE id = $1', [id])).rowCount).toBe(0)
  })

  it('writes nothing for another organization', async () => {
    const attempt = database.transact(here, async (tx) => tx.write(ADD_OUTBOX, [newId(), elsewhere.organizationId]))
    await expect(attempt).rejects.toThrow('row-level security')
    expect(await outboxRows()).toEqual([])
  })

  it('is not acknowledged when one of its statements had failed and nobody minded', async () => {
    const attempt = database.transact(here, async (tx) => {
      tx.write(ADD_OUTBOX, [newId(), tx.organizationId])
      await tx.rows('SELECT 1 / 0').catch(() => null)
    })
    await expect(attempt).rejects.toThrow('rolled back')
    expect(await outboxRows()).toEqual([])
  })
})

describe('a connection that breaks', () => {
  it('fails the call with 503 and is replaced for the next', async () => {
    const before = await backend()
    const attempt = database.transact(here, async (tx) => {
      await owner.query('SELECT pg_terminate_backend($1)', [before])
      return tx.rows('SELECT 1')
    })
    await expect(attempt).rejects.toMatchObject({ kind: 'unavailable', code: 'database_unavailable' })
    expect(await backend()).not.toBe(before)
  })

  it('is replaced as well when it has forgotten its statements', async () => {
    const before = await backend()
    await database.read(here, (read) => read.rows('DEALLOCATE ALL'))
    await expect(backend()).rejects.toThrow('does not exist')
    expect(await backend()).not.toBe(before)
  })
})
