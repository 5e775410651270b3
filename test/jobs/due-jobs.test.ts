import { expect, it } from 'vitest'
import { jobHandlers } from '../../src/jobs/due-jobs.ts'
import type { DueWork } from '../../src/jobs/due-work.ts'
import { ORGANIZATION } from './job-house.ts'

const workOf = (name: string, runDue: DueWork['runDue']): DueWork => ({
  name,
  organizationsDue: async () => [ORGANIZATION],
  nextDue: async () => null,
  runDue,
})

const runDueJob = (...works: DueWork[]): Promise<void> => {
  const { signal } = new AbortController()
  const payload = { organizationId: ORGANIZATION, work: works[0]!.name }
  return jobHandlers(works).get('due.run')!.run(payload, { id: 'due', attempt: 1, signal })
}

it('what falls due in the midst of long deliveries is written before they end', async () => {
  const done: string[] = []
  let due = 1
  let undelivered = 0
  const work = (name: string, runDue: () => number) =>
    workOf(name, async () => {
      const count = runDue()
      if (count > 0) done.push(`${name} ${count}`)
      return { count, more: count > 0 }
    })
  const reminders = work('reminders', () => {
    const count = due
    due = 0
    undelivered += 2 * count
    return count
  })
  const messages = work('messages', () => {
    if (undelivered === 0) return 0
    if (done.length === 1) due = 1
    undelivered -= 1
    return 1
  })
  await runDueJob(reminders, messages)
  expect(done).toEqual(['reminders 1', 'messages 1', 'reminders 1', 'messages 1', 'messages 1', 'messages 1'])
})

it('nothing is asked again for what it has said to be all', async () => {
  const asked: string[] = []
  const work = (name: string, ...answers: { count: number; more: boolean }[]) =>
    workOf(name, async () => {
      asked.push(name)
      return answers.shift() ?? { count: 0, more: false }
    })
  await runDueJob(
    work('messages', { count: 10, more: true }, { count: 3, more: false }),
    work('reminders', { count: 1, more: false }),
  )
  expect(asked).toEqual(['messages', 'messages', 'reminders'])
})
