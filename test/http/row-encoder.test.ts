import { afterAll, beforeAll, expect, it } from 'vitest'
import fc from 'fast-check'
import { z } from 'zod'
import { rowEncoder } from '../../src/http/row-encoder.ts'
import { anyId, id, instant, integer, listOf, localDate } from '../../src/http/wire.ts'
import { newId } from '../../src/kernel/ids.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { testDatabase } from '../setup/test-database.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase({ url: await testDatabase(), entities: [], reactions: new Map(), log: () => {} })
})
afterAll(() => database.close())

const scope = {
  organizationId: newId(),
  platformId: null,
  caller: { kind: 'system', id: 'test' },
  requestId: 'test',
} as const

const schema = z.object({
  id: id('per'),
  managerId: id('per').nullable(),
  about: anyId,
  to: z.object({ name: z.string().max(50), since: instant.nullable() }),
  at: instant,
  day: localDate,
  level: integer(-5, 5),
  share: z.number().nullable(),
  open: z.boolean(),
  kind: z.enum(['live', 'sandbox']),
  wants: listOf(z.object({ roomId: id('rom') }), 3),
  note: z.string().max(50).nullable(),
})
const COLUMNS = {
  id: '$1::uuid',
  managerId: '$2::uuid',
  about: `'ses:' || $1::uuid`,
  'to.name': '$3::text',
  'to.since': '$4::timestamptz',
  at: '$5::timestamptz',
  day: '$6::date',
  level: '$7::integer',
  share: '$8::float8',
  open: '$9::boolean',
  kind: '$10::text',
  wants: '$11::jsonb',
  note: '$12::text',
}

const uuid = fc.uuid()
const moment = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const text = fc
  .string({ unit: 'binary', maxLength: 10 })
  .filter((value) => value.isWellFormed() && !value.includes('\u0000'))
const row = fc.record({
  id: uuid,
  managerId: fc.option(uuid),
  name: text,
  since: fc.option(moment),
  at: moment,
  day: moment.map((each) => each.toISOString().slice(0, 10)),
  level: fc.integer({ min: -5, max: 5 }),
  share: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  open: fc.boolean(),
  kind: fc.constantFrom('live' as const, 'sandbox' as const),
  wants: fc.array(fc.record({ roomId: uuid }), { maxLength: 3 }),
  note: fc.option(text),
})

it('rows of the database are written as zod writes what they hold', async () => {
  const encode = rowEncoder(schema, Object.keys(COLUMNS))
  const sql = `SELECT ${Object.values(COLUMNS).join(', ')}`
  await fc.assert(
    fc.asyncProperty(row, async ({ name, since, ...value }) => {
      const { id: own, managerId, at, day, level, share, open, kind, wants, note } = value
      const values = [own, managerId, name, since, at, day, level, share, open, kind, JSON.stringify(wants), note]
      const [sent] = await database.read(scope, (read) => read.texts(sql, values))
      const expected = z.encode(schema, { ...value, about: `ses:${own}`, to: { name, since } })
      expect(JSON.parse(JSON.stringify(encode(sent!)))).toEqual(JSON.parse(JSON.stringify(expected)))
    }),
    { numRuns: 300 },
  )
})

it('a list does not begin when its columns are not the members of its schema', () => {
  const names = Object.keys(COLUMNS)
  expect(() => rowEncoder(schema, names.slice(1))).toThrow('No column is named id.')
  expect(() => rowEncoder(schema, [...names, 'secret'])).toThrow('No member is named secret.')
  expect(() => rowEncoder(schema, [...names, 'to.secret'])).toThrow('No member is named to.secret.')
})
