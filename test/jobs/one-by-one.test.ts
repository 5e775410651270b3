import { beforeAll, expect, it } from 'vitest'
import { runAllDue } from '../../src/jobs/due-jobs.ts'
import { oneByOne } from '../../src/jobs/one-by-one.ts'
import { openDatabase, type Database } from '../../src/storage/database.ts'
import { atEnd } from '../setup/at-end.ts'
import { testDatabase } from '../setup/test-database.ts'
import { ORGANIZATION } from './job-house.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase({
    url: await testDatabase(),
    entities: [],
    reactions: new Map(),
    log: () => {},
  })
  atEnd(() => database.close())
})

/** Works through these; `BAD` can never be done. */
function workOn(items: string[]) {
  const left = [...items]
  let lists = 0
  const runDue = () => {
    lists += 1
    return oneByOne(
      database,
      ORGANIZATION,
      async (_read, _now, limit) => left.slice(0, limit),
      async (_tx, item) => {
        if (item === BAD) throw new Error('It cannot be done.')
        left.splice(left.indexOf(item), 1)
        return true
      },
    )
  }
  const work = { name: 'items', organizationsDue: async () => [], nextDue: async () => null, runDue }
  return { left, lists: () => lists, run: () => runAllDue(work, ORGANIZATION) }
}
const BAD = 'bad'
const good = (count: number) => Array.from({ length: count }, (_, index) => `item ${index}`)

it('what can be done is done, and what cannot is heard of', async () => {
  const { run, left } = workOn([...good(3), BAD, ...good(2)])
  await expect(run()).rejects.toThrow('It cannot be done.')
  expect(left).toEqual([BAD])
})

it('batch after batch is done, and nothing is looked for after the last', async () => {
  const { run, left, lists } = workOn(good(250))
  expect(await run()).toBe(250)
  expect(left).toEqual([])
  expect(lists()).toBe(3)
})
