import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { aPerson, as, wrong } from './builders.ts'

let app: TestApp
let organization: Client
beforeAll(async () => {
  app = await testApp()
  organization = await app.organization()
})

const jonas = {
  externalId: 'E-jonas',
  name: 'Jonas Weidner',
  email: 'jonas@lademark.example',
  timeZone: 'Europe/Berlin',
}

describe('people', () => {
  it('are added, read, changed by merge patch, and listed by what they are asked for', async () => {
    const boss = await aPerson(organization, { department: 'Customs', level: 6 })
    const made = await organization.post('/v1/people', {
      ...jonas,
      languages: ['de', 'en'],
      department: 'Yard',
      title: 'Engineer',
      level: 3,
      managerId: boss.id,
      hireDate: '2021-04-01',
      attributes: { site: 'Hamburg', desk: 12 },
    })
    expect(made.status, made.text).toBe(201)
    expect(made.headers.get('location')).toBe(`/v1/people/${made.body.id}`)
    expect(made.body).toMatchObject({ ...jonas, managerId: boss.id, hireDate: '2021-04-01', leftAt: null, version: 1 })
    const read = await organization.get(`/v1/people/${made.body.id}`)
    expect(read.body).toEqual(made.body)
    expect(read.headers.get('etag')).toBe('"1"')

    const changed = await organization.patch(
      `/v1/people/${made.body.id}`,
      { title: null, attributes: { desk: null, floor: 3 } },
      { etag: '"1"' },
    )
    expect(changed.status, changed.text).toBe(200)
    expect(changed.body).toMatchObject({ title: null, level: 3, attributes: { site: 'Hamburg', floor: 3 }, version: 2 })
    expect(changed.body.attributes).not.toHaveProperty('desk')
    const same = await organization.patch(`/v1/people/${made.body.id}`, { level: 3 }, { etag: '"2"' })
    expect(same.body.version).toBe(2)

    const ids = async (query: string) =>
      (await organization.get(`/v1/people?${query}`)).body.data.map((each: { id: string }) => each.id)
    expect(await ids('externalId=E-jonas')).toEqual([made.body.id])
    expect(await ids('department=Yard')).toEqual([made.body.id])
    expect(await ids(`managerId=${boss.id}`)).toEqual([made.body.id])
    expect(await ids('externalId=nobody')).toEqual([])
  })

  it('are paged through without loss or repetition', async () => {
    const other = await app.organization()
    for (let each = 0; each < 7; each += 1) await aPerson(other, { department: 'Tracking' })
    const seen: string[] = []
    let query: string | null = 'department=Tracking&limit=3'
    while (query) {
      const page: Awaited<ReturnType<Client['get']>> = await other.get(`/v1/people?${query}`)
      expect(page.status, page.text).toBe(200)
      seen.push(...page.body.data.map((each: { id: string }) => each.id))
      const { nextCursor } = page.body.page
      query = nextCursor && `department=Tracking&limit=3&cursor=${nextCursor}`
    }
    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
  })

  it('need their fields to be right, and hear of all wrong ones at once', async () => {
    const answer = await organization.post('/v1/people', {
      externalId: '',
      name: 5,
      email: 'nowhere',
      timeZone: 'Mars/Olympus',
      languages: ['english please'],
      level: 2.5,
      managerId: 'per_1',
      hireDate: '2021-02-30',
      attributes: { list: [] },
      birthday: '1990-01-01',
    })
    expect(answer.status).toBe(422)
    expect(wrong(answer)).toEqual([
      '/attributes/list invalid_union',
      '/birthday unknown_member',
      '/email invalid_format',
      '/externalId too_small',
      '/hireDate invalid_format',
      '/languages/0 invalid_format',
      '/level invalid_type',
      '/managerId invalid_format',
      '/name invalid_type',
      '/timeZone unknown_time_zone',
    ])
    expect(wrong(await organization.post('/v1/people', {}))).toEqual([
      '/email required',
      '/externalId required',
      '/name required',
    ])
  })

  it('refuse text and dates that no database can keep', async () => {
    const query = await organization.get('/v1/people?externalId=a%00b')
    expect(query.status).toBe(422)
    expect(wrong(query)).toEqual(['externalId invalid_text'])
    const year = await organization.post('/v1/people', { ...jonas, externalId: 'y0', hireDate: '0000-01-01' })
    expect(wrong(year)).toEqual(['/hireDate invalid_value'])
  })

  it('have the zone of their organization when nobody says another', async () => {
    const { timeZone: _, ...fields } = jonas
    const made = await organization.post('/v1/people', { ...fields, externalId: 'E-zoneless' })
    expect(made.body.timeZone).toBe('Europe/Berlin')
  })

  it('have an externalId of their own', async () => {
    await aPerson(organization, { externalId: 'E-1' })
    const second = await aPerson(organization, { externalId: 'E-2' })
    const made = await organization.post('/v1/people', { ...jonas, externalId: 'E-1' })
    expect([made.status, made.body.code]).toEqual([409, 'person.external_id_taken'])
    const changed = await organization.patch(`/v1/people/${second.id}`, { externalId: 'E-1' }, { etag: '"1"' })
    expect([changed.status, changed.body.code]).toEqual([409, 'person.external_id_taken'])
    const elsewhere = await aPerson(await app.organization(), { externalId: 'E-1' })
    expect(elsewhere.externalId).toBe('E-1')
  })

  it('are not changed on top of a version that nobody has read', async () => {
    const person = await aPerson(organization)
    const address = `/v1/people/${person.id}`
    expect((await organization.patch(address, { level: 1 })).status).toBe(428)
    expect((await organization.patch(address, { level: 1 }, { etag: '"1"' })).status).toBe(200)
    const late = await organization.patch(address, { level: 2 }, { etag: '"1"' })
    expect([late.status, late.body.code]).toEqual([412, 'stale_version'])
    const both = await Promise.all([3, 4].map((level) => organization.patch(address, { level }, { etag: '"2"' })))
    expect(both.map((each) => each.status).toSorted((a, b) => a - b)).toEqual([200, 412])
  })

  it('of another organization are not found, read or written', async () => {
    const person = await aPerson(organization)
    const stranger = await app.organization()
    const unknown = 'per_01jcvq4w7pf8t9xk2m5n6r3s1e'
    const calls = (id: string) => [
      stranger.get(`/v1/people/${id}`),
      stranger.patch(`/v1/people/${id}`, { name: 'Taken over' }, { etag: '"1"' }),
      stranger.post(`/v1/people/${id}/deactivate`),
      stranger.post(`/v1/people/${id}/reactivate`),
      stranger.post(`/v1/people/${id}/tokens`),
    ]
    const answers = await Promise.all(calls(person.id))
    expect(answers.map((each) => each.status)).toEqual([404, 404, 404, 404, 404])
    const plain = (answer: { body: Record<string, unknown> }) => [answer.body['code'], answer.body['detail']]
    expect(answers.map(plain)).toEqual((await Promise.all(calls(unknown))).map(plain))
    expect((await organization.get(`/v1/people/${person.id}`)).body).toEqual(person)
  })
})

