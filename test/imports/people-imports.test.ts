import { beforeAll, describe, expect, it } from 'vitest'
import { aPerson } from '../people/builders.ts'
import type { Answer, Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let app: TestApp
let organization: Client
beforeAll(async () => {
  app = await testApp()
})

const HEADER = 'externalId,name,email,timeZone,languages,department,title,level,managerExternalId,hireDate'
const line = (id: string, manager = '', rest = '') =>
  `${id},Name ${id},${id}@lademark.example,Europe/Berlin,de;en,Yard,,3,${manager},${rest}`
const csv = (...lines: string[]) => [HEADER, ...lines].join('\n')

const post = (file: string, query = '', headers: Record<string, string> = {}): Promise<Answer> =>
  organization.post(`/v1/imports?kind=people${query}`, file, { headers })
const people = async (): Promise<Record<string, unknown>[]> =>
  (await organization.get('/v1/people?limit=100')).body.data
const person = async (externalId: string) =>
  (await organization.get(`/v1/people?externalId=${externalId}`)).body.data[0]
/** Line, column and code of everything that was wrong. */
const wrong = (answer: Answer): string[] =>
  answer.body.rows.flatMap((row: { line: number; errors: { column: string; code: string }[] }) =>
    row.errors.map((each) => `${row.line} ${each.column} ${each.code}`.replace('  ', ' ')),
  )
const counts = (fields: Record<string, number>) => ({
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  deactivated: 0,
  failed: 0,
  ...fields,
})

describe('an import of people', () => {
  beforeAll(async () => {
    organization = await app.organization({ timeZone: 'America/Toronto' })
  })

  it('creates, changes and leaves alone by external id, and says which', async () => {
    const first = await post(csv(line('A'), line('B', 'A'), line('C', 'A')))
    expect(first.status, first.text).toBe(201)
    expect(first.headers.get('location')).toBe(`/v1/imports/${first.body.id}`)
    expect(first.body).toMatchObject({ kind: 'people', dryRun: false, status: 'completed', rows: [] })
    expect(first.body.counts).toEqual(counts({ rows: 3, created: 3 }))
    const before = await person('C')
    const second = await post(csv(line('A'), line('C', 'B'), line('D', 'C')))
    expect(second.body.counts).toEqual(counts({ rows: 3, created: 1, updated: 1, unchanged: 1 }))
    const after = await person('C')
    expect(after).toMatchObject({ id: before.id, managerId: (await person('B')).id, version: 2 })
    expect((await person('A')).version).toBe(1)
    expect((await organization.get(`/v1/imports/${second.body.id}`)).body).toEqual(second.body)
  })

  it('lets managers come after those who report to them, however many rows later', async () => {
    const size = 2500
    const chain = Array.from({ length: size }, (_, index) => line(`L${index}`, index + 1 < size ? `L${index + 1}` : ''))
    const made = await post(csv(...chain))
    expect(made.body.counts, made.text.slice(0, 500)).toEqual(counts({ rows: size, created: size }))
    expect((await person('L0')).managerId).toBe((await person('L1')).id)
    expect((await person('L1100')).managerId).toBe((await person('L1101')).id)
  })

  it('leaves alone what the file has no column for, and clears what is empty', async () => {
    await post(csv(line('M', 'A', '2020-02-01')))
    const made = await post('EXTERNAL ID,Department,hire_date,timezone,badge\nM,,2021-03-01,,77')
    expect(made.body).toMatchObject({ status: 'completed', unknownColumns: ['badge'] })
    expect(await person('M')).toMatchObject({
      name: 'Name M',
      department: null,
      hireDate: '2021-03-01',
      timeZone: 'Europe/Berlin',
      languages: ['de', 'en'],
      managerId: (await person('A')).id,
    })
    const zoneless = await post('externalId,name,email\nZ,Zoe,zoe@lademark.example')
    expect(zoneless.body.counts.created).toBe(1)
    expect((await person('Z')).timeZone).toBe('America/Toronto')
  })

  it('reads what spreadsheets write: byte order mark, CRLF, quoted line ends, blank lines', async () => {
    const file = `\uFEFF${HEADER}\r\n"Q1","Anna ""Anni"" Berg,\r\nM.A.",q1@lademark.example,Europe/Berlin,"de; en",,,,,\r\n\r\n,,,,,,,,,\r\nQ2,Bo,nowhere,Europe/Berlin,,,,,,\r\n`
    const refused = await post(file.replace('q1@', ''))
    expect(wrong(refused)).toEqual(['2 email invalid_format', '6 email invalid_format'])
    const made = await post(file.replace('nowhere', 'q2@lademark.example'))
    expect(made.body.counts, made.text).toEqual(counts({ rows: 2, created: 2 }))
    expect(await person('Q1')).toMatchObject({ name: 'Anna "Anni" Berg,\nM.A.', languages: ['de', 'en'] })
  })

  it('reads one JSON object a line as well', async () => {
    const rows = [
      {
        externalId: 'N1',
        name: 'Nora',
        email: 'nora@lademark.example',
        languages: ['nb', 'en'],
        level: 4,
        colour: 'red',
      },
      {
        externalId: 'N2',
        name: 'Nils',
        email: 'nils@lademark.example',
        languages: 'nb;en',
        level: '4',
        managerExternalId: 'N1',
      },
    ]
    const headers = { 'content-type': 'application/x-ndjson; charset=utf-8' }
    const made = await post(rows.map((row) => JSON.stringify(row)).join('\r\n'), '', headers)
    expect(made.body.counts, made.text).toEqual(counts({ rows: 2, created: 2 }))
    expect(made.body.unknownColumns).toEqual(['colour'])
    expect(await person('N2')).toMatchObject({ languages: ['nb', 'en'], level: 4, managerId: (await person('N1')).id })
    const bad = ['[1]', '{"externalId": "N3"', '{"externalId":"N\\u0000","name":"x"}', '{"name":"x"}'].join('\n')
    expect(wrong(await post(bad, '', headers))).toEqual([
      '1 malformed_json',
      '2 malformed_json',
      '3 externalId invalid_text',
      '4 externalId required',
    ])
  })
})

describe('a wrong row', () => {
  beforeAll(async () => {
    organization = await app.organization()
    await post(csv(line('BOSS'), line('OLD', 'BOSS')))
  })

  it('is told with its line and columns, and nothing of its file is written', async () => {
    const made = await post(
      csv(
        line('GOOD', 'BOSS'),
        'X1,,nowhere,Mars/Olympus,"english please",,,high,,2021-02-30',
        'X2,Two,x2@lademark.example,Europe/Berlin,de,,,3',
        line('GOOD'),
        line('X3', 'NOBODY'),
        line('X4', 'X4'),
        line('X5', 'X1'),
        line('OLD', 'GOOD'),
      ),
    )
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ status: 'failed', counts: counts({ rows: 8, failed: 6 }) })
    expect(wrong(made)).toEqual([
      '3 name required',
      '3 email invalid_format',
      '3 timeZone unknown_time_zone',
      '3 languages invalid_format',
      '3 level invalid_type',
      '3 hireDate invalid_format',
      '4 wrong_column_count',
      '5 externalId duplicate_row',
      '6 managerExternalId unknown_person',
      '7 managerExternalId own_manager',
      '8 managerExternalId manager_row_failed',
    ])
    expect(made.body.rows[0]).toMatchObject({ line: 3, externalId: 'X1', outcome: 'failed' })
    expect((await people()).map((each) => each['externalId'])).toEqual(['BOSS', 'OLD'])
    expect((await person('OLD')).version).toBe(1)
    expect((await organization.get(`/v1/imports/${made.body.id}`)).body).toEqual(made.body)
  })

  it('is left out when the caller wants that, with who cannot do without it', async () => {
    const file = csv(line('S1', 'S2'), line('S2', 'S3'), line('S3', 'NOBODY'), line('S4', 'BOSS'), line('OLD', 'S3'))
    const made = await post(file, '&onError=skip')
    expect(made.body).toMatchObject({ status: 'completed', counts: counts({ rows: 5, created: 1, failed: 4 }) })
    expect(wrong(made)).toEqual([
      '2 managerExternalId manager_row_failed',
      '3 managerExternalId manager_row_failed',
      '4 managerExternalId unknown_person',
      '6 managerExternalId manager_row_failed',
    ])
    expect((await person('S4')).managerId).toBe((await person('BOSS')).id)
    expect((await person('OLD')).managerId).toBe((await person('BOSS')).id)
  })

  it('is each row of a circle of managers, also one that closes over people who are there already', async () => {
    const made = await post(csv(line('K1', 'K2'), line('K2', 'K3'), line('K3', 'K1'), line('K4', 'K1')))
    expect(made.body.status).toBe('failed')
    expect(wrong(made)).toEqual([
      '2 managerExternalId manager_cycle',
      '3 managerExternalId manager_cycle',
      '4 managerExternalId manager_cycle',
      '5 managerExternalId manager_row_failed',
    ])
    expect(made.body.rows[0].errors[0].detail).toContain('K1 → K2 → K3 → K1')
    const over = await post(csv(line('BOSS', 'NEW'), line('NEW', 'OLD')))
    expect(wrong(over)).toEqual(['2 managerExternalId manager_cycle', '3 managerExternalId manager_cycle'])
    const skipped = await post(csv(line('OLD'), line('BOSS', 'OLD')), '&onError=skip')
    expect(skipped.body.counts).toMatchObject({ updated: 2, failed: 0 })
  })

  it('of a new person says what a new person needs', async () => {
    const made = await post('externalId,department\nOLD,Customs\nNEWCOMER,Customs')
    expect(wrong(made)).toEqual(['3 name required', '3 email required'])
  })

  it('is told one by one up to a thousand, and counted beyond', async () => {
    const made = await post(csv(...Array.from({ length: 1100 }, (_, index) => line(`W${index}`, 'NOBODY'))))
    expect(made.body.counts.failed).toBe(1100)
    expect(made.body.rows).toHaveLength(1000)
  })
})

