import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../setup/client.ts'
import { testApp } from '../setup/test-app.ts'

const KINDS = ['people', 'rooms', 'hosts', 'exposure'] as const

const file = (kind: string) => readFileSync(new URL(`../data/${kind}.csv`, import.meta.url), 'utf8')
const rowsOf = (kind: string) => file(kind).trimEnd().split('\n').length - 1

let organization: Client
beforeAll(async () => {
  const app = await testApp()
  organization = await app.organization()
})

describe('a whole company', () => {
  it('is imported from four files, and again without a change', async () => {
    for (const kind of KINDS) {
      const made = await organization.post(`/v1/imports?kind=${kind}`, file(kind))
      expect(made.status, made.text).toBe(201)
      expect(made.body).toMatchObject({ kind, status: 'completed', rows: [], unknownColumns: [], problems: [] })
      const rows = rowsOf(kind)
      expect(made.body.counts).toEqual({ rows, created: rows, updated: 0, unchanged: 0, deactivated: 0, failed: 0 })
    }
    for (const kind of KINDS) {
      const again = await organization.post(`/v1/imports?kind=${kind}`, file(kind))
      const rows = rowsOf(kind)
      expect(again.body.counts).toEqual({ rows, created: 0, updated: 0, unchanged: rows, deactivated: 0, failed: 0 })
    }
    const roster = await organization.post('/v1/imports?kind=people&deactivateAbsent=true', file('people'))
    expect(roster.body.counts).toMatchObject({ unchanged: 240, deactivated: 0 })
  })

  it('knows who reports to whom, who hosts what, and what was taken back', async () => {
    const person = async (externalId: string) =>
      (await organization.get(`/v1/people?externalId=${externalId}`)).body.data[0]
    const [chief, engineer] = [await person('E0001'), await person('E0003')]
    expect(chief).toMatchObject({
      name: 'Henrike Lorenzen',
      managerId: null,
      languages: ['de', 'en'],
      level: 8,
      hireDate: '2012-03-01',
    })
    expect((await organization.get(`/v1/people/${engineer.managerId}`)).body.managerId).toBe(chief.id)

    const rooms = await organization.get('/v1/rooms?externalId=board-preparation')
    const host = await organization.get(`/v1/rooms/${rooms.body.data[0].id}/hosts/${chief.id}`)
    expect(host.body).toMatchObject({ standing: 'owner', mayBringGuests: true })

    const guest = await person('E0091')
    const weekly = (await organization.get('/v1/rooms?externalId=executive-weekly')).body.data[0]
    const entries = await organization.get(`/v1/exposure-entries?personId=${guest.id}&roomId=${weekly.id}`)
    const lines = entries.body.data.filter((each: { occurredOn: string }) => each.occurredOn < '2024-02-01')
    expect(lines).toMatchObject([
      { depth: 2, minutes: 90, source: 'imported', corrects: null },
      { depth: 0, note: 'Correction: was invited and could not come', corrects: lines[0].id },
    ])
  })
})
