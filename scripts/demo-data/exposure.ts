import { chanceOf } from '../../src/kernel/chance.ts'
import type { DemoHost, DemoRoom } from './demo-room.ts'
import type { Person } from './people.ts'

export type ExposureLine = {
  person: Person
  room: DemoRoom
  depth: number
  minutes: number
  occurredOn: Temporal.PlainDate
  note: string
}

const FROM = Temporal.PlainDate.from('2024-01-08')
const TO = Temporal.PlainDate.from('2026-10-30')
const FORMER_UNTIL = Temporal.PlainDate.from('2025-05-30')

/** People of the story have this past and no other. */
const GIVEN: Record<string, { room: string; depth: 1; on: string }[]> = {
  'Merle Janssen': [{ room: 'incident-business-review', depth: 1, on: '2025-11-13' }],
  'Nikhil Bhat': [{ room: 'cloud-spend-review', depth: 1, on: '2026-03-10' }],
  'Didier Fontanel': [{ room: 'carrier-partner-review', depth: 1, on: '2024-09-18' }],
  'Sabine Hinrichs': [],
}

/** The ledger as the company brings it along, oldest line first. */
export function exposure(people: readonly Person[], rooms: readonly DemoRoom[]): ExposureLine[] {
  const lines = rooms.flatMap((room) =>
    people.flatMap((person) => {
      const host = room.hosts.find(({ name }) => name === person.name)
      return host ? [lineOfHost(person, room, host)] : linesOfGuest(person, room)
    }),
  )
  return lines.toSorted((a, b) => Temporal.PlainDate.compare(a.occurredOn, b.occurredOn))
}

function lineOfHost(person: Person, room: DemoRoom, { standing }: DemoHost): ExposureLine {
  const occurredOn = workday(`${person.name} ${room.externalId}`, person, standing === 'former' ? FORMER_UNTIL : TO)
  const common = { person, room, minutes: room.minutes, occurredOn }
  if (standing === 'owner') return { ...common, depth: 4, note: 'Runs it' }
  if (standing === 'former') return { ...common, depth: 3, note: 'Last time before handing over the place' }
  return { ...common, depth: 3, note: '' }
}

function linesOfGuest(person: Person, room: DemoRoom): ExposureLine[] {
  const given = GIVEN[person.name]
  if (given) {
    return given
      .filter((line) => line.room === room.externalId)
      .map(({ depth, on }) => ({ ...heard(person, room, Temporal.PlainDate.from(on)), depth }))
  }
  const key = `${person.name} ${room.externalId}`
  if (!mayEnter(person, room) || chanceOf(key) >= likelihood(person, room)) return []

  const depth = depthFor(person, room, chanceOf(`${key} depth`))
  const ownDay = workday(key, person, TO)
  if (depth === 1) return [heard(person, room, ownDay)]
  const occasion = workday(room.externalId, null, TO)
  const wasThere = chanceOf(`${key} occasion`) < 0.5 && isPossible(person, occasion)
  const occurredOn = depth === 2 && wasThere ? occasion : ownDay
  const note = depth === 3 ? room.notes.tookPart : wasThere ? room.notes.satIn : ''
  const lines: ExposureLine[] = [{ person, room, depth, minutes: room.minutes, occurredOn, note }]
  const earlier = occurredOn.subtract({ days: 28 })
  if (chanceOf(`${key} earlier`) < 0.3 && isPossible(person, earlier)) lines.push(heard(person, room, earlier))
  if (chanceOf(`${key} correction`) < 0.05) lines.push(correction(person, room, occurredOn.add({ days: 7 })))
  return lines
}

const heard = (person: Person, room: DemoRoom, occurredOn: Temporal.PlainDate): ExposureLine => ({
  person,
  room,
  depth: 1,
  minutes: chanceOf(`${person.name} ${room.externalId} minutes`) < 0.6 ? 30 : 45,
  occurredOn,
  note: room.notes.heard,
})

const correction = (person: Person, room: DemoRoom, occurredOn: Temporal.PlainDate): ExposureLine => ({
  person,
  room,
  depth: 0,
  minutes: 0,
  occurredOn,
  note: 'Correction: was invited and could not come',
})

function mayEnter(person: Person, room: DemoRoom): boolean {
  if (!['open', 'internal', 'customer_confidential'].includes(room.sensitivity)) {
    return person.level >= 4 && room.audience.includes(person.department)
  }
  return room.externalId !== 'support-escalations-brazil' || person.languages.includes('pt')
}

/** How probable it is that this person ever came near this room: the wall between engineering and the business. */
function likelihood(person: Person, room: DemoRoom): number {
  const inAudience = room.audience.includes(person.department)
  const { level } = person
  if (person.department === 'Engineering') {
    if (level <= 4) return inAudience ? 0.02 : 0.003
    return level === 5 ? (inAudience ? 0.08 : 0.01) : inAudience ? 0.2 : 0.04
  }
  if (!inAudience) return level <= 4 ? 0.005 : 0.06
  return [0, 0.03, 0.05, 0.1, 0.2, 0.3, 0.45, 0.5, 0.5][level] ?? 0
}

function depthFor(person: Person, room: DemoRoom, chance: number): number {
  if (person.level <= 4 && person.department === 'Engineering') return chance < 0.8 ? 1 : 2
  if (!room.audience.includes(person.department)) return chance < 0.6 ? 1 : 2
  return chance < 0.3 ? 1 : chance < 0.75 ? 2 : 3
}

/** A weekday, the same for the same key; for a person, one after they had settled in. */
function workday(key: string, person: Person | null, until: Temporal.PlainDate): Temporal.PlainDate {
  const settled = person?.hireDate.add({ days: 14 })
  const first = settled && Temporal.PlainDate.compare(settled, FROM) > 0 ? settled : FROM
  const days = Math.max(1, first.until(until).days)
  const day = first.add({ days: Math.floor(chanceOf(`${key} day`) * days) })
  return day.dayOfWeek > 5 ? day.subtract({ days: day.dayOfWeek - 5 }) : day
}

const isPossible = (person: Person, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, FROM) >= 0 && Temporal.PlainDate.compare(day, person.hireDate) >= 0
