import { beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '../../src/kernel/refusal.ts'
import { type Database, openDatabase, type Tx } from '../../src/storage/database.ts'
import { recordEntities } from '../../src/storage/record-store.ts'
import { tenancyEntities } from '../../src/tenancy/index.ts'
import { storedOrganization } from '../http/own-service.ts'
import { testDatabase } from '../setup/test-database.ts'
import { atEnd } from '../setup/at-end.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase({
    url: await testDatabase(),
    entities: [...recordEntities, ...tenancyEntities],
    reactions: new Map(),
    log: () => {},
  })
  atEnd(() => database.close())
})

const transact = <T>(organizationId: string, work: (tx: Tx) => Promise<T>) =>
  database.transact(
    { organizationId, platformId: null, caller: { kind: 'system', id: 'test' }, requestId: 'test' },
    work,
  )
const fail = (tx: Tx, code: string) =>
  tx.rows(`DO $$ BEGIN RAISE EXCEPTION 'as asked' USING ERRCODE = '${code}'; END $$`)

describe('a transaction that the database asks to repeat', () => {
  it.each(['40001', '40P01'])('is repeated from its beginning, and what it did before is undone (%s)', async (code) => {
    const organizationId = await storedOrganization(database)
    let attempts = 0
    const found = await transact(organizationId, async (tx) => {
      attempts += 1
      await tx.announce({ type: 'thing.made', subject: { type: 'org', id: organizationId } })
      const rows = await tx.rows('SELECT id FROM event WHERE organization_id = $1', [organizationId])
      if (attempts < 3) await fail(tx, code)
      return rows.length
    })
    expect([attempts, found]).toEqual([3, 1])
  })

  it('again and again is called off, and the caller asked to come again', async () => {
    const organizationId = await storedOrganization(database)
    let attempts = 0
    const called = transact(organizationId, async (tx) => {
      attempts += 1
      await fail(tx, '40001')
    })
    await expect(called).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'database_busy',
      details: { retryAfterSeconds: 1 },
    })
    expect(attempts).toBe(4)
  })

  it.each(['23505', '23514', 'P0001', '42601'])('is no transaction that is simply wrong (%s)', async (code) => {
    let attempts = 0
    const called = transact(await storedOrganization(database), async (tx) => {
      attempts += 1
      await fail(tx, code)
    })
    await expect(called).rejects.toThrow('as asked')
    expect(attempts).toBe(1)
  })

  it('is no refusal of ours', async () => {
    let attempts = 0
    const called = transact(await storedOrganization(database), async () => {
      attempts += 1
      throw new Refusal('unavailable', 'queue_unavailable', 'Not now.')
    })
    await expect(called).rejects.toMatchObject({ code: 'queue_unavailable' })
    expect(attempts).toBe(1)
  })

  it('for a true deadlock lets both through', async () => {
    const organizationId = await storedOrganization(database)
    let waiting = 0
    let bothHold = () => {}
    const held = new Promise<void>((resolve) => (bothHold = resolve))
    const take = (first: number, second: number) =>
      transact(organizationId, async (tx) => {
        await tx.rows('SELECT pg_advisory_xact_lock($1)', [first])
        waiting += 1
        if (waiting === 2) bothHold()
        await held
        await tx.rows('SELECT pg_advisory_xact_lock($1)', [second])
        await tx.announce({ type: 'thing.made', subject: { type: 'org', id: organizationId } })
      })
    await Promise.all([take(1, 2), take(2, 1)])
    const [row] = await transact(organizationId, (tx) =>
      tx.rows<{ events: number }>('SELECT count(*)::int AS events FROM event WHERE organization_id = $1', [
        organizationId,
      ]),
    )
    expect(row).toEqual({ events: 2 })
    expect(waiting).toBeGreaterThan(2)
  })
})
