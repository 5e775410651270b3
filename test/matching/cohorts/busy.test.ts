import { beforeAll, expect, it } from 'vitest'
import { fromTypeId } from '../../../src/kernel/ids.ts'
import { until } from '../../jobs/job-house.ts'
import { done, type Story, tellStory } from '../../setup/story.ts'
import { testApp } from '../../setup/test-app.ts'
import { operationOf } from './builders.ts'
import { atEnd } from '../../setup/at-end.ts'

/** On each side, and everybody could be paired with everybody: far more than is looked at in the seconds that this takes. */
const PEOPLE = 2_000

let story: Story
beforeAll(async () => {
  const app = await testApp({ SWEEP_MILLISECONDS: '50' })
  story = await tellStory(app)
  const worker = app.startWorker()
  atEnd(() => worker.close({ timeoutMilliseconds: 5_000 }))
})

it('a large cohort is worked out while the same process answers callers and tells that the worker lives', async () => {
  const cohort = await largeCohort()
  const begun = await story.hr.post(`/v1/cohorts/${cohort.id}/assignments`, {})
  const working = () => operationOf(story.hr, begun)
  await until(async () => (await working()).progress > 0, { milliseconds: 60_000 })

  // Each beat is a second after the one before, so between three of them others have had their turns.
  const beats = new Set<string>()
  let answered = 0
  await until(
    async () => {
      done(await story.hr.get(`/v1/cohorts/${cohort.id}`))
      answered += 1
      beats.add(await leaseOf(begun.body.operationId))
      return beats.size > 3
    },
    { milliseconds: 60_000 },
  )
  expect(answered).toBeGreaterThanOrEqual(beats.size)
  const { status, progress } = await working()
  expect(status).toBe('running')
  expect(progress).toBeLessThan(60)

  expect(done(await story.hr.post(`/v1/assignments/${begun.body.id}/cancel`)).status).toBe('cancelled')
  expect(await working()).toMatchObject({ status: 'cancelled' })
}, 180_000)

/** Until when the worker is taken for alive; null once the work is over. */
async function leaseOf(operationId: string): Promise<string> {
  const [row] = await story.inside((tx) =>
    tx.rows<{ dueAt: string }>('SELECT due_at::text AS "dueAt" FROM operation WHERE id = $1', [
      fromTypeId('opn', operationId),
    ]),
  )
  return row!.dueAt
}

/** They were all hired in one night, to see the same room. */
async function largeCohort(): Promise<{ id: string }> {
  const room = await story.room()
  const cohort = done(await story.hr.post('/v1/cohorts', { name: 'Everybody' }))
  const roomId = fromTypeId('rom', room.id)
  await story.inside(async (tx) => {
    await tx.rows(
      `INSERT INTO person (id, organization_id, external_id, name, email, time_zone, languages, level, attributes, version, created_at, updated_at)
       SELECT gen_random_uuid(), $1, 'night ' || n, 'Night ' || n, n || '@night.example', 'UTC', '{en}', n % 9, '{}', 1, now(), now()
       FROM generate_series(1, $2::integer) AS n`,
      [tx.organizationId, 2 * PEOPLE],
    )
    const half = `SELECT id FROM person WHERE organization_id = $1 AND external_id LIKE 'night %' ORDER BY email`
    await tx.rows(
      `INSERT INTO mentor_profile (organization_id, person_id, capacity, formats, wishes, resumed_at, version, created_at, updated_at)
       SELECT $1, id, 1, '{conversation}', '{}', now(), 1, now(), now() FROM (${half} LIMIT $2) AS mentor`,
      [tx.organizationId, PEOPLE],
    )
    await tx.rows(
      `INSERT INTO host (organization_id, room_id, person_id, standing, may_bring_guests, version, created_at, updated_at)
       SELECT $1, $2, person_id, 'owner', true, 1, now(), now() FROM mentor_profile WHERE organization_id = $1`,
      [tx.organizationId, roomId],
    )
    await tx.rows(
      `INSERT INTO mentee_profile (organization_id, person_id, wants, formats, version, created_at, updated_at)
       SELECT $1, id, jsonb_build_array(jsonb_build_object('roomId', $3::uuid, 'depth', 2)), '{conversation}', 1, now(), now()
       FROM (${half} OFFSET $2) AS mentee`,
      [tx.organizationId, PEOPLE, roomId],
    )
    for (const part of ['mentee', 'mentor']) {
      await tx.rows(
        `INSERT INTO cohort_participant (organization_id, cohort_id, part, person_id, enrolled_at)
         SELECT $1, $2, $3, person_id, now() FROM ${part}_profile WHERE organization_id = $1`,
        [tx.organizationId, fromTypeId('coh', cohort.id), part],
      )
    }
  })
  return cohort
}
