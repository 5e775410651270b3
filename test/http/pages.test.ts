import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let app: TestApp
let here: Client
let elsewhere: Client
beforeAll(async () => {
  app = await testApp()
  here = await app.organization()
  elsewhere = await app.organization()
  await Promise.all([addPeople(here, 0, 12), addPeople(elsewhere, 100, 3)])
})

const addPeople = async (client: Client, from: number, count: number) => {
  for (let index = from; index < from + count; index += 1) {
    const made = await client.post('/v1/people', {
      externalId: `e-${index}`,
      name: `Person ${index}`,
      email: `p${index}@example.com`,
      department: index % 2 ? 'Odd' : 'Even',
    })
    expect(made.status, made.text).toBe(201)
  }
}
const idsOf = (page: Answer): string[] => page.body.data.map((each: { externalId: string }) => each.externalId)
const walk = async (client: Client, path: string, between: () => Promise<void> = async () => {}) => {
  const seen: string[] = []
  for (let cursor = ''; ;) {
    const page = await client.get(`${path}${path.includes('?') ? '&' : '?'}limit=2${cursor && `&cursor=${cursor}`}`)
    expect(page.status, page.text).toBe(200)
    seen.push(...idsOf(page))
    expect(page.body.page.hasMore).toBe(page.body.page.nextCursor !== null)
    if (!page.body.page.hasMore) return seen
    cursor = page.body.page.nextCursor
    await between()
  }
}

describe('limit', () => {
  it.each(['0', '-1', 'abc', '1.5', '', ' ', 'NaN', 'Infinity', '1e2', '0x10', '٣'])(
    'is refused: %s',
    async (limit) => {
      const page = await here.get(`/v1/people?limit=${encodeURIComponent(limit)}`)
      expect(page.status, page.text).toBe(422)
      expect(page.body.errors).toMatchObject([{ parameter: 'limit' }])
    },
  )

  it.each(['100', '101', '1000', '99999999999999999999'])('%s means a hundred at most', async (limit) => {
    const { organizationId } = await app.organization()
    const events = app.platform.in(organizationId!)
    expect((await events.get(`/v1/audit-entries?limit=${limit}`)).status).toBe(200)
    const organizations = await app.platform.get(`/v1/organizations?limit=${limit}`)
    expect(organizations.status, organizations.text).toBe(200)
  })

  it('cuts a long list at a hundred, and at twenty-five unless told', async () => {
    const crowd = await app.organization()
    const people = Array.from({ length: 101 }, (_none, index) => index)
    for (let from = 0; from < people.length; from += 20) {
      await Promise.all(people.slice(from, from + 20).map((index) => addPeople(crowd, index, 1)))
    }
    expect(idsOf(await crowd.get('/v1/people?limit=1000'))).toHaveLength(100)
    expect(idsOf(await crowd.get('/v1/people'))).toHaveLength(25)
    expect(idsOf(await crowd.get('/v1/people?limit=1'))).toHaveLength(1)
  })
})

describe('a cursor', () => {
  const cursorOf = async (client: Client, path: string): Promise<string> =>
    (await client.get(path)).body.page.nextCursor
  const expectRefused = (page: Answer) => {
    expect([page.status, page.body.code], page.text).toEqual([422, 'invalid_request'])
    expect(page.body.errors).toMatchObject([{ parameter: 'cursor', code: 'invalid_cursor' }])
  }

  it('goes on where the page before ended, also with another limit', async () => {
    const cursor = await cursorOf(here, '/v1/people?limit=2')
    const all = idsOf(await here.get('/v1/people?limit=100'))
    expect(idsOf(await here.get(`/v1/people?limit=3&cursor=${cursor}`))).toEqual(all.slice(2, 5))
  })

  it('is worth nothing in another organization, on another list or with other filters', async () => {
    const cursor = await cursorOf(here, '/v1/people?limit=2')
    expectRefused(await elsewhere.get(`/v1/people?limit=2&cursor=${cursor}`))
    expectRefused(await here.get(`/v1/rooms?limit=2&cursor=${cursor}`))
    expectRefused(await here.get(`/v1/audit-entries?limit=2&cursor=${cursor}`))
    expectRefused(await here.get(`/v1/people?limit=2&department=Odd&cursor=${cursor}`))
  })

  it('is worth nothing when it was tampered with', async () => {
    const cursor = await cursorOf(here, '/v1/people?limit=2')
    const [payload = '', signature = ''] = cursor.split('.')
    const forged = Buffer.from(JSON.stringify(['00000000-0000-7000-8000-000000000000'])).toString('base64url')
    const flipped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
    const wrong = [
      `${forged}.${signature}`,
      `${payload}.${flipped}`,
      payload,
      `${payload}.`,
      `.${signature}`,
      `${cursor}.x`,
      `${cursor}A`,
      'x',
      '.',
      'null',
    ]
    for (const each of wrong) expectRefused(await here.get(`/v1/people?limit=2&cursor=${encodeURIComponent(each)}`))
    expectRefused(await here.get('/v1/people?limit=2&cursor='))
    expect((await here.get(`/v1/people?cursor=${'x'.repeat(2001)}`)).status).toBe(422)
  })

  it('tells nothing and nobody', async () => {
    const cursor = await cursorOf(here, '/v1/people?limit=2')
    const told = Buffer.from(cursor.split('.')[0]!, 'base64url').toString()
    expect(told).not.toMatch(/Person|example\.com|SELECT/)
  })
})

describe('walking a list', () => {
  it('shows each row once, in one order, and ends', async () => {
    const all = idsOf(await here.get('/v1/people?limit=100'))
    expect(await walk(here, '/v1/people')).toEqual(all)
    expect(new Set(all).size).toBe(12)
    expect(await walk(here, '/v1/people?department=Odd')).toEqual(all.filter((id) => Number(id.slice(2)) % 2 === 1))
  })

  it('ends without a cursor on a page that is exactly full', async () => {
    const page = await here.get('/v1/people?limit=12')
    expect(page.body.data).toHaveLength(12)
    expect(page.body.page).toEqual({ nextCursor: null, hasMore: false })
    expect(page.headers.get('link')).toBeNull()
  })

  it('shows each row that was there at the start exactly once while others are added', async () => {
    const before = idsOf(await here.get('/v1/people?limit=100'))
    let next = 1000
    const seen = await walk(here, '/v1/people', async () => {
      await addPeople(here, next, 1)
      next += 1
      if (next > 1010) return
    })
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((id) => before.includes(id))).toEqual(before)
  })

  it('follows Link as well as the cursor', async () => {
    const first = await here.get('/v1/people?department=Even&limit=2')
    const link = /^<(?<path>\/v1\/people\?[^>]+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.groups?.['path']
    const query = new URLSearchParams(link?.split('?')[1])
    expect(Object.fromEntries(query)).toEqual({
      department: 'Even',
      limit: '2',
      cursor: first.body.page.nextCursor,
    })
    const second = await here.get(link!)
    expect(idsOf(second)).toEqual(
      idsOf(await here.get(`/v1/people?department=Even&limit=2&cursor=${first.body.page.nextCursor}`)),
    )
  })
})
