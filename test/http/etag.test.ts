import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { expectProblem, send } from './raw.ts'

let app: TestApp
let organization: Client
let path: string
beforeAll(async () => {
  app = await testApp()
  organization = await app.organization()
  path = `/v1/organizations/${organization.organizationId}`
})

const ask = (method: string, headers: Record<string, string>, body?: object) =>
  send(app.url, {
    method,
    path,
    headers: { authorization: `Bearer ${app.platform.token}`, 'content-type': 'application/json', ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
const version = async () => (await ask('GET', {})).headers['etag']!

describe('reading with If-None-Match', () => {
  it.each([
    ['the tag', (tag: string) => tag],
    ['the tag, weak', (tag: string) => `W/${tag}`],
    ['one of several', (tag: string) => `"0", W/"99999" ,${tag}`],
    ['any', () => '*'],
  ])('gets 304 without a body when nothing has changed: %s', async (_what, header) => {
    const tag = await version()
    const answer = await ask('GET', { 'if-none-match': header(tag) })
    expect([answer.status, answer.text, answer.headers['etag']]).toEqual([304, '', tag])
    expect(answer.headers['ratelimit']).toBeDefined()
  })

  it.each(['"0"', 'nonsense', '""', '"*"'])('gets the thing when the tag is another: %s', async (tag) => {
    const answer = await ask('GET', { 'if-none-match': tag })
    expect(answer.status).toBe(200)
    expect(answer.body.version).toBeGreaterThan(0)
  })

  it('gets the thing after a change', async () => {
    const tag = await version()
    await ask('PATCH', { 'if-match': tag }, { name: 'Changed' })
    expect((await ask('GET', { 'if-none-match': tag })).status).toBe(200)
  })
})

describe('changing with If-Match', () => {
  it('needs it', async () => {
    expectProblem(await ask('PATCH', {}, { name: 'Without' }), 428, 'precondition_required')
  })

  it('answers with the next tag, which reads at once', async () => {
    const tag = await version()
    const changed = await ask('PATCH', { 'if-match': tag }, { name: 'Next' })
    expect(changed.status).toBe(200)
    expect(changed.headers['etag']).toBe(`"${Number(tag.replaceAll('"', '')) + 1}"`)
    expect(await version()).toBe(changed.headers['etag'])
  })

  it('is refused for an older version, and changes nothing', async () => {
    const old = await version()
    await ask('PATCH', { 'if-match': old }, { name: 'First' })
    expectProblem(await ask('PATCH', { 'if-match': old }, { name: 'Second' }), 412, 'stale_version')
    expectProblem(await ask('PATCH', { 'if-match': '"0"' }, { name: 'Second' }), 412, 'stale_version')
    expectProblem(await ask('PATCH', { 'if-match': '"999999999"' }, { name: 'Second' }), 412, 'stale_version')
    expect((await ask('GET', {})).body.name).toBe('First')
  })

  it.each(['3', '"abc"', '"1" "2"', '', '"1', '*', '"9999999999"'])(
    'is refused for what is no tag of ours: %s',
    async (tag) => {
      const answer = await ask('PATCH', { 'if-match': tag }, { name: 'x' })
      expectProblem(answer, 422, 'invalid_request')
      expect(answer.body.errors).toMatchObject([{ parameter: 'If-Match', code: 'invalid_format' }])
    },
  )

  it('lets one of twenty simultaneous changes through', async () => {
    const tag = await version()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_none, index) => ask('PATCH', { 'if-match': tag }, { name: `Writer ${index}` })),
    )
    const done = answers.filter(({ status }) => status === 200)
    expect(done).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19)
    expect((await ask('GET', {})).body).toEqual(done[0]!.body)
  })
})