describe('what a person sees', () => {
  it('is their own record in full, and of others the card', async () => {
    const boss = await aPerson(organization, {
      title: 'Head of Customs',
      department: 'Customs',
      level: 7,
      attributes: { site: 'Lyon' },
    })
    const me = await aPerson(organization, { managerId: boss.id })
    const mine = await as(organization, me.id)
    expect((await mine.get(`/v1/people/${me.id}`)).body).toEqual(me)
    const card = await mine.get(`/v1/people/${boss.id}`)
    expect(card.body).toMatchObject({
      id: boss.id,
      name: boss.name,
      title: 'Head of Customs',
      department: 'Customs',
      timeZone: 'Europe/Berlin',
    })
    expect(card.body).toMatchObject({
      externalId: null,
      email: null,
      level: null,
      managerId: null,
      hireDate: null,
      attributes: {},
    })
    expect(card.text).not.toContain(boss.email)
  })

  it('does not reach to what is for machines', async () => {
    const me = await aPerson(organization)
    const mine = await as(organization, me.id)
    const answers = await Promise.all([
      mine.get('/v1/people'),
      mine.post('/v1/people', jonas),
      mine.patch(`/v1/people/${me.id}`, { level: 9 }, { etag: '"1"' }),
      mine.post(`/v1/people/${me.id}/deactivate`),
      mine.post(`/v1/people/${me.id}/tokens`),
      mine.get('/v1/do-not-match'),
    ])
    expect(answers.map((each) => each.status)).toEqual([403, 403, 403, 403, 403, 403])
  })
})
