import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { aPerson, wrong } from './builders.ts'

let app: TestApp
let organization: Client
beforeAll(async () => {
  app = await testApp()
  organization = await app.organization()
})

describe('a do-not-match pair', () => {
  it('has no direction, is made once, found from both sides, and taken back', async () => {
    const [one, other, third] = [await aPerson(organization), await aPerson(organization), await aPerson(organization)]
    const made = await organization.post('/v1/do-not-match', { personIds: [one.id, other.id] })
    expect(made.status, made.text).toBe(201)
    const turned = await organization.post('/v1/do-not-match', { personIds: [other.id, one.id] })
    expect(turned.body).toEqual(made.body)
    await organization.post('/v1/do-not-match', { personIds: [third.id, other.id] })

    const of = async (person: { id: string }) =>
      (await organization.get(`/v1/do-not-match?personId=${person.id}`)).body.data
    expect(await of(one)).toEqual([made.body])
    expect(await of(other)).toHaveLength(2)

    expect((await organization.delete(`/v1/do-not-match/${made.body.id}`)).status).toBe(204)
    expect((await organization.delete(`/v1/do-not-match/${made.body.id}`)).status).toBe(404)
    expect(await of(one)).toEqual([])
  })

  it('is made of two people of this organization', async () => {
    const person = await aPerson(organization)
    const stranger = await app.organization()
    const elsewhere = await aPerson(stranger)
    const post = (personIds: string[]) => organization.post('/v1/do-not-match', { personIds })
    expect(wrong(await post([person.id, person.id]))).toEqual(['/personIds/1 same_person'])
    expect(wrong(await post([person.id]))).toEqual(['/personIds too_small'])
    expect(wrong(await post([elsewhere.id, person.id]))).toEqual(['/personIds/0 unknown_person'])
    const own = await post([person.id, (await aPerson(organization)).id])
    expect((await stranger.delete(`/v1/do-not-match/${own.body.id}`)).status).toBe(404)
    expect((await stranger.get('/v1/do-not-match')).body.data).toEqual([])
  })
})
