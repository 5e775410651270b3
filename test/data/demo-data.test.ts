import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { demoFiles } from '../../scripts/demo-data/demo-files.ts'
import { isTimeZone } from '../../src/kernel/time-zone.ts'
import { HOST_STANDINGS, ROOM_FUNCTIONS, ROOM_KINDS, ROOM_SENSITIVITIES } from '../../src/rooms/room-rules.ts'

type Row = Record<string, string>

const textOf = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8')
const rowsOf = async (name: string): Promise<Row[]> => parse<Row>(await textOf(name), { columns: true })
const column = (rows: Row[], name: string): string[] => rows.map((row) => row[name] ?? '')

const people = await rowsOf('people.csv')
const rooms = await rowsOf('rooms.csv')
const hosts = await rowsOf('hosts.csv')
const exposure = await rowsOf('exposure.csv')

const personOf = new Map(people.map((person) => [person['externalId'], person]))
const roomIds = new Set(column(rooms, 'externalId'))
const levelOf = (externalId: string | undefined): number => Number(personOf.get(externalId)?.['level'])
const languagesOf = (person: Row): string[] => (person['languages'] ?? '').split(';')

/** The managers above a person, nearest first; stops when somebody comes up twice. */
function chainOf(person: Row | undefined): Row[] {
  const chain: Row[] = []
  let manager = personOf.get(person?.['managerExternalId'])
  while (manager && !chain.includes(manager)) {
    chain.push(manager)
    manager = personOf.get(manager['managerExternalId'])
  }
  return chain
}

describe('the files of the made-up company', () => {
  it.each(Object.keys(demoFiles()))('%s is what the generator writes', async (name) => {
    expect(await textOf(name)).toBe(demoFiles()[name])
  })
})

describe('its people', () => {
  it('are 240, half of them engineers, each with a number, a name and an address of their own', () => {
    expect(people).toHaveLength(240)
    expect(people.filter((person) => person['department'] === 'Engineering')).toHaveLength(120)
    for (const key of ['externalId', 'name', 'email']) expect(new Set(column(people, key)).size, key).toBe(240)
    for (const email of column(people, 'email')) expect(email).toMatch(/^[a-z]+([.-][a-z]+)+@lademark\.example$/)
  })

  it('work in five time zones', () => {
    const zones = new Set(column(people, 'timeZone'))
    expect([...zones].toSorted()).toEqual([
      'America/Sao_Paulo',
      'America/Toronto',
      'Asia/Kolkata',
      'Europe/Berlin',
      'Europe/Paris',
    ])
    expect([...zones].every(isTimeZone)).toBe(true)
  })

  it('stand in one tree: everybody reports upwards to the one chief executive', () => {
    const top = people.filter((person) => person['managerExternalId'] === '')
    expect(column(top, 'title')).toEqual(['Chief Executive Officer'])
    for (const person of people) {
      if (person === top[0]) continue
      expect(chainOf(person).at(-1), person['name']).toBe(top[0])
      expect(levelOf(person['managerExternalId']), person['name']).toBeGreaterThanOrEqual(Number(person['level']))
    }
  })

  it('have managers with three to nine people each', () => {
    const spans = Map.groupBy(people, (person) => person['managerExternalId'])
    for (const [manager, reports] of spans) {
      if (manager === '') continue
      expect(reports.length, manager).toBeGreaterThanOrEqual(3)
      expect(reports.length, manager).toBeLessThanOrEqual(9)
    }
  })

  it('are on levels 1 to 8 and joined on a real day', () => {
    for (const person of people) {
      expect(person['level']).toMatch(/^[1-8]$/)
      const hireDate = Temporal.PlainDate.from(person['hireDate'] ?? '').toString()
      expect(hireDate >= '2012-03-01' && hireDate <= '2026-10-15', hireDate).toBe(true)
    }
  })

  it('all speak English but for six, and languages are written as BCP 47 wants them', () => {
    const others = people.filter((person) => !languagesOf(person).includes('en'))
    expect(others).toHaveLength(6)
    for (const person of people) {
      for (const language of languagesOf(person)) expect(Intl.getCanonicalLocales(language)).toEqual([language])
    }
  })
})

