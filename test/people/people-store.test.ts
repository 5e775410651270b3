import { beforeAll, describe, expect, it, vi } from 'vitest'
import { fromTypeId, type IdPrefix } from '../../src/kernel/ids.ts'
import {
  availabilitiesOf,
  doNotMatchPairsWith,
  managerChains,
  mentorProfiles,
  pauseMentor,
  preferencesOf,
  unsubscribe,
} from '../../src/people/index.ts'
import type { Read, Tx } from '../../src/storage/database.ts'
import type { Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { aPerson } from './builders.ts'

let app: TestApp
let organization: Client
beforeAll(async () => {
  app = await testApp()
  organization = await app.organization({ holidays: ['2026-12-25'] })
})

const uuid = (prefix: IdPrefix, id: string): string => fromTypeId(prefix, id)!
const scope = () => ({
  organizationId: uuid('org', organization.organizationId!),
  platformId: null,
  caller: { kind: 'system', id: 'test' } as const,
  requestId: 'test',
})
const read = <T>(work: (read: Read) => Promise<T>): Promise<T> => app.database.read(scope(), work)
const transact = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => app.database.transact(scope(), work)

/** Until somebody waits for what this transaction holds. */
const waitingForLock = () =>
  vi.waitUntil(
    async () =>
      (
        await app.database.dataSource.query(
          'SELECT 1 FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())',
        )
      ).length > 0,
    { timeout: 10_000, interval: 20 },
  )

describe('what other modules ask about people', () => {
  it('managers come with the direct one first', async () => {
    const top = await aPerson(organization)
    const middle = await aPerson(organization, { managerId: top.id })
    const bottom = await aPerson(organization, { managerId: middle.id })
    const [t, m, b] = [top, middle, bottom].map((each) => uuid('per', each.id)) as [string, string, string]
    const chains = await read((tx) => managerChains(tx, [b, m, t]))
    expect(chains).toEqual(
      new Map([
        [b, [m, t]],
        [m, [t]],
        [t, []],
      ]),
    )
  })

  it('availability comes as it was said, and follows the person to another zone unless it has one of its own', async () => {
    const person = await aPerson(organization)
    const id = uuid('per', person.id)
    const availability = async () => (await read((tx) => availabilitiesOf(tx, [id]))).get(id)
    expect((await availability())?.weekly).toEqual([
      { days: ['mon', 'tue', 'wed', 'thu', 'fri'], start: '09:00', end: '17:00' },
    ])
    const address = `/v1/people/${person.id}/availability`
    const said = {
      timeZone: 'Europe/Berlin',
      weekly: [{ days: ['sat'], start: '00:00', end: '24:00' }],
      outOfOffice: [{ startsAt: '2027-02-01T08:00:00.000Z', endsAt: '2027-02-01T12:30:00.000Z' }],
    }
    await organization.put(address, said)
    expect(await availability()).toMatchObject({
      ...said,
      outOfOffice: [{ startsAt: new Date('2027-02-01T08:00Z'), endsAt: new Date('2027-02-01T12:30Z') }],
    })
    await organization.patch(`/v1/people/${person.id}`, { timeZone: 'America/Sao_Paulo' }, { etag: '"1"' })
    expect(await availability()).toMatchObject({ timeZone: 'America/Sao_Paulo', version: 2 })
    expect((await organization.get(address, { headers: { 'if-none-match': '"1"' } })).status).toBe(200)
    await organization.put(address, { ...said, timeZone: 'Asia/Kathmandu' }, { etag: '"2"' })
    await organization.patch(`/v1/people/${person.id}`, { timeZone: 'Pacific/Apia' }, { etag: '"2"' })
    expect(await availability()).toMatchObject({ timeZone: 'Asia/Kathmandu', version: 3 })
  })

  it('preferences carry the calendar by which they are judged', async () => {
    const person = await aPerson(organization, { timeZone: 'America/Sao_Paulo' })
    const id = uuid('per', person.id)
    const preferences = await read((tx) => preferencesOf(tx, [id]))
    expect(preferences.get(id)).toMatchObject({
      timeZone: 'America/Sao_Paulo',
      workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
      holidays: ['2026-12-25'],
      quietHours: { start: '20:00', end: '08:00' },
    })
  })

  it('preferences do without a kind after one click, and keep everything else that was said', async () => {
    const person = await aPerson(organization)
    const address = `/v1/people/${person.id}/preferences`
    await organization.put(address, { quietHours: null, digest: { hour: 9 } })
    const id = uuid('per', person.id)
    await transact((tx) => unsubscribe(tx, id, 'session.feedback'))
    await transact((tx) => unsubscribe(tx, id, 'session.feedback'))
    expect((await organization.get(address)).body).toMatchObject({
      quietHours: null,
      digest: { hour: 9 },
      unsubscribed: ['session.feedback'],
      version: 2,
    })
  })

  it('a mentor who leaves offers unanswered is paused once and keeps the reason', async () => {
    const person = await aPerson(organization)
    await organization.put(`/v1/people/${person.id}/mentor-profile`, { capacity: 1 })
    const id = uuid('per', person.id)
    await transact((tx) => pauseMentor(tx, id, 'unanswered_offers'))
    await organization.post(`/v1/people/${person.id}/mentor-profile/pause`)
    const profiles = await read((tx) => mentorProfiles(tx))
    expect(profiles.find((each) => each.personId === id)).toMatchObject({
      pauseReason: 'unanswered_offers',
      version: 2,
    })
    const resumed = await organization.post(`/v1/people/${person.id}/mentor-profile/resume`)
    expect(resumed.body.state).toBe('active')
  })

  it('a mentor who changes their profile while it is paused for them stays paused', async () => {
    const person = await aPerson(organization)
    const address = `/v1/people/${person.id}/mentor-profile`
    await organization.put(address, { capacity: 1 })
    const id = uuid('per', person.id)
    const changing = await transact(async (tx) => {
      await pauseMentor(tx, id, 'unanswered_offers')
      const answer = organization.put(address, { capacity: 2 }, { etag: '"1"' })
      await waitingForLock()
      return { answer }
    })
    expect((await changing.answer).status).toBe(412)
    expect((await organization.get(address)).body).toMatchObject({ state: 'paused', capacity: 1 })
  })

  it('pairs that must not be made are told from either side', async () => {
    const [one, other] = [await aPerson(organization), await aPerson(organization)]
    await organization.post('/v1/do-not-match', { personIds: [other.id, one.id] })
    const [a, b] = [uuid('per', one.id), uuid('per', other.id)]
    for (const id of [a, b]) {
      const pairs = await read((tx) => doNotMatchPairsWith(tx, [id]))
      expect(pairs.map(({ personIds }) => personIds)).toEqual([[a, b].toSorted()])
    }
  })
})
