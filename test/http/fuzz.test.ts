import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Ids, oneOfEach } from '../setup/one-of-each.ts'
import { type Story, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

// JSON Schema is looked into by name.
// oxlint-disable-next-line typescript/no-explicit-any
type Schema = Record<string, any>

/** How many calls of each operation; more on demand: FUZZ_CASES=200 npx vitest run test/http/fuzz.test.ts */
const CASES = Number(process.env['FUZZ_CASES'] ?? 25)
/** Other calls with each: FUZZ_SEED=2 */
const SEED = process.env['FUZZ_SEED'] ?? ''

const NASTY: unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  '',
  ' ',
  'x'.repeat(5000),
  '\u0001',
  '\u0000',
  '\ud800',
  '😀',
  '../../etc',
  "'; DROP TABLE person",
  '%00',
  '2026-13-45',
  '0001-01-01T00:00:00Z',
  [],
  {},
  [[[[]]]],
  { a: { b: { c: 1 } } },
  2 ** 53,
  '1e999',
  'per_01jcvq4w7pf8t9xk2m5n6r3s1e',
]
const TIMES = [
  '2027-02-10T10:00:00Z',
  '2027-02-10T10:00:00.123456789+14:00',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2027-02-30T10:00:00Z',
]

/** The same choices in every run: a hash of how often was chosen. */
function chooser(seed: string) {
  let count = 0
  const chance = () =>
    createHash('sha256')
      .update(`${seed}.${(count += 1)}`)
      .digest()
      .readUInt32BE(0) /
    2 ** 32
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!
  return { chance, pick }
}

let app: TestApp
let story: Story
let ids: Ids
let document: Schema

beforeAll(async () => {
  app = await testApp()
  story = await tellStory(app)
  ids = (await oneOfEach(story)).ids
  document = (await app.platform.get('/openapi.json')).body
})

const resolve = (schema: Schema = {}): Schema =>
  typeof schema['$ref'] === 'string'
    ? resolve(
        schema['$ref']
          .slice(2)
          .split('/')
          .reduce((node: Schema, key: string) => node[key], document),
      )
    : schema

function valueFor(given: Schema, { chance, pick }: ReturnType<typeof chooser>, depth = 0): unknown {
  const again = (schema: Schema) => valueFor(schema, { chance, pick }, depth + 1)
  const schema = resolve(given)
  if (chance() < 0.12 || depth > 6) return pick(NASTY)
  if (schema['enum']) return pick(schema['enum'] as unknown[])
  const alternatives = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined
  if (alternatives) return again(pick(alternatives))
  switch (schema['type']) {
    case 'object': {
      const members = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)
      const chosen = members.filter(([name]) => schema['required']?.includes(name) || chance() < 0.5)
      return Object.fromEntries([
        ...chosen.map(([name, each]) => [name, again(each)]),
        ...(chance() < 0.04 ? [['zzz', 1]] : []),
      ])
    }
    case 'array':
      return Array.from({ length: Math.floor(chance() * 3) }, () => again(schema['items'] ?? {}))
    case 'integer':
      return pick([0, 1, 2, 3, 4, 30, 60, -1, 2_147_483_648, 1e15])
    case 'number':
      return pick([0, 1, 2.5, -3, 1e300])
    case 'boolean':
      return chance() < 0.5
    case 'null':
      return null
  }
  if (schema['format'] === 'date-time') return pick(TIMES)
  if (schema['format'] === 'date') return pick(['2026-01-01', '0000-01-01', '9999-12-31'])
  if (schema['format'] === 'email') return 'a@nordlicht.example'
  const prefix = /\^\(?(\w{3})[_|]/.exec(String(schema['pattern'] ?? ''))?.[1]
  if (prefix) {
    const known = Object.values(ids).find((id) => id.startsWith(prefix) && chance() < 0.8)
    return known ?? `${prefix}_01jcvq4w7pf8t9xk2m5n6r3s1e`
  }
  return pick([
    'abc',
    'UTC',
    'Europe/Berlin',
    'en',
    '09:00',
    '17:30',
    ...NASTY.filter((value) => typeof value === 'string'),
  ])
}

async function fuzz(path: string, method: string, operation: Schema): Promise<string[]> {
  const faults: string[] = []
  for (let round = 0; round < CASES; round += 1) {
    const choice = chooser(`${SEED}${operation['operationId']}.${round}`)
    const { chance, pick } = choice
    const query = new URLSearchParams()
    const headers: Record<string, string> = {
      authorization: `Bearer ${story.hr.token}`,
      'anteroom-organization': story.hr.organizationId!,
      'idempotency-key': `${operation['operationId']}-${round}`,
    }
    let address = path
    for (const parameter of ((operation['parameters'] ?? []) as Schema[]).map(resolve)) {
      const name = String(parameter['name'])
      const value = valueFor(parameter['schema'], choice)
      const text = typeof value === 'string' ? value : JSON.stringify(value)
      if (parameter['in'] === 'path') {
        address = address.replace(
          `{${name}}`,
          chance() < 0.8 && ids[name] ? ids[name] : encodeURIComponent(text.toWellFormed()) || 'x',
        )
      }
      if (parameter['in'] === 'query' && chance() < 0.6) query.set(name, text)
      if (name.toLowerCase() === 'if-match') headers['if-match'] = pick(['"1"', '"2"', '"99"', 'x', '""'])
    }
    const content = resolve(operation['requestBody'])['content'] as Record<string, Schema> | undefined
    let body: string | undefined
    for (const [type, { schema }] of Object.entries(content ?? {}).slice(0, 1)) {
      headers['content-type'] = type
      const value = valueFor(schema, choice)
      body = type.includes('json')
        ? JSON.stringify(value)
        : pick([
            '',
            'grant_type=client_credentials&scope=x',
            'a,b\n1,2\n',
            'externalId,name\n"x',
            'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:x\r\nEND:VEVENT\r\nEND:VCALENDAR',
          ])
    }
    const answer = await fetch(`${app.url}${address}${query.size > 0 ? `?${query.toString()}` : ''}`, {
      method: method.toUpperCase(),
      headers,
      ...(body === undefined ? {} : { body }),
    })
    const text = await answer.text()
    const told = `${answer.status} ${method} ${address}?${query.toString()} ${body?.slice(0, 200) ?? ''} → ${text.slice(0, 200)}`
    const isProblem = (answer.headers.get('content-type') ?? '').startsWith('application/problem+json')
    if (answer.status >= 500) faults.push(told)
    if (answer.status >= 400 && !isProblem && !path.startsWith('/oauth')) faults.push(`no problem: ${told}`)
    if (!(String(answer.status) in operation['responses'])) faults.push(`not declared: ${told}`)
  }
  return faults
}

describe('any input at all', () => {
  it(
    'is answered by every operation with a declared status, and never with a fault of ours',
    async () => {
      const faults: string[] = []
      const operations = Object.entries(document['paths'] as Record<string, Schema>).flatMap(([path, methods]) =>
        Object.entries(methods)
          // Were the clock moved, most times would lie in the past.
          .filter(([method, { operationId }]) => method !== 'parameters' && operationId !== 'advanceSandboxClock')
          .map(([method, operation]) => ({ path, method, operation: operation as Schema })),
      )
      // Afterwards there is nobody left to do anything with.
      const isLast = ({ operation }: { operation: Schema }) => operation['operationId'] === 'erasePerson'
      for (const { path, method, operation } of operations.toSorted((a, b) => +isLast(a) - +isLast(b))) {
        faults.push(...(await fuzz(path, method, operation)))
      }
      expect(faults).toEqual([])
    },
    CASES * 7_200,
  )
})
