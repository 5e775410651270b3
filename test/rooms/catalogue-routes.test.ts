import { beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../../src/rooms/catalogue/index.ts'
import type { Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let app: TestApp
let client: Client
beforeAll(async () => {
  app = await testApp()
  client = await app.organization()
})

const slugsOf = (rooms: { catalogueSlug: string }[]) => rooms.map((room) => room.catalogueSlug).sort()

describe('the starter catalogue over HTTP', () => {
  it('is listed whole, page by page, and by function', async () => {
    const first = await client.get('/v1/rooms/catalogue?limit=30')
    expect(first.status, first.text).toBe(200)
    const second = await client.get(`/v1/rooms/catalogue?limit=30&cursor=${first.body.page.nextCursor}`)
    expect([...first.body.data, ...second.body.data]).toEqual(catalogue)
    expect(second.body.page.hasMore).toBe(false)
    const legal = await client.get('/v1/rooms/catalogue?function=legal')
    expect(legal.body.data).toEqual(catalogue.filter((entry) => entry.function === 'legal'))
  })

  it('becomes rooms of the organization, each entry once', async () => {
    const adopt = (slugs: string[]) => client.post('/v1/rooms/catalogue/adopt', { slugs })
    const first = await adopt(['board-meeting', 'board-pack', 'board-meeting'])
    expect(first.status, first.text).toBe(200)
    expect(slugsOf(first.body.created)).toEqual(['board-meeting', 'board-pack'])
    expect(first.body.existing).toEqual([])
    const entry = catalogue.find((each) => each.slug === 'board-pack')!
    const { slug, ...texts } = entry
    expect(first.body.created[1]).toMatchObject({ ...texts, catalogueSlug: slug, externalId: null, version: 1 })
    const renamed = await client.patch(
      `/v1/rooms/${first.body.created[1].id}`,
      { name: 'Our board pack' },
      { etag: '"1"' },
    )
    const again = await adopt(['board-pack', 'board-preparation'])
    expect(slugsOf(again.body.created)).toEqual(['board-preparation'])
    expect(again.body.existing).toEqual([renamed.body])
    expect((await adopt(['board-pack'])).body.created).toEqual([])
  })

  it('is taken over in full, so that the database knows every function, kind and sensitivity', async () => {
    const here = await app.organization()
    const adopted = await here.post('/v1/rooms/catalogue/adopt', { slugs: catalogue.map((entry) => entry.slug) })
    expect(adopted.body.created).toHaveLength(catalogue.length)
  })

  it('is taken over once by two who do it at the same time', async () => {
    const here = await app.organization()
    const slugs = catalogue.slice(0, 10).map((entry) => entry.slug)
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => here.post('/v1/rooms/catalogue/adopt', { slugs })),
    )
    expect(answers.map((answer) => answer.status)).toEqual(Array(6).fill(200))
    expect(answers.flatMap((answer) => answer.body.created)).toHaveLength(10)
    expect((await here.get('/v1/rooms?limit=100')).body.data).toHaveLength(10)
  })

  it('names every slug that it does not have, and then takes over none', async () => {
    const here = await app.organization()
    const wrong = await here.post('/v1/rooms/catalogue/adopt', { slugs: ['canteen', 'board-pack', 'sauna'] })
    expect(wrong.status).toBe(422)
    expect(wrong.body.errors).toMatchObject([{ pointer: '/slugs/0' }, { pointer: '/slugs/2' }])
    expect((await here.get('/v1/rooms')).body.data).toEqual([])
  })
})
