/**
 * Measures what one tick costs (looking for what is due in every kind of work, nothing being due) with 1,000,000 planned reminders against
 * 1,000, in the same 100 organizations; ticks in turn in one process.
 * Alone: node bench/sweep.ts
 */
import pg from 'pg'
import { pino } from 'pino'
import { openApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { enqueueDue } from '../src/jobs/due-jobs.ts'
import { newId } from '../src/kernel/ids.ts'
import { type Finding, spreadOf, written } from './support/figures.ts'
import { runAlone } from './support/report.ts'
import { withDatabase } from './support/scene.ts'
import { addOrganization } from './support/worker-scene.ts'
import { addPeople } from './support/seed.ts'

const ORGANIZATIONS = 100
const FEW = 1_000
const MANY = 1_000_000
const TURNS = 15
const TICKS = 20

async function addPlanned(
  database: pg.Client,
  receivers: { organizationId: string; personId: string }[],
  count: number,
) {
  await database.query('BEGIN')
  await database.query('SET LOCAL session_replication_role = replica')
  for (const { organizationId, personId } of receivers) {
    await database.query(
      `INSERT INTO reminder (id, organization_id, key, kind, step, receiver_id, subject_type, subject_id, subject_version, due_at,
         meaningless_after, urgency, settle, state, planned_at)
       SELECT gen_random_uuid(), $1, 'bench:' || n, 'session.upcoming', 'before_24h', $2, 'ses', gen_random_uuid(), 0,
         now() + interval '1 day' + n * interval '1 second', now() + interval '90 days', 'normal', 'at_most_once', 'planned', now()
       FROM generate_series(1, $3::integer) AS n`,
      [organizationId, personId, count / receivers.length],
    )
  }
  await database.query('COMMIT')
  await database.query('VACUUM ANALYZE reminder')
}

/** A service with so many planned reminders; `tick` answers the milliseconds of one, all kinds of work together. */
async function withPlanned<T>(count: number, work: (tick: () => Promise<number>) => Promise<T>): Promise<T> {
  return withDatabase(async (url) => {
    await using open = new AsyncDisposableStack()
    const database = open.adopt(new pg.Client({ connectionString: url }), (client) => client.end())
    await database.connect()
    const receivers = []
    for (let at = 0; at < ORGANIZATIONS; at += 1) {
      const organizationId = newId()
      await addOrganization(database, organizationId)
      const [personId] = await addPeople(database, organizationId, 1)
      receivers.push({ organizationId, personId: personId! })
    }
    await addPlanned(database, receivers, count)
    const config = readConfig({ DATABASE_URL: url, PORT: '0' })
    const settings = { ...config, DATABASE_URL: url }
    const app = open.adopt(await openApp(settings, pino({ level: 'silent' })), (each) => each.close())
    return await work(async () => {
      const startedAt = performance.now()
      await enqueueDue(app.works, { add: async () => {} })
      return performance.now() - startedAt
    })
  })
}

export const sweep = (): Promise<Finding[]> =>
  withPlanned(FEW, (tickFew) =>
    withPlanned(MANY, async (tickMany) => {
      const some = async (tick: () => Promise<number>) => {
        const times: number[] = []
        for (let each = 0; each < TICKS; each += 1) times.push(await tick())
        return spreadOf(times).median
      }
      await some(tickFew)
      await some(tickMany)
      const turns: { few: number; many: number }[] = []
      for (let turn = 0; turn < TURNS; turn += 1) turns.push({ few: await some(tickFew), many: await some(tickMany) })
      const ratio = spreadOf(turns.map(({ few, many }) => many / few))
      const of = (side: 'few' | 'many') => spreadOf(turns.map((turn) => turn[side])).median.toFixed(2)
      return [
        {
          what: `a sweep with ${MANY.toLocaleString('en')} planned reminders against ${FEW.toLocaleString('en')}`,
          target: '≤ 2',
          figure: written(ratio),
          met: ratio.median <= 2,
          details: `${of('many')} ms a tick over ${ORGANIZATIONS} organizations, with few ${of('few')} ms`,
        },
      ]
    }),
  )

if (import.meta.main) await runAlone(sweep)