describe('a dry run', () => {
  it('tells what would be, and writes nothing', async () => {
    organization = await app.organization()
    await post(csv(...Array.from({ length: 20 }, (_, index) => line(`R${index}`))))
    const rows = Array.from({ length: 19 }, (_, index) => line(`R${index}`, index === 0 ? '' : 'R0'))
    const tried = await post(csv(...rows, line('NEW')), '&dryRun=true&deactivateAbsent=true')
    expect(tried.body).toMatchObject({ dryRun: true, status: 'completed' })
    expect(tried.body.counts).toEqual(counts({ rows: 20, created: 1, updated: 18, unchanged: 1, deactivated: 1 }))
    expect((await people()).every((each) => each['version'] === 1 && each['leftAt'] === null)).toBe(true)
    expect(await person('NEW')).toBeUndefined()
    const audit = await organization.get('/v1/audit-entries?limit=1')
    expect(audit.body.data[0].action).toBe('import.tried')
  })
})

describe('a whole roster', () => {
  const roster = (from: number, to: number) =>
    csv(...Array.from({ length: to - from }, (_, index) => line(`R${index + from}`)))

  beforeAll(async () => {
    organization = await app.organization()
    await post(roster(0, 30))
  })

  it('deactivates who is not in it, and brings back who is', async () => {
    const made = await post(roster(3, 30), '&deactivateAbsent=true')
    expect(made.body.counts).toEqual(counts({ rows: 27, unchanged: 27, deactivated: 3 }))
    expect((await person('R0')).leftAt).not.toBeNull()
    const audit = (await organization.get('/v1/audit-entries?limit=4')).body.data.map(
      (each: { action: string }) => each.action,
    )
    expect(audit).toEqual(['import.completed', 'person.left', 'person.left', 'person.left'])
    const partial = await post(roster(0, 5))
    expect(partial.body.counts).toMatchObject({ unchanged: 5 })
    expect((await person('R0')).leftAt).not.toBeNull()
    const back = await post(roster(0, 30), '&deactivateAbsent=true')
    expect(back.body.counts).toEqual(counts({ rows: 30, updated: 3, unchanged: 27 }))
    expect((await person('R0')).leftAt).toBeNull()
  })

  it('that lacks more than one in ten is refused as a whole', async () => {
    const made = await post(`${roster(4, 30)}\n${line('NEW')}`, '&deactivateAbsent=true')
    expect(made.body).toMatchObject({
      status: 'failed',
      counts: counts({ rows: 27 }),
      problems: [{ code: 'too_many_absent' }],
    })
    expect(await person('NEW')).toBeUndefined()
    expect((await people()).every((each) => each['leftAt'] === null)).toBe(true)
  })

  it('counts a wrong row as being there', async () => {
    const made = await post(
      `${roster(1, 30)}\nR0,,r0@lademark.example,Europe/Berlin,,,,,,`,
      '&deactivateAbsent=true&onError=skip',
    )
    expect(made.body.counts).toEqual(counts({ rows: 30, unchanged: 29, failed: 1 }))
    expect((await person('R0')).leftAt).toBeNull()
  })
})

