import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { matchingOperations } from '../../src/matching/index.ts'
import { operationsDue } from '../../src/operations/index.ts'
import type { Database } from '../../src/storage/database.ts'
import type { Answer } from '../setup/client.ts'
import { done, type Mentee, type Someone, type Story, tellStory } from '../setup/story.ts'
import { testApp } from '../setup/test-app.ts'
import { testDatabase } from '../setup/test-database.ts'

let url: string
let owner: pg.Client
let database: Database
let story: Story
beforeAll(async () => {
  url = await testDatabase()
  owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const app = await testApp({ DATABASE_URL: url, SANDBOX_MAIL: 'capture' })
  database = app.database
  story = await tellStory(app)
})
afterAll(() => owner.end())

/** Nobody writes a row into this table until it is opened: whoever comes to it waits in the middle of their transaction. */
async function gateBefore(table: string): Promise<{ open(): Promise<void> }> {
  const gate = new pg.Client({ connectionString: url })
  await gate.connect()
  await gate.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`)
  return { open: () => gate.end() }
}

/** So many of the service's connections wait for a lock of this kind. */
const waiting = (kind: 'relation' | 'advisory', count: number) =>
  vi.waitUntil(
    async () => {
      const { rowCount } = await owner.query(
        `SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
         WHERE d.datname = current_database() AND l.locktype = $1 AND NOT l.granted`,
        [kind],
      )
      return rowCount === count
    },
    { timeout: 10_000, interval: 5 },
  )

const erase = async (id: string): Promise<Answer> => {
  const answer = await story.hr.post(`/v1/people/${id}/erase`)
  // On a machine that stands still for a second it is told to come again.
  return answer.status === 503 ? erase(id) : answer
}

/** What Zoe is in: asked by one, paired with another, about to be told something. */
type Scene = { zoe: Someone; roomId: string; offerId: string; mentorshipId: string }

async function scene(): Promise<Scene> {
  const room = await story.room()
  const zoe = await story.mentor([room], { capacity: 2, person: { name: 'Zoe Quillfeather' } })
  const [paired, asking]: Mentee[] = [await story.mentee([room]), await story.mentee([room])]
  const { mentorshipId } = await story.matched(paired!, zoe)
  await story.runDue('reminders')
  const request = await story.request(asking!)
  const [offer] = await story.rank(asking!, request.id, [zoe])
  const time = { startsAt: '2027-02-09T10:00:00Z', durationMinutes: 30, kind: 'conversation' }
  // Its other one is to be told of it, by her name.
  done(await zoe.as.post('/v1/sessions', { mentorshipId, ...time, agenda: 'Quillfeather asks' }))
  return { zoe, roomId: room.id, offerId: offer.id, mentorshipId }
}

type Act = { table: string; run: (scene: Scene) => Promise<unknown> }
const ACTS: Record<string, Act> = {
  accepts: { table: 'event', run: ({ zoe, offerId }) => zoe.as.post(`/v1/offers/${offerId}/accept`) },
  books: {
    table: 'event',
    run: ({ zoe, mentorshipId }) =>
      zoe.as.post('/v1/sessions', {
        mentorshipId,
        startsAt: '2027-02-10T10:00:00Z',
        durationMinutes: 30,
        kind: 'conversation',
        agenda: 'Quillfeather again',
      }),
  },
  'is told of in mails': { table: 'message', run: () => story.runDue('reminders') },
  'gets a new name': {
    table: 'event',
    run: async ({ zoe }) => {
      const etag = (await story.hr.get(`/v1/people/${zoe.id}`)).headers.get('etag')!
      return story.hr.patch(`/v1/people/${zoe.id}`, { name: 'Zora Quillfeather' }, { etag })
    },
  },
  'is written about in the ledger': {
    table: 'event',
    run: ({ zoe, roomId }) => {
      const line = { personId: zoe.id, roomId, depth: 3, minutes: 60, occurredOn: '2026-05-05' }
      return story.hr.post('/v1/exposure-entries', { ...line, note: 'Quillfeather was there' })
    },
  },
}

/** Nothing of her is left, and nothing that she takes part in. */
async function isNobody({ zoe }: Scene): Promise<void> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  )
  const marked: string[] = []
  for (const { name } of tables) {
    const { rowCount } = await owner.query(`SELECT 1 FROM "${name}" t WHERE t::text LIKE '%Quillfeather%' LIMIT 1`)
    if (rowCount) marked.push(name)
  }
  expect(marked).toEqual([])
  const { rows } = await owner.query(
    `SELECT (SELECT count(*) FROM mentorship WHERE $1 IN (mentee_id, mentor_id) AND ended_at IS NULL)::integer AS pairs,
       (SELECT count(*) FROM session_place WHERE person_id = $1)::integer AS places,
       (SELECT count(*) FROM offer WHERE mentor_id = $1 AND ended_at IS NULL)::integer AS offers,
       (SELECT count(*) FROM reminder WHERE receiver_id = $1 AND state = 'planned')::integer AS reminders`,
    [fromTypeId('per', zoe.id)],
  )
  expect(rows).toEqual([{ pairs: 0, places: 0, offers: 0, reminders: 0 }])
}

describe.each(Object.entries(ACTS))('while somebody who is erased %s', (name, { table, run }) => {
  it('whatever was under way is done first, and goes with the rest', async () => {
    const here = await scene()
    const gate = await gateBefore(table)
    const acting = run(here)
    await waiting('relation', 1)
    const erasing = erase(here.zoe.id)
    await waiting('advisory', 1)
    await gate.open()
    await acting
    expect((await erasing).status).toBe(200)
    await isNobody(here)
  })

  it('whatever comes later finds nobody', async () => {
    const here = await scene()
    const gate = await gateBefore('event')
    const erasing = erase(here.zoe.id)
    await waiting('relation', 1)
    const acting = run(here)
    if (name !== 'is told of in mails') await waiting('advisory', 1)
    await gate.open()
    expect((await erasing).status).toBe(200)
    await acting
    await isNobody(here)
  })
})

it('a cohort that is being worked out meanwhile keeps no words about them', async () => {
  const room = await story.room()
  const zoe = await story.mentor([room], { person: { department: 'Quillfeather & Sons' } })
  const mentee = await story.mentee([room])
  const cohort = done(await story.hr.post('/v1/cohorts', { name: 'Spring' }))
  const members = { menteeIds: [mentee.id], mentorIds: [zoe.id] }
  done(await story.hr.post(`/v1/cohorts/${cohort.id}/participants`, members))
  const { id } = done(await story.hr.post(`/v1/cohorts/${cohort.id}/assignments`, {}))
  // Its own first transaction reads everybody, the next writes what came of it.
  let first = true
  const transact: Database['transact'] = async (...args) => {
    const result = await database.transact(...args)
    if (first) {
      first = false
      expect((await erase(zoe.id)).status).toBe(200)
    }
    return result
  }
  const run = operationsDue(database, matchingOperations({ ...database, transact }))
  await run.runDue(fromTypeId('org', story.hr.organizationId!)!)
  const pairs = done(await story.hr.get(`/v1/assignments/${id}/pairs`)).data
  expect(pairs).toMatchObject([{ mentorId: zoe.id, reasons: [] }])
  const { rowCount } = await owner.query(`SELECT 1 FROM assignment_pair WHERE reasons::text LIKE '%Quillfeather%'`)
  expect(rowCount).toBe(0)
})

it('whoever would be erased while something long is under way is not, and nobody waits for it', async () => {
  const here = await scene()
  const gate = await gateBefore('event')
  const acting = ACTS['accepts']!.run(here)
  await waiting('relation', 1)
  const refused = await story.hr.post(`/v1/people/${here.zoe.id}/erase`)
  expect([refused.status, refused.body.code]).toEqual([503, 'database_busy'])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  await gate.open()
  await acting
  expect(done(await story.hr.get(`/v1/people/${here.zoe.id}`))).toMatchObject({
    name: 'Zoe Quillfeather',
    leftAt: null,
  })
})
