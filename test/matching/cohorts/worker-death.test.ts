import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromTypeId } from '../../../src/kernel/ids.ts'
import { until } from '../../jobs/job-house.ts'
import type { Answer } from '../../setup/client.ts'
import { type ServiceProcess, startService } from '../../setup/service-process.ts'
import { done, type Mentee, type Someone, type Story, tellStory } from '../../setup/story.ts'
import { testApp } from '../../setup/test-app.ts'
import { testDatabase } from '../../setup/test-database.ts'
import { hold, makeCohort, operationOf } from './builders.ts'
import { atEnd } from '../../setup/at-end.ts'

/** For machines that do much else at the same time. */
const PATIENCE = { milliseconds: 60_000 }

let databaseUrl: string
let story: Story
let owner: pg.Client
let mentees: Mentee[]
let mentors: Someone[]

beforeAll(async () => {
  databaseUrl = await testDatabase()
  story = await tellStory(await testApp({ DATABASE_URL: databaseUrl }))
  owner = new pg.Client({ connectionString: databaseUrl })
  await owner.connect()
  const room = await story.room()
  mentees = await Promise.all(Array.from({ length: 6 }, () => story.mentee([room])))
  mentors = await Promise.all(Array.from({ length: 6 }, () => story.mentor([room], { capacity: 1 })))
  atEnd(() => owner.end())
})

async function startWorker(): Promise<ServiceProcess> {
  const worker = startService({
    ROLE: 'worker',
    DATABASE_URL: databaseUrl,
    WORKER_PORT: '0',
    SWEEP_MILLISECONDS: '50',
    JOB_LOCK_MILLISECONDS: '500',
    DATA_DIR: join(tmpdir(), 'anteroom-cohorts'),
    NODE_COMPILE_CACHE: join(tmpdir(), 'anteroom-compile-cache'),
  })
  await worker.says(/"msg":"ready"/)
  return worker
}

/** Asks for work and kills the worker where its statement waits for this row, which somebody else holds. */
async function killedWaitingFor(
  [table, where, id]: [table: string, where: string, id: string],
  statement: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const worker = await startWorker()
  const { free } = await hold(story, table, where, id)
  const answer = await ask()
  await until(async () => {
    const { rows } = await owner.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE $1`,
      [statement],
    )
    return rows.length > 0
  }, PATIENCE)
  worker.kill('SIGKILL')
  await worker.ended
  await free()
  // A worker that has not told of itself for half a minute is taken for dead; here that was a moment ago.
  await owner.query('UPDATE operation SET due_at = now() WHERE due_at IS NOT NULL')
  return answer
}

describe('a worker that is killed', () => {
  it('in the midst of a run and of publishing leaves everything to the next, and nothing is done twice', async () => {
    const cohort = await makeCohort(story.hr, mentees, mentors)
    const begun = await killedWaitingFor(['person', 'id', mentees[0]!.id], 'INSERT INTO assignment_pair%', () =>
      story.hr.post(`/v1/cohorts/${cohort.id}/assignments`, {}),
    )
    expect(await operationOf(story.hr, begun)).toMatchObject({ status: 'running' })

    let worker = await startWorker()
    await until(async () => (await operationOf(story.hr, begun)).status === 'succeeded', PATIENCE)
    worker.kill('SIGKILL')
    await worker.ended
    const preview = done(await story.hr.get(`/v1/assignments/${begun.body.id}`))
    expect(preview.pairs).toHaveLength(6)

    const publishing = await killedWaitingFor(
      ['mentor_profile', 'person_id', preview.pairs[3].mentorId],
      '%mentor_profile%FOR UPDATE',
      () => story.hr.post(`/v1/assignments/${preview.id}/publish`, { as: 'mentorships' }),
    )
    const half = done(await story.hr.get(`/v1/assignments/${preview.id}`))
    expect(half.status).toBe('publishing')
    expect(half.pairs.map((pair: { outcome: string | null }) => pair.outcome)).toEqual([
      ...Array(3).fill('published'),
      ...Array(3).fill(null),
    ])

    worker = await startWorker()
    await until(async () => (await operationOf(story.hr, publishing)).status === 'succeeded', PATIENCE)
    expect((await operationOf(story.hr, publishing)).result).toEqual({ published: 6, refused: 0 })
    const { data } = done(await story.hr.get('/v1/mentorships'))
    expect(data).toHaveLength(6)
    worker.kill('SIGTERM')
    expect(await worker.ended).toBe(0)
  }, 180_000)
})

describe('a worker that ends', () => {
  it('hands a run back at once, and it does not count as tried', async () => {
    const room = await story.room()
    const cohort = await makeCohort(story.hr, [await story.mentee([room])], [await story.mentor([room])])
    const begun = await story.hr.post(`/v1/cohorts/${cohort.id}/assignments`, {})
    const ending = new AbortController()
    const work = story.app.works.find(({ name }) => name === 'operation.run')!
    const running = work.runDue(fromTypeId('org', story.hr.organizationId!)!, ending.signal)
    await until(async () => (await operationOf(story.hr, begun)).status === 'running', PATIENCE)
    ending.abort(new Error('The process is ending.'))
    await running
    const { rows } = await owner.query('SELECT status, attempts, due_at <= now() AS due FROM operation WHERE id = $1', [
      fromTypeId('opn', begun.body.operationId),
    ])
    expect(rows).toEqual([{ status: 'running', attempts: 0, due: true }])
    await story.runDue('operation.run')
    expect(await operationOf(story.hr, begun)).toMatchObject({ status: 'succeeded' })
  })
})
