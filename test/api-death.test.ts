import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { fromTypeId } from '../src/kernel/ids.ts'
import { wireTo } from './jobs/wire.ts'
import { client, type Client, clientOf } from './setup/client.ts'
import { databaseGate, type GateMoment } from './setup/database-gate.ts'
import { addressOf, expectAllHandedOn, liveOrganization, lookInto, start } from './setup/live-service.ts'
import { freePort } from './setup/service-process.ts'
import { BOOTSTRAP_SECRET } from './setup/test-app.ts'
import { testDatabase } from './setup/test-database.ts'

/** `asked`: the request has come; `answered`: the answer has left and comes to nobody; else in a transaction. */
type Point = { at: 'asked' | 'answered' | GateMoment; times: number[] }

const inserting = (table: string): GateMoment => ({ deed: 'INSERT', table, when: 'deed' })

/** Thirty points: which of the requests under way is struck, and how far that one had come. */
const POINTS: Point[] = [
  { at: 'asked', times: [1, 6, 12] },
  { at: inserting('person'), times: [1, 2, 5, 8, 12] },
  { at: inserting('event'), times: [1, 4, 7, 12] },
  { at: inserting('audit_entry'), times: [3, 9] },
  { at: inserting('outbox'), times: [1, 6, 11] },
  { at: inserting('idempotency_record'), times: [1, 3, 7, 12] },
  { at: { deed: 'INSERT', table: 'person', when: 'commit' }, times: [1, 2, 4, 8, 12] },
  { at: 'answered', times: [1, 3, 7, 12] },
]
const DEATHS = POINTS.flatMap(({ at, times }) => times.map((each) => ({ at, times: each })))
const AT_ONCE = 12

type Write = { key: string; name: string; id: string | null }

it('an api killed at thirty points has kept what it had acknowledged, and takes the rest when it is said again', async () => {
  expect(DEATHS).toHaveLength(30)
  const databaseUrl = await testDatabase()
  const settings = { DATABASE_URL: databaseUrl }
  const sql = lookInto(databaseUrl)
  const gate = await databaseGate(databaseUrl)
  const port = await freePort()
  const wire = await wireTo(addressOf(port))
  let api = await start('api', port, settings)
  let hr = await liveOrganization(port)
  const write = async (through: Client, each: Write): Promise<number> => {
    const person = { externalId: each.name, name: each.name, email: `${each.name}@nordlicht.example` }
    const answer = await through.post('/v1/people', { ...person, timeZone: 'Europe/Berlin' }, each)
    if (answer.status === 201) each.id = answer.body.id
    return answer.status
  }

  const all: Write[] = []
  const lostAt = new Set<number>()
  for (const [round, { at, times }] of DEATHS.entries()) {
    const writes = Array.from({ length: AT_ONCE }, (_, n): Write => ({
      key: randomUUID(),
      name: `K${round}-${n}`,
      id: null,
    }))
    all.push(...writes)
    // On a busy machine the thirty rounds outlast a token.
    hr = (await clientOf(addressOf(port), 'bootstrap', BOOTSTRAP_SECRET)).in(hr.organizationId!)
    const outside = client(wire.url.replace(/\/$/, ''), hr.token, hr.organizationId)
    const struck = Promise.withResolvers<void>()
    let seen = 0
    wire.lets = (bytes, to) => {
      if (to !== (at === 'asked' ? 'server' : 'client') || typeof at !== 'string') return true
      // Several requests or answers may come in one packet; each request has a socket of its own.
      if (!/^(POST|HTTP\/1.1 201)/.test(bytes.toString('latin1', 0, 12)) || (seen += 1) !== times) return true
      struck.resolve()
      return at === 'asked'
    }
    if (typeof at !== 'string') await gate.shut(at, times)
    const life = new AbortController()
    const answers = new Set<number | string>()
    // What a busy machine refuses is said again, since the point waits for so many rows.
    const say = async (each: Write): Promise<void> => {
      for (let status: number | string = 0; !life.signal.aborted && status !== 201; answers.add(status)) {
        status = await write(outside, each).catch(String)
      }
    }
    const calls = writes.map(say)
    await (typeof at === 'string' ? struck.promise : gate.reached()).catch((cause: unknown) => {
      throw new Error(`Nobody came to ${JSON.stringify(DEATHS[round])}: ${[...answers].join()}`, { cause })
    })
    life.abort()
    api.kill('SIGKILL')
    await api.ended
    await wire.cut()
    await Promise.all(calls)
    if (typeof at !== 'string') await gate.open()
    await wire.mend()
    if (writes.some(({ id }) => id === null)) lostAt.add(round)

    api = await start('api', port, settings)
    for (const each of writes) {
      const { id } = each
      if (id) expect((await hr.get(`/v1/people/${id}`)).status, each.name).toBe(200)
      // What the dead one had begun may still hold its key for a moment.
      await expect.poll(() => write(hr, each), { timeout: 45_000 }).toBe(201)
      if (id) expect(each.id, each.name).toBe(id)
    }
  }

  // Each point struck somebody, and some of them when it was done already.
  expect(lostAt.size).toBe(DEATHS.length)
  const people = await sql<{ id: string; events: string }>(
    `SELECT id, (SELECT count(*) FROM event WHERE subject_id = person.id AND type = 'person.created') AS events
     FROM person WHERE external_id LIKE 'K%'`,
  )
  expect(people.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => fromTypeId('per', id!)!).toSorted())
  expect(people.filter(({ events }) => events !== '1')).toEqual([])
  await start('worker', 0, settings)
  await expectAllHandedOn(sql, hr)
}, 1_200_000)
