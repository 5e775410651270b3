import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { pause } from '../../src/kernel/clock.ts'
import { type Database, openDatabase, type Tx } from '../../src/storage/database.ts'
import { forgetOutbox, numberEvents, outboxBatch } from '../../src/storage/outbox-store.ts'
import { recordEntities } from '../../src/storage/record-store.ts'
import { tenancyEntities } from '../../src/tenancy/index.ts'
import { storedOrganization } from '../http/own-service.ts'
import { aPerson } from '../people/builders.ts'
import type { Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { testDatabase } from '../setup/test-database.ts'
import { atEnd } from '../setup/at-end.ts'

type Row = Record<string, string | number>

let url: string
let owner: pg.Client
let database: Database
beforeAll(async () => {
  url = await testDatabase()
  owner = new pg.Client({ connectionString: url })
  await owner.connect()
  database = await openDatabase({
    url,
    entities: [...recordEntities, ...tenancyEntities],
    reactions: new Map([
      [
        'thing.counted',
        [
          async (tx: Tx) => {
            await tx.announce({ type: 'thing.followed', subject: { type: 'org', id: tx.organizationId } })
          },
        ],
      ],
      ['thing.spoiled', [() => Promise.reject(new Error('a reaction fails'))]],
    ]),
    log: () => {},
  })
  atEnd(() => Promise.all([owner.end(), database.close()]))
})

const scopeOf = (organizationId: string) =>
  ({ organizationId, platformId: null, caller: { kind: 'system', id: 'test' }, requestId: 'test' }) as const
const inOrganization = <T>(organizationId: string, work: (tx: Tx) => Promise<T>) =>
  database.transact(scopeOf(organizationId), work)
const announce = (tx: Tx, type: string, data: Record<string, unknown> = {}) =>
  tx.announce({ type, subject: { type: 'org', id: tx.organizationId }, data })
const rowsOf = async (organizationId: string) => {
  const count = (table: string) => `(SELECT count(*)::int FROM ${table} WHERE organization_id = $1) AS ${table}`
  const { rows } = await owner.query<Row>(`SELECT ${['event', 'audit_entry', 'outbox'].map(count).join(', ')}`, [
    organizationId,
  ])
  return rows[0]
}

describe('an announcement', () => {
  it('writes event, audit entry and outbox row together, and so does what reacts to it', async () => {
    const organizationId = await storedOrganization(database)
    await inOrganization(organizationId, (tx) => announce(tx, 'thing.counted'))
    expect(await rowsOf(organizationId)).toEqual({ event: 2, audit_entry: 2, outbox: 2 })
  })

  it('leaves nothing behind when the transaction, or what reacts, fails', async () => {
    const organizationId = await storedOrganization(database)
    const failing = inOrganization(organizationId, async (tx) => {
      await announce(tx, 'thing.made')
      await tx.rows('SELECT 1')
      throw new Error('later')
    })
    await expect(failing).rejects.toThrow('later')
    await expect(inOrganization(organizationId, (tx) => announce(tx, 'thing.spoiled'))).rejects.toThrow('a reaction')
    const refused = inOrganization(organizationId, async (tx) => {
      await announce(tx, 'thing.made')
      await tx.rows('SELECT 1 / 0')
    })
    await expect(refused).rejects.toThrow('division by zero')
    expect(await rowsOf(organizationId)).toEqual({ event: 0, audit_entry: 0, outbox: 0 })
  })

  it('cannot be made in the name of another organization', async () => {
    const [mine, theirs] = [await storedOrganization(database), await storedOrganization(database)]
    const forged = inOrganization(mine, async (tx) =>
      announce(Object.assign(tx, { organizationId: theirs }), 'thing.made'),
    )
    await expect(forged).rejects.toThrow('row-level security')
    expect(await rowsOf(theirs)).toEqual({ event: 0, audit_entry: 0, outbox: 0 })
  })
})

describe('what was written down stays', () => {
  const TABLES = ['event', 'audit_entry', 'event_number', 'exposure_entry']

  it.each(TABLES)('%s cannot be changed or removed by the service', async (table) => {
    const organizationId = await storedOrganization(database)
    await inOrganization(organizationId, (tx) => announce(tx, 'thing.made'))
    await numberEvents(database)
    for (const sql of [
      `UPDATE ${table} SET organization_id = organization_id`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
      `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
      `DROP TABLE ${table}`,
    ]) {
      const denied = /permission denied|must be owner/
      await expect(
        inOrganization(organizationId, (tx) => tx.rows(sql)),
        sql,
      ).rejects.toThrow(denied)
      await expect(database.system(sql), sql).rejects.toThrow(denied)
    }
  })

  it('event numbers are given by the relay alone', async () => {
    const organizationId = await storedOrganization(database)
    await inOrganization(organizationId, (tx) => announce(tx, 'thing.made'))
    await numberEvents(database)
    const [row] = (
      await owner.query<{ event_id: string }>('SELECT event_id FROM event_number WHERE organization_id = $1', [
        organizationId,
      ])
    ).rows
    const again = inOrganization(organizationId, (tx) =>
      tx.rows('INSERT INTO event_number (organization_id, number, event_id) VALUES ($1, 99, $2)', [
        organizationId,
        row!.event_id,
      ]),
    )
    await expect(again).rejects.toThrow(/event_number_event_uq|permission denied/)
  })
})

describe('numbers', () => {
  it(
    'have no gaps and follow the order of commits, with many writers and many relays',
    { timeout: 60_000 },
    async () => {
      const organizations = [await storedOrganization(database), await storedOrganization(database)]
      const commits: { key: string; began: number; acknowledged: number }[] = []
      let sequence = 0
      const now = { writing: true }

      const relay = async () => {
        while (now.writing) {
          const batch = await outboxBatch(database, 7)
          await forgetOutbox(
            database,
            batch.map(({ id }) => id),
          )
          await pause(1)
        }
      }
      const write = async (writer: number) => {
        for (let turn = 0; turn < 25; turn += 1) {
          const key = `${writer}-${turn}`
          const began = (sequence += 1)
          const done = inOrganization(organizations[(writer + turn) % 2]!, async (tx) => {
            await announce(tx, 'thing.made', { key })
            // Not the order in which they began: some take long, some fail at the end.
            await tx.rows('SELECT pg_sleep($1)', [((writer * 7 + turn * 3) % 10) / 1000])
            if (turn % 5 === 4) throw new Error('not kept')
          })
          const kept = await done.then(
            () => true,
            () => false,
          )
          if (kept) commits.push({ key, began, acknowledged: (sequence += 1) })
        }
      }
      const relays = [relay(), relay(), relay()]
      await Promise.all(Array.from({ length: 8 }, (_none, writer) => write(writer)))
      now.writing = false
      await Promise.all(relays)
      while ((await numberEvents(database)) > 0);

      const { rows } = await owner.query<{ organization: string; number: number; key: string }>(
        `SELECT n.organization_id AS organization, n.number::int, e.data ->> 'key' AS key
       FROM event_number n JOIN event e ON e.id = n.event_id WHERE n.organization_id = ANY($1) ORDER BY 1, 2`,
        [organizations],
      )
      expect(rows).toHaveLength(8 * 20)
      for (const organization of organizations) {
        const own = rows.filter((row) => row.organization === organization)
        expect(own.map(({ number }) => number)).toEqual(own.map((_row, index) => index + 1))
        const facts = own.map(({ key }) => commits.find((commit) => commit.key === key)!)
        facts.forEach((later, index) => {
          for (const earlier of facts.slice(index + 1)) {
            // What has a higher number was not over before this one began.
            expect(earlier.acknowledged, `${earlier.key} after ${later.key}`).toBeGreaterThan(later.began)
          }
        })
      }
    },
  )

  it('are never given to what was rolled back, nor twice', async () => {
    const organizationId = await storedOrganization(database)
    for (const kept of [true, false, true, false, true]) {
      await inOrganization(organizationId, async (tx) => {
        await announce(tx, 'thing.made')
        await tx.rows('SELECT 1')
        if (!kept) throw new Error('not kept')
      }).catch(() => {})
    }
    await Promise.all(Array.from({ length: 10 }, () => numberEvents(database)))
    const { rows } = await owner.query('SELECT number::int FROM event_number WHERE organization_id = $1 ORDER BY 1', [
      organizationId,
    ])
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('come in batches without losing any', async () => {
    const organizationId = await storedOrganization(database)
    await inOrganization(organizationId, async (tx) => {
      for (let index = 0; index < 1_100; index += 1) {
        await announce(tx, 'thing.made', { index })
      }
    })
    expect([await numberEvents(database), await numberEvents(database), await numberEvents(database)]).toEqual([
      1_000, 100, 0,
    ])
    const { rows } = await owner.query(
      `SELECT bool_and(n.number - 1 = (e.data ->> 'index')::int) AS ordered, count(*)::int AS events
       FROM event_number n JOIN event e ON e.id = n.event_id WHERE n.organization_id = $1`,
      [organizationId],
    )
    expect(rows[0]).toEqual({ ordered: true, events: 1_100 })
  })
})

describe('over HTTP', () => {
  let app: TestApp
  let organization: Client
  beforeAll(async () => {
    app = await testApp()
    organization = await app.organization()
  })

  it('each change stands in the audit trail and the outbox under its request, and names nobody', async () => {
    const here = await app.organization()
    const person = await aPerson(here, { name: 'Philippa Oduya', email: 'philippa@example.com' })
    const changes = [
      await here.patch(`/v1/people/${person.id}`, { title: 'Head of Pricing' }, { etag: '"1"' }),
      await here.put(`/v1/people/${person.id}/mentor-profile`, { capacity: 2 }),
      await here.post('/v1/rooms', {
        name: 'Pricing council',
        function: 'finance',
        kind: 'meeting',
        sensitivity: 'open',
      }),
      await here.post(`/v1/people/${person.id}/deactivate`),
    ]
    expect(changes.map(({ status }) => status)).toEqual([200, 200, 201, 200])
    while ((await numberEvents(app.database)) > 0);
    const events = (await here.get('/v1/events?limit=100')).body.data as {
      requestId: string
      type: string
      subject: object
      actor: object
    }[]
    const trail = (await here.get('/v1/audit-entries?limit=100')).body.data as {
      requestId: string
      action: string
      subject: object
      actor: object
    }[]
    expect(
      trail.map(({ requestId, action, subject, actor }) => ({ requestId, action, subject, actor })).toReversed(),
    ).toEqual(events.map(({ requestId, type, subject, actor }) => ({ requestId, action: type, subject, actor })))
    for (const { headers } of changes) {
      expect(events.filter(({ requestId }) => requestId === headers.get('request-id')).length).toBeGreaterThan(0)
    }
    expect(JSON.stringify([events, trail])).not.toMatch(/Philippa|Oduya|philippa|Pricing/)
  })

  it('a token for a person stands in the audit trail, and is no event', async () => {
    const here = await app.organization()
    const person = await aPerson(here)
    await here.post(`/v1/people/${person.id}/tokens`)
    while ((await numberEvents(app.database)) > 0);
    const [latest] = (await here.get('/v1/audit-entries')).body.data
    expect(latest).toMatchObject({ action: 'person.token_issued', subject: { type: 'per', id: person.id } })
    const events = await here.get('/v1/events?limit=100')
    expect(events.text).not.toContain('token_issued')
  })

  it('the log is walked in order, each event once, while it grows', { timeout: 60_000 }, async () => {
    const stranger = await app.organization()
    const now = { writing: true }
    const writers = [1, 2, 3].map(async (writer) => {
      for (let turn = 0; turn < 20; turn += 1) {
        await aPerson(organization, { externalId: `w${writer}-${turn}` })
        await aPerson(stranger, { externalId: `w${writer}-${turn}` })
      }
    })
    const relay = (async () => {
      while (now.writing) {
        await numberEvents(app.database)
        await pause(2)
      }
      while ((await numberEvents(app.database)) > 0);
    })()
    const seen: { number: number; id: string; subject: { id: string } }[] = []
    const readOn = async () => {
      const after = seen.at(-1)?.number ?? 0
      const page = await organization.get(`/v1/events?after=${after}&limit=${1 + (after % 7)}`)
      expect(page.status, page.text).toBe(200)
      seen.push(...page.body.data)
      return page.body.data.length as number
    }
    void Promise.all(writers).then(() => (now.writing = false))
    while (now.writing) await readOn()
    await Promise.all([...writers, relay])
    while ((await readOn()) > 0);

    expect(seen.map(({ number }) => number)).toEqual(seen.map((_event, index) => index + 1))
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    expect(seen).toHaveLength(1 + 60)

    const again: typeof seen = []
    for (let path: string | null = '/v1/events?limit=13'; path;) {
      const page = await organization.get(path)
      again.push(...page.body.data)
      path = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? null
    }
    expect(again).toEqual(seen)
  })

  it.each(['-1', 'x', '1.5', ''])('reading on after %s makes no sense', async (after) => {
    const page = await organization.get(`/v1/events?after=${after}`)
    expect(page.status).toBe(422)
    expect(page.body.errors).toMatchObject([{ parameter: 'after' }])
  })

  it('reading on after the end gives an empty page', async () => {
    const page = await organization.get(`/v1/events?after=${Number.MAX_SAFE_INTEGER}`)
    expect(page.body).toEqual({ data: [], page: { nextCursor: null, hasMore: false } })
  })
})
