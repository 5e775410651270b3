import { beforeAll, describe, expect, it } from 'vitest'
import { aPerson, aRoom } from '../people/builders.ts'
import type { Answer, Client } from '../setup/client.ts'
import { testApp } from '../setup/test-app.ts'

let organization: Client
beforeAll(async () => {
  const app = await testApp()
  organization = await app.organization()
  await aPerson(organization, { externalId: 'E1' })
  await aPerson(organization, { externalId: 'E2' })
  await aRoom(organization, { externalId: 'pipeline' })
})

const post = (kind: string, file: string, query = ''): Promise<Answer> =>
  organization.post(`/v1/imports?kind=${kind}${query}`, file)
const wrong = (answer: Answer): string[] =>
  answer.body.rows.flatMap((row: { line: number; errors: { column: string; code: string }[] }) =>
    row.errors.map((each) => `${row.line} ${each.column} ${each.code}`),
  )

describe('an import of rooms', () => {
  it('creates and changes them by external id', async () => {
    const file =
      'externalId,name,function,kind,sensitivity,description,guestSeats\npricing,Pricing committee,finance,Meeting,internal,Prices are set.,2\npipeline,Pipeline review,sales,review,internal,,\n'
    const made = await post('rooms', file)
    expect(made.body.counts, made.text).toMatchObject({ created: 1, updated: 1, failed: 0 })
    const [pipeline] = (await organization.get('/v1/rooms?externalId=pipeline')).body.data
    expect(pipeline).toMatchObject({ name: 'Pipeline review', description: null, guestSeats: 1, version: 2 })
    expect((await post('rooms', file)).body.counts).toMatchObject({ unchanged: 2 })
  })

  it('tells what a room cannot be', async () => {
    const made = await post(
      'rooms',
      'externalId,name,function,kind,sensitivity,guestSeats\nattic,Attic,roof,meeting,secret,-1\nnew,,sales,call,,\nnewer,Newer,sales,call,,',
    )
    expect(wrong(made)).toEqual([
      '2 function invalid_value',
      '2 sensitivity invalid_value',
      '2 guestSeats too_small',
      '3 name required',
      '3 sensitivity required',
      '4 sensitivity required',
    ])
    expect(made.body.status).toBe('failed')
    const missing = await post('rooms', 'externalId,name\nnewest,Newest')
    expect(wrong(missing)).toEqual(['2 function required', '2 kind required', '2 sensitivity required'])
  })
})

describe('an import of hosts', () => {
  it('gives places and changes them', async () => {
    const made = await post(
      'hosts',
      'roomExternalId,personExternalId,standing,mayBringGuests\npipeline,E1,owner,Yes\npipeline,E2,regular,\n',
    )
    expect(made.body.counts, made.text).toMatchObject({ created: 2 })
    const second = await post(
      'hosts',
      'personExternalId,roomExternalId,standing\nE1,pipeline,regular\nE2,pipeline,regular\n',
    )
    expect(second.body.counts).toMatchObject({ updated: 1, unchanged: 1 })
    const [room] = (await organization.get('/v1/rooms?externalId=pipeline')).body.data
    const hosts = (await organization.get(`/v1/rooms/${room.id}/hosts`)).body.data
    expect(
      hosts
        .map((each: { standing: string; mayBringGuests: boolean }) => [each.standing, each.mayBringGuests])
        .toSorted(),
    ).toEqual([
      ['regular', false],
      ['regular', true],
    ])
    const left = await post('hosts', 'personExternalId,roomExternalId,standing\nE1,pipeline,former\n')
    expect(left.body.counts).toMatchObject({ updated: 1 })
  })

  it('tells what does not fit', async () => {
    const made = await post(
      'hosts',
      'roomExternalId,personExternalId,standing,mayBringGuests\nnowhere,nobody,owner,true\npipeline,E1,former,true\npipeline,E2,guest,perhaps\npipeline,E1,owner,true\n',
    )
    expect(wrong(made)).toEqual([
      '2 roomExternalId unknown_room',
      '2 personExternalId unknown_person',
      '3 mayBringGuests former_host',
      '4 standing invalid_value',
      '4 mayBringGuests invalid_type',
      '5 roomExternalId duplicate_row',
    ])
  })
})

describe('an import of exposure', () => {
  const HEADER = 'personExternalId,roomExternalId,depth,minutes,occurredOn,note\n'
  const lines = async (externalId: string) => {
    const [person] = (await organization.get(`/v1/people?externalId=${externalId}`)).body.data
    return (await organization.get(`/v1/exposure-entries?personId=${person.id}`)).body.data
  }

  it('adds each line as often as the file has it, and not again', async () => {
    const twice = 'E1,pipeline,2,60,2026-03-02,\nE1,pipeline,2,60,2026-03-02,\n'
    expect((await post('exposure', HEADER + twice)).body.counts).toMatchObject({ created: 2 })
    expect((await post('exposure', HEADER + twice)).body.counts).toMatchObject({ created: 0, unchanged: 2 })
    const more = await post(
      'exposure',
      `${HEADER}${twice}E1,pipeline,2,60,2026-03-02,\nE1,pipeline,3,45,2026-03-09,Ran the first part\n`,
    )
    expect(more.body.counts).toMatchObject({ created: 2, unchanged: 2 })
    expect(await lines('E1')).toHaveLength(4)
  })

  it('adds them once when the same file comes twice at the same moment', async () => {
    const file = HEADER + Array.from({ length: 500 }, (_, index) => `E1,pipeline,1,${index},2026-05-04,\n`).join('')
    const answers = await Promise.all(Array.from({ length: 6 }, () => post('exposure', file)))
    expect(answers.map((each) => each.body.counts.created).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 0, 500])
  })

  it('lets a line of depth 0 take back the line before it, wherever that came from', async () => {
    await post(
      'exposure',
      `${HEADER}E2,pipeline,1,30,2026-04-01,\nE2,pipeline,2,60,2026-04-08,\nE2,pipeline,2,60,2026-04-20,\n`,
    )
    await post('exposure', `${HEADER}E2,pipeline,0,0,2026-04-15,Was not there\nE2,pipeline,0,0,2026-04-16,Nor before\n`)
    const [first, second, , third, fourth] = await lines('E2')
    expect([third.corrects, fourth.corrects]).toEqual([second.id, first.id])
    const again = await post('exposure', `${HEADER}E2,pipeline,0,0,2026-04-15,Was not there\n`)
    expect(again.body.counts).toMatchObject({ unchanged: 1 })
  })

  it('tells what cannot have been', async () => {
    const made = await post(
      'exposure',
      `${HEADER}E1,pipeline,5,60,2026-03-02,\nE1,pipeline,,-1,02.03.2026,\nnobody,nowhere,1,5,2026-03-02,\n`,
    )
    expect(wrong(made)).toEqual([
      '2 depth invalid_value',
      '3 depth required',
      '3 minutes too_small',
      '3 occurredOn invalid_format',
      '4 personExternalId unknown_person',
      '4 roomExternalId unknown_room',
    ])
  })
})
