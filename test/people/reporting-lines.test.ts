import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../setup/client.ts'
import { testApp } from '../setup/test-app.ts'
import { aPerson, wrong } from './builders.ts'

let organization: Client
let stranger: Client
beforeAll(async () => {
  const app = await testApp()
  organization = await app.organization()
  stranger = await app.organization()
})

const report = (person: { id: string }, managerId: string | null, version = 1) =>
  organization.patch(`/v1/people/${person.id}`, { managerId }, { etag: `"${version}"` })

describe('reporting lines', () => {
  it('never run in a circle, however long', async () => {
    const [top, middle, bottom] = [
      await aPerson(organization),
      await aPerson(organization),
      await aPerson(organization),
    ]
    expect((await report(middle, top.id)).status).toBe(200)
    expect((await report(bottom, middle.id)).status).toBe(200)
    for (const below of [middle, bottom]) {
      const answer = await report(top, below.id)
      expect(answer.status).toBe(422)
      expect(wrong(answer)).toEqual(['/managerId manager_cycle'])
    }
    expect((await report(bottom, null, 2)).status).toBe(200)
    expect((await report(top, bottom.id)).status).toBe(200)
  })

  it('do not lead from a person to themselves', async () => {
    const person = await aPerson(organization)
    expect(wrong(await report(person, person.id))).toEqual(['/managerId own_manager'])
  })

  it('lead to people of this organization only', async () => {
    const person = await aPerson(organization)
    const elsewhere = await aPerson(stranger)
    for (const id of ['per_01jcvq4w7pf8t9xk2m5n6r3s1e', elsewhere.id]) {
      expect(wrong(await report(person, id))).toEqual(['/managerId unknown_person'])
      const made = await organization.post('/v1/people', {
        externalId: 'new',
        name: 'New',
        email: 'new@lademark.example',
        managerId: id,
      })
      expect(wrong(made)).toEqual(['/managerId unknown_person'])
    }
  })

  it('are not closed into a circle by changes that do not see each other', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => aPerson(organization)))
    const answers = await Promise.all(
      people.map((person, index) => report(person, people[(index + 1) % people.length]!.id)),
    )
    expect(answers.map((each) => each.status).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 200, 200, 422])
  })
})