describe('imports', () => {
  beforeAll(async () => {
    organization = await app.organization()
  })

  it('of the same people at the same moment create them once', async () => {
    const file = csv(...Array.from({ length: 50 }, (_, index) => line(`P${index}`)))
    const answers = await Promise.all([post(file), post(file), post(file)])
    expect(answers.map((each) => each.body.counts.created).toSorted((a, b) => a - b)).toEqual([0, 0, 50])
    expect(await people()).toHaveLength(50)
  })

  it('end tokens and profiles of nobody but who has left', async () => {
    const one = await aPerson(organization)
    await organization.put(`/v1/people/${one.id}/mentor-profile`, { capacity: 1 })
    await post(csv(line(one.externalId)))
    expect((await organization.get(`/v1/people/${one.id}/mentor-profile`)).status).toBe(200)
  })

  it('of thousands take seconds', { timeout: 60_000 }, async () => {
    const file = csv(
      ...Array.from({ length: 10_000 }, (_, index) =>
        line(`T${index}`, index === 0 ? '' : `T${Math.floor((index - 1) / 8)}`),
      ),
    )
    const started = performance.now()
    const made = await post(file)
    expect(made.body.counts, made.text.slice(0, 500)).toEqual(counts({ rows: 10_000, created: 10_000 }))
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
