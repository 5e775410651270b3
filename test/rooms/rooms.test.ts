import { beforeAll, describe, expect, it } from 'vitest'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { catalogue } from '../../src/rooms/catalogue/index.ts'
import { actAs, makePerson, makeRoom } from '../setup/builders.ts'
import type { Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let app: TestApp
let client: Client
beforeAll(async () => {
  app = await testApp()
  client = await app.organization()
})

const pipelineReview = {
  externalId: 'pipeline-review',
  name: 'Weekly pipeline review',
  function: 'sales',
  kind: 'review',
  sensitivity: 'internal',
  whatYouSee: 'Each deal over 50,000 with what stands in its way.',
  guestSeats: 2,
}

describe('rooms', () => {
  it('are created, read and changed', async () => {
    const made = await client.post('/v1/rooms', pipelineReview)
    expect(made.status, made.text).toBe(201)
    expect(made.headers.get('location')).toBe(`/v1/rooms/${made.body.id}`)
    expect(made.body).toMatchObject({
      ...pipelineReview,
      description: null,
      catalogueSlug: null,
      archivedAt: null,
      version: 1,
    })
    const read = await client.get(`/v1/rooms/${made.body.id}`)
    expect(read.body).toEqual(made.body)
    expect(read.headers.get('etag')).toBe('"1"')
    const changes = { description: 'Mondays at ten.', whatYouSee: null }
    const changed = await client.patch(`/v1/rooms/${made.body.id}`, changes, { etag: '"1"' })
    expect(changed.status, changed.text).toBe(200)
    expect(changed.body).toMatchObject({ ...changes, name: pipelineReview.name, version: 2 })
    expect((await client.patch(`/v1/rooms/${made.body.id}`, { name: 'Late' }, { etag: '"1"' })).status).toBe(412)
    expect((await client.patch(`/v1/rooms/${made.body.id}`, { name: 'Without' })).status).toBe(428)
  })

  it('have one guest seat when nobody says how many', async () => {
    const { externalId: _externalId, guestSeats: _guestSeats, ...rest } = pipelineReview
    expect((await client.post('/v1/rooms', rest)).body).toMatchObject({ guestSeats: 1, externalId: null })
  })

  it('never share an externalId inside an organization, whether made with it or changed to it', async () => {
    await makeRoom(client, { externalId: 'pricing' })
    const again = await client.post('/v1/rooms', { ...pipelineReview, externalId: 'pricing' })
    expect(again.status).toBe(409)
    expect(again.body.code).toBe('room.external_id_taken')
    const other = await makeRoom(client, { externalId: 'pricing-2' })
    const renamed = await client.patch(`/v1/rooms/${other.id}`, { externalId: 'pricing' }, { etag: '"1"' })
    expect(renamed.body).toMatchObject({ status: 409, code: 'room.external_id_taken' })
    const elsewhere = await app.organization()
    expect((await elsewhere.post('/v1/rooms', { ...pipelineReview, externalId: 'pricing' })).status).toBe(201)
  })

  it('of unknown words are refused, all wrong fields at once', async () => {
    const wrong = await client.post('/v1/rooms', {
      name: ' ',
      function: 'cafeteria',
      kind: 'party',
      sensitivity: 'rumour',
      guestSeats: 99,
    })
    expect(wrong.status).toBe(422)
    const pointers = wrong.body.errors.map((each: { pointer: string }) => each.pointer).sort()
    expect(pointers).toEqual(['/function', '/guestSeats', '/kind', '/name', '/sensitivity'])
  })

  it('are found by function, kind, externalId and part of the name, page by page', async () => {
    const here = await app.organization()
    const names = ['Budget round', 'Month-end close', '100% forecast', 'Budget review']
    for (const name of names) await makeRoom(here, { name, function: 'finance', externalId: name })
    await makeRoom(here, { name: 'Budget call', kind: 'call', function: 'customer' })
    const found = async (query: string) =>
      (await here.get(`/v1/rooms?${query}`)).body.data.map((room: { name: string }) => room.name)
    expect(await found('function=finance')).toEqual(names)
    expect(await found('kind=call')).toEqual(['Budget call'])
    expect(await found('q=bUDGET&function=finance')).toEqual(['Budget round', 'Budget review'])
    expect(await found('q=%25')).toEqual(['100% forecast'])
    expect(await found('externalId=Budget%20review')).toEqual(['Budget review'])
    const first = await here.get('/v1/rooms?function=finance&limit=3')
    expect(first.body.page.hasMore).toBe(true)
    expect(await found(`function=finance&limit=3&cursor=${first.body.page.nextCursor}`)).toEqual(['Budget review'])
    const otherFilter = await here.get(`/v1/rooms?function=customer&cursor=${first.body.page.nextCursor}`)
    expect(otherFilter.status).toBe(422)
    expect((await here.get('/v1/rooms?function=cafeteria')).status).toBe(422)
  })

  it('are archived, stay readable and leave the list', async () => {
    const here = await app.organization()
    const room = await makeRoom(here)
    expect((await here.delete(`/v1/rooms/${room.id}`)).status).toBe(428)
    expect((await here.delete(`/v1/rooms/${room.id}`, { etag: '"9"' })).status).toBe(412)
    const archived = await here.delete(`/v1/rooms/${room.id}`, { etag: '"1"' })
    expect(archived.status, archived.text).toBe(200)
    expect(archived.body).toMatchObject({ id: room.id, archivedAt: expect.stringMatching(/Z$/), version: 2 })
    expect((await here.get(`/v1/rooms/${room.id}`)).body).toEqual(archived.body)
    expect((await here.get('/v1/rooms')).body.data).toEqual([])
    expect((await here.get('/v1/rooms?archived=true')).body.data).toEqual([archived.body])
    const again = await here.delete(`/v1/rooms/${room.id}`, { etag: '"2"' })
    expect(again.body).toEqual(archived.body)
    expect((await here.delete(`/v1/rooms/${room.id}`, { etag: '"1"' })).status).toBe(412)
  })

  it('that are archived cannot be wanted any more', async () => {
    const person = await makePerson(client)
    const [open, archived] = [await makeRoom(client), await makeRoom(client)]
    await client.delete(`/v1/rooms/${archived.id}`, { etag: '"1"' })
    const wants = [open, archived].map((room) => ({ roomId: room.id, depth: 2 }))
    const answer = await client.put(`/v1/people/${person.id}/mentee-profile`, {
      wants,
      goal: null,
      formats: ['conversation'],
    })
    expect(answer.status, answer.text).toBe(422)
    expect(answer.body.errors).toMatchObject([{ pointer: '/wants/1/roomId', code: 'room_archived' }])
  })

  it('announce what happened to them, without a word of theirs', async () => {
    const here = await app.organization()
    const room = await makeRoom(here, { name: 'Secret talks' })
    await here.patch(`/v1/rooms/${room.id}`, { name: 'Merger talks' }, { etag: '"1"' })
    await here.delete(`/v1/rooms/${room.id}`, { etag: '"2"' })
    const scope = { organizationId: fromTypeId('org', here.organizationId!), platformId: null, requestId: 'test' }
    const caller = { kind: 'system', id: 'test' } as const
    const events = await app.database.read({ ...scope, caller }, (read) =>
      read.rows(`SELECT type, data FROM event WHERE subject_id = $1 ORDER BY id`, [fromTypeId('rom', room.id)]),
    )
    expect(events).toEqual([
      { type: 'room.created', data: {} },
      { type: 'room.changed', data: { fields: ['name'] } },
      { type: 'room.archived', data: {} },
    ])
  })
})

describe('of a room, people', () => {
  it('read everything as long as it is not confidential, and may not write', async () => {
    const person = await actAs(client, (await makePerson(client)).id)
    const room = await makeRoom(client, { whatYouSee: 'Every deal.' })
    expect((await person.get(`/v1/rooms/${room.id}`)).body.whatYouSee).toBe('Every deal.')
    expect((await person.get('/v1/rooms')).status).toBe(200)
    expect((await person.post('/v1/rooms', pipelineReview)).status).toBe(403)
    expect((await person.patch(`/v1/rooms/${room.id}`, { name: 'Mine' }, { etag: '"1"' })).status).toBe(403)
    expect((await person.delete(`/v1/rooms/${room.id}`, { etag: '"1"' })).status).toBe(403)
    expect((await person.post('/v1/rooms/catalogue/adopt', { slugs: ['board-meeting'] })).status).toBe(403)
  })

  it.each(['customer_confidential', 'personal_data', 'inside_information', 'privileged'])(
    'learn the name of one that is %s, and generic words instead of its own',
    async (sensitivity) => {
      const person = await actAs(client, (await makePerson(client)).id)
      const texts = { description: 'Project Heron', whatYouSee: 'Heron', whyItMatters: 'Heron', whatToLookFor: 'Heron' }
      const room = await makeRoom(client, { name: `Committee ${sensitivity}`, sensitivity, ...texts })
      expect((await client.get(`/v1/rooms/${room.id}`)).body).toMatchObject(texts)
      const seen = await person.get(`/v1/rooms/${room.id}`)
      expect(seen.body.name).toBe(`Committee ${sensitivity}`)
      expect(seen.body.whatYouSee).toContain('confidential')
      expect(seen.text).not.toContain('Heron')
      expect((await person.get('/v1/rooms?limit=100')).text).not.toContain('Heron')
    },
  )

  it('keep the words of the starter catalogue where the room came from it', async () => {
    const here = await app.organization()
    const person = await actAs(here, (await makePerson(here)).id)
    const adopted = await here.post('/v1/rooms/catalogue/adopt', { slugs: ['board-meeting'] })
    const [room] = adopted.body.created
    await here.patch(`/v1/rooms/${room.id}`, { whatYouSee: 'Project Heron', description: 'Heron' }, { etag: '"1"' })
    const entry = catalogue.find((each) => each.slug === 'board-meeting')
    const seen = await person.get(`/v1/rooms/${room.id}`)
    expect(seen.body).toMatchObject({
      whatYouSee: entry?.whatYouSee,
      whyItMatters: entry?.whyItMatters,
      description: null,
    })
  })
})

describe('another organization’s room', () => {
  it('is not there, to its own platform as to a person of the other organization', async () => {
    const room = await makeRoom(client)
    const elsewhere = await app.organization()
    const stranger = await actAs(elsewhere, (await makePerson(elsewhere)).id)
    for (const caller of [elsewhere, stranger]) {
      expect((await caller.get(`/v1/rooms/${room.id}`)).status).toBe(404)
      expect((await caller.get(`/v1/rooms/${room.id}/hosts`)).status).toBe(404)
      expect((await caller.get('/v1/rooms')).body.data).toEqual([])
    }
    expect((await elsewhere.patch(`/v1/rooms/${room.id}`, { name: 'Ours' }, { etag: '"1"' })).status).toBe(404)
    expect((await elsewhere.delete(`/v1/rooms/${room.id}`, { etag: '"1"' })).status).toBe(404)
    const unknown = await elsewhere.get('/v1/rooms/rom_01jcvq4w7pf8t9xk2m5n6r3s1e')
    const foreign = await elsewhere.get(`/v1/rooms/${room.id}`)
    const told = ({ body }: typeof foreign) => ({ ...body, instance: '', requestId: '' })
    expect(told(foreign)).toEqual(told(unknown))
  })
})
