import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { replyWriter } from '../../src/http/reply-writer.ts'
import { distinct, id, instant, integer, listOf, localDate, text, timeZone, weekday } from '../../src/http/wire.ts'

/** Every kind of schema that replies are made of, and some that the writer must leave to zod. */
const schema = z
  .object({
    id: id('per'),
    managerId: id('per').nullable(),
    name: text(20),
    zone: timeZone,
    email: z.email().max(30).nullable(),
    day: localDate.nullable(),
    at: instant,
    leftAt: instant.nullable(),
    level: integer(0, 5),
    hours: z.number().min(0).max(60),
    share: z.number().gt(0).lt(1),
    depth: z.literal([0, 1, 2]),
    kind: z.enum(['live', 'sandbox']),
    open: z.boolean(),
    days: listOf(weekday, 3),
    rooms: distinct(listOf(id('rom'), 3)),
    wants: z.array(z.object({ roomId: id('rom'), until: instant.optional() })).min(1),
    attributes: z.record(z.string().max(5), z.union([z.string().max(5), z.number(), z.boolean()])),
    data: z.unknown(),
  })
  .meta({ id: 'Everything' })

const uuid = fc.uuid()
const date = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const day = date.map((each) => each.toISOString().slice(0, 10))
const some = <T>(arbitrary: fc.Arbitrary<T>, max = 3) => fc.array(arbitrary, { maxLength: max })
const fitting = fc.record({
  id: uuid,
  managerId: fc.option(uuid),
  name: fc.string({ minLength: 1, maxLength: 20 }),
  zone: fc.constantFrom('Europe/Berlin', 'UTC'),
  email: fc.constantFrom(null, 'ada@example.com'),
  day: fc.option(day),
  at: date,
  leftAt: fc.option(date),
  level: fc.nat(5),
  hours: fc.double({ min: 0, max: 60, noNaN: true }),
  share: fc.constantFrom(0.25, 0.5),
  depth: fc.constantFrom(0, 1, 2),
  kind: fc.constantFrom('live', 'sandbox'),
  open: fc.boolean(),
  days: some(fc.constantFrom('mon', 'sun')),
  rooms: fc.uniqueArray(uuid, { maxLength: 3 }),
  wants: fc.array(fc.record({ roomId: uuid, until: date }, { requiredKeys: ['roomId'] }), {
    minLength: 1,
    maxLength: 3,
  }),
  attributes: fc.dictionary(fc.string({ maxLength: 5 }), fc.oneof(fc.string({ maxLength: 5 }), fc.boolean())),
  data: fc.jsonValue(),
  organizationId: uuid,
})

const outcome = (write: () => string): string => {
  try {
    return write()
  } catch (error) {
    return error instanceof z.ZodError ? 'refused' : String(error)
  }
}
const write = replyWriter(schema) as (value: unknown) => string
const asZodDoes = (value: unknown) => JSON.stringify(z.encode(schema, value as z.output<typeof schema>))

describe('a reply', () => {
  it('is written as zod writes it, without what its schema does not name', () => {
    fc.assert(
      fc.property(fitting, (value) => {
        expect(outcome(() => write(value))).toBe(outcome(() => asZodDoes(value)))
      }),
    )
  })

  it('that does not fit is refused where zod refuses it', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.constantFrom('', ' x ', 'x'.repeat(31), 6, -1, 1.5, new Date(Number.NaN)),
    )
    const spoilt = fc
      .tuple(fitting, fc.constantFrom(...Object.keys(schema.shape)), fc.option(anything, { nil: undefined }))
      .map(([value, name, wrong]) => ({ ...value, [name]: wrong }))
    let refused = 0
    fc.assert(
      fc.property(spoilt, (value) => {
        const expected = outcome(() => asZodDoes(value))
        if (expected === 'refused') refused += 1
        expect(outcome(() => write(value))).toBe(expected)
      }),
      { numRuns: 3_000 },
    )
    expect(refused).toBeGreaterThan(500)
    for (const value of [null, undefined, 'text', []]) expect(outcome(() => write(value))).toBe('refused')
  })
})