describe('its rooms', () => {
  it('are about thirty over all functions, in the words of the domain', () => {
    expect(roomIds.size).toBe(rooms.length)
    expect(rooms.length).toBeGreaterThanOrEqual(28)
    expect(rooms.length).toBeLessThanOrEqual(36)
    expect(new Set(column(rooms, 'function'))).toEqual(new Set(ROOM_FUNCTIONS))
    expect(new Set(column(rooms, 'kind'))).toEqual(new Set(ROOM_KINDS))
    expect(new Set(column(rooms, 'sensitivity'))).toEqual(new Set(ROOM_SENSITIVITIES))
    for (const seats of column(rooms, 'guestSeats')) expect(seats).toMatch(/^[0-4]$/)
  })

  it('have one owner each, and hosts who are leaders', () => {
    for (const host of hosts) {
      expect(roomIds).toContain(host['roomExternalId'])
      expect(HOST_STANDINGS).toContain(host['standing'])
      expect(['true', 'false']).toContain(host['mayBringGuests'])
    }
    const owners = hosts.filter((host) => host['standing'] === 'owner')
    expect(column(owners, 'roomExternalId').toSorted()).toEqual([...roomIds].toSorted())
    const leaders = hosts.filter((host) => levelOf(host['personExternalId']) >= 5)
    expect(leaders.length / hosts.length).toBeGreaterThan(0.95)
    const places = hosts.map((host) => `${host['roomExternalId']} ${host['personExternalId']}`)
    expect(new Set(places).size).toBe(hosts.length)
  })

  it('let nobody bring a guest where there is no seat for one', () => {
    const closed = new Set(
      column(
        rooms.filter((room) => room['guestSeats'] === '0'),
        'externalId',
      ),
    )
    const inviting = hosts.filter((host) => host['mayBringGuests'] === 'true')
    expect(closed.size).toBeGreaterThan(0)
    expect(inviting.filter((host) => closed.has(host['roomExternalId'] ?? ''))).toEqual([])
  })
})

describe('its ledger', () => {
  it('has a few hundred lines about people and rooms that exist', () => {
    expect(exposure.length).toBeGreaterThan(300)
    expect(exposure.length).toBeLessThan(700)
    for (const line of exposure) {
      expect(personOf.has(line['personExternalId'])).toBe(true)
      expect(roomIds).toContain(line['roomExternalId'])
      expect(line['depth']).toMatch(/^[0-4]$/)
      expect(Number(line['minutes'])).toBeGreaterThanOrEqual(line['depth'] === '0' ? 0 : 30)
    }
  })

  it('tells of working days from 2024 to 2026 on which the person already worked there', () => {
    for (const line of exposure) {
      const day = Temporal.PlainDate.from(line['occurredOn'] ?? '')
      expect(day.year).toBeGreaterThanOrEqual(2024)
      expect(day.toString() <= '2026-11-06').toBe(true)
      expect(day.dayOfWeek).toBeLessThanOrEqual(5)
      expect(day.toString() >= (personOf.get(line['personExternalId'])?.['hireDate'] ?? '9999')).toBe(true)
    }
  })

  it('has nothing to tell about most engineers', () => {
    const seen = new Set(column(exposure, 'personExternalId'))
    const engineers = people.filter((person) => person['department'] === 'Engineering' && Number(person['level']) <= 4)
    const unseen = engineers.filter((person) => !seen.has(person['externalId'] ?? ''))
    expect(unseen.length / engineers.length).toBeGreaterThan(0.7)
    expect(unseen.length).toBeLessThan(engineers.length)
  })
})

describe('the story of Merle Janssen, who wants into the pricing committee', () => {
  const named = (name: string): Row => people.find((person) => person['name'] === name) ?? {}
  const merle = named('Merle Janssen')
  const mentors = ['Fernanda Queiroz', 'Guillaume Ferrand', 'Leila Farahani'].map(named)

  it('has three mentors who may bring her', () => {
    for (const mentor of mentors) {
      expect(hosts).toContainEqual({
        roomExternalId: 'pricing-committee',
        personExternalId: mentor['externalId'],
        standing: mentor['name'] === 'Leila Farahani' ? 'owner' : 'regular',
        mayBringGuests: 'true',
      })
    }
  })

  it('breaks no hard rule: other zones, no manager of hers, a shared language, working hours in common', () => {
    expect(new Set(column([merle, ...mentors], 'timeZone')).size).toBe(4)
    for (const mentor of mentors) {
      expect(chainOf(merle)).not.toContain(mentor)
      expect(languagesOf(mentor).some((language) => languagesOf(merle).includes(language))).toBe(true)
      expect(sharedHours(merle, mentor), mentor['name']).toBeGreaterThanOrEqual(2)
    }
  })

  it('starts from one line of her own, in another room', () => {
    const own = exposure.filter((line) => line['personExternalId'] === merle['externalId'])
    expect(column(own, 'roomExternalId')).toEqual(['incident-business-review'])
  })
})

/** Hours that two people's nine to five have in common on a winter's day. */
function sharedHours(a: Row, b: Row): number {
  const [startA, startB] = [a, b].map(
    (person) => Temporal.ZonedDateTime.from(`2026-11-24T09:00[${person['timeZone']}]`).epochMilliseconds,
  )
  return 8 - Math.abs((startA ?? 0) - (startB ?? 0)) / 3_600_000
}
