import { request as httpRequest } from 'node:http'
import { beforeAll, describe, expect, it } from 'vitest'
import { aPerson, as } from '../people/builders.ts'
import { type Answer, type Client, clientOf } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let app: TestApp
let organization: Client
beforeAll(async () => {
  // 50 MB take longer than the default to arrive on a busy machine.
  app = await testApp({ REQUEST_TIMEOUT_SECONDS: '120' })
  organization = await app.organization()
})

const HEADER = 'externalId,name,email\n'
const post = (file: string, query = 'kind=people', headers: Record<string, string> = {}): Promise<Answer> =>
  organization.post(`/v1/imports?${query}`, file, { headers })
const people = async () => (await organization.get('/v1/people')).body.data

/** Sends raw bytes, in pieces when asked, so that no Content-Length tells their number. */
async function send(bytes: Buffer, { pieces = 0, type = 'text/csv' } = {}): Promise<{ status: number; body: string }> {
  const url = new URL('/v1/imports?kind=people', app.url)
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      url,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${organization.token}`,
          'anteroom-organization': organization.organizationId!,
          'idempotency-key': crypto.randomUUID(),
          'content-type': type,
          ...(pieces ? {} : { 'content-length': bytes.length }),
        },
      },
      (answer) => {
        let body = ''
        answer.on('data', (chunk) => (body += chunk)).on('end', () => resolve({ status: answer.statusCode!, body }))
      },
    )
    request.on('error', reject)
    const size = pieces ? Math.ceil(bytes.length / pieces) : bytes.length
    for (let start = 0; start < bytes.length; start += size) request.write(bytes.subarray(start, start + size))
    request.end()
  })
}

describe('a file that is no table', () => {
  it.each([
    [
      'an unclosed quote',
      `${HEADER}A,"Anna,a@lademark.example\nB,Bo,b@lademark.example\n`,
      'import.malformed_csv',
      'line 2',
    ],
    [
      'text behind a quote',
      `${HEADER}A,Anna,a@lademark.example\nB,"Bo"o,b@lademark.example\n`,
      'import.malformed_csv',
      'line 3',
    ],
    ['a quote inside a field', `${HEADER}A,An"na,a@lademark.example\n`, 'import.malformed_csv', 'line 2'],
    [
      'a row without an end',
      `${HEADER}A,${'x'.repeat(150_000)},a@lademark.example\n`,
      'import.malformed_csv',
      'line 2',
    ],
    ['nothing', '', 'import.missing_column', 'externalId'],
    ['a header without the key', 'name,email\nAnna,a@lademark.example\n', 'import.missing_column', 'externalId'],
    [
      'semicolons between the columns',
      'externalId;name;email\nA;Anna;a@lademark.example\n',
      'import.missing_column',
      'commas',
    ],
    ['a column twice', 'externalId,name,External_ID\nA,Anna,B\n', 'import.duplicate_column', 'externalId'],
    ['U+0000', `${HEADER}A,An\u0000na,a@lademark.example\n`, 'import.not_utf8', 'UTF-8'],
  ])('with %s is a problem that says where', async (_, file, code, detail) => {
    const answer = await post(file)
    expect([answer.status, answer.body.code], answer.text).toEqual([422, code])
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.body.detail).toContain(detail)
    expect(await people()).toEqual([])
  })

  it('in another encoding is refused rather than read wrongly', async () => {
    for (const encoding of ['latin1', 'utf16le'] as const) {
      const answer = await send(Buffer.from(`${HEADER}A,Jörg,a@lademark.example\n`, encoding))
      expect([answer.status, JSON.parse(answer.body).code]).toEqual([422, 'import.not_utf8'])
    }
  })
})

describe('a file in pieces', () => {
  it('is read the same wherever it is cut', async () => {
    const other = await app.organization()
    const file = `\uFEFFexternalId,name,email\r\nC1,"Zoë\r\nØst",c1@lademark.example\r\nC2,Łucja,c2@lademark.example\r\n`
    const bytes = Buffer.from(file)
    const own = organization
    organization = other
    try {
      const first = await send(bytes, { pieces: 1 })
      expect(JSON.parse(first.body).counts).toMatchObject({ created: 2 })
      const second = await send(bytes, { pieces: bytes.length })
      expect(JSON.parse(second.body).counts).toMatchObject({ unchanged: 2 })
      expect((await people()).map((each: { name: string }) => each.name)).toEqual(['Zoë\nØst', 'Łucja'])
    } finally {
      organization = own
    }
  })

  it('of more than 50 MB is refused, told beforehand or not', async () => {
    const bytes = Buffer.alloc(50 * 1024 * 1024 + 1, `${' '.repeat(90_000)}\n`)
    for (const pieces of [0, 900]) {
      const answer = await send(bytes, { pieces, type: 'application/x-ndjson' })
      expect([answer.status, JSON.parse(answer.body).code]).toEqual([413, 'body_too_large'])
    }
  })
})

describe('an import', () => {
  it('takes CSV and NDJSON, nothing else', async () => {
    const json = await organization.post('/v1/imports?kind=people', { people: [] })
    expect([json.status, json.body.code]).toEqual([415, 'unsupported_media_type'])
    const excel = await post('PK', 'kind=people', { 'content-type': 'application/vnd.ms-excel' })
    expect(excel.status).toBe(415)
    const person = await organization.post('/v1/people', 'externalId\nA')
    expect(person.status).toBe(415)
  })

  it('needs a key, a kind, and options that fit', async () => {
    const keyless = await organization.post('/v1/imports?kind=people', HEADER, { key: null })
    expect([keyless.status, keyless.body.errors[0].parameter]).toEqual([422, 'Idempotency-Key'])
    const kindless = await post(HEADER, 'dryRun=maybe&onError=ignore')
    expect(kindless.body.errors.map((each: { parameter: string }) => each.parameter).toSorted()).toEqual([
      'dryRun',
      'kind',
      'onError',
    ])
    const rooms = await post('externalId\n', 'kind=rooms&deactivateAbsent=true')
    expect([rooms.status, rooms.body.errors[0].parameter]).toEqual([422, 'deactivateAbsent'])
  })

  it('is answered again for the same key and file, and refused for another', async () => {
    const other = await app.organization()
    const load = (file: string) => other.post('/v1/imports?kind=people', file, { key: 'first-load' })
    const first = await load(`${HEADER}A,Anna,a@lademark.example\n`)
    const again = await load(`${HEADER}A,Anna,a@lademark.example\n`)
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true'])
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    const changed = await load(`${HEADER}A,Anne,a@lademark.example\n`)
    expect([changed.status, changed.body.code]).toEqual([422, 'idempotency.key_reused'])
  })

  it('is for machines with its scope, and seen in its own organization only', async () => {
    const made = await post('externalId\n')
    expect(made.body).toMatchObject({ status: 'completed', counts: { rows: 0 } })
    const stranger = await app.organization()
    expect((await stranger.get(`/v1/imports/${made.body.id}`)).status).toBe(404)
    const person = await as(stranger, (await aPerson(stranger)).id)
    expect((await person.post('/v1/imports?kind=people', HEADER)).status).toBe(403)
    expect((await person.get(`/v1/imports/${made.body.id}`)).status).toBe(403)
    const client = await app.platform.post('/v1/clients', {
      name: 'Reader',
      scopes: ['people:read'],
      organizationId: organization.organizationId,
    })
    const reader = await clientOf(app.url, client.body.clientId, client.body.clientSecret)
    expect((await reader.post('/v1/imports?kind=people', HEADER)).status).toBe(403)
  })
})
