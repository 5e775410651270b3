import { fromTypeId } from '../../../src/kernel/ids.ts'
import { until } from '../../jobs/job-house.ts'
import type { Answer, Client } from '../../setup/client.ts'
import { done, type Story } from '../../setup/story.ts'

type Body = Answer['body']

/** A cohort of these people, made by HR. */
export async function makeCohort(
  hr: Client,
  mentees: readonly { id: string }[],
  mentors: readonly { id: string }[],
  fields: Record<string, unknown> = {},
): Promise<Body> {
  const cohort = done(await hr.post('/v1/cohorts', { name: 'Autumn', ...fields }))
  return enrol(hr, cohort.id, mentees, mentors)
}

export const enrol = async (
  hr: Client,
  cohortId: string,
  mentees: readonly { id: string }[],
  mentors: readonly { id: string }[],
): Promise<Body> =>
  done(
    await hr.post(`/v1/cohorts/${cohortId}/participants`, {
      menteeIds: mentees.map(({ id }) => id),
      mentorIds: mentors.map(({ id }) => id),
    }),
  )

/** Holds a row against everybody else until `free` is called. */
export async function hold(story: Story, table: string, where: string, id: string): Promise<{ free(): Promise<void> }> {
  const free = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const holding = story.inside(async (tx) => {
    await tx.rows(`SELECT 1 FROM ${table} WHERE ${where} = $1 FOR UPDATE`, [fromTypeId(id.slice(0, 3) as 'per', id)])
    held.resolve()
    await free.promise
  })
  await held.promise
  return {
    async free() {
      free.resolve()
      await holding
    },
  }
}

/** Waits until so many wait for a row of this database that somebody holds. */
export const untilWaiting = (story: Story, count: number): Promise<void> =>
  until(async () => {
    const [row] = await story.inside((tx) =>
      tx.rows<{ waiting: number }>(
        `SELECT count(DISTINCT pid)::integer AS waiting FROM pg_locks JOIN pg_stat_activity USING (pid)
         WHERE NOT granted AND locktype IN ('transactionid', 'tuple') AND datname = current_database()`,
      ),
    )
    return row!.waiting >= count
  })

/** Does all long work that was asked for, as a worker would. */
export async function workAll(story: Story): Promise<void> {
  while ((await story.runDue('operation.run')) > 0);
}

/** Begins a run, does it as a worker would, and reads its answer. */
export async function assigned(story: Story, cohortId: string, body: Record<string, unknown> = {}): Promise<Body> {
  const begun = done(await story.hr.post(`/v1/cohorts/${cohortId}/assignments`, body))
  await workAll(story)
  return done(await story.hr.get(`/v1/assignments/${begun.id}`))
}

/** Publishes, as a worker would, and reads what came of each pair. */
export async function published(story: Story, assignmentId: string, as: 'offers' | 'mentorships'): Promise<Body> {
  done(await story.hr.post(`/v1/assignments/${assignmentId}/publish`, { as }))
  await workAll(story)
  return done(await story.hr.get(`/v1/assignments/${assignmentId}`))
}

/** The operation that an answer points to. */
export const operationOf = async (hr: Client, answer: Answer): Promise<Body> =>
  done(await hr.get(answer.headers.get('location')!))

/** The lines of `/candidates`. */
export const candidatesOf = async (
  hr: Client,
  assignmentId: string,
): Promise<{ menteeId: string; mentorId: string; score: number; mentorCapacity: number; mentorScore?: number }[]> => {
  const answer = await hr.get(`/v1/assignments/${assignmentId}/candidates`)
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
