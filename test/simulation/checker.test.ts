import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../setup/test-database.ts'
import { checkYear } from './check/check-year.ts'
import type { Fault } from './check/finding.ts'
import { HOUR, wallAt } from './check/wall.ts'
import type { RecordedReminder, YearRecord } from './check/record.ts'
import { yearOf } from './check/year.ts'
import { openSimulation, type Simulation, type SimulatedYear } from './open-simulation.ts'

let simulation: Simulation
let year: SimulatedYear
beforeAll(async () => {
  simulation = await openSimulation(await testDatabase())
  year = await simulation.year({ seed: 1, days: 200, people: 120 })
}, 180_000)
afterAll(() => simulation.close())

type Sent = RecordedReminder & { message: string }

/** One that came alone at its time. */
function sent(fits: (reminder: RecordedReminder) => boolean): Sent {
  const { reminders } = year.record
  const alone = (each: RecordedReminder) => reminders.filter(({ message }) => message === each.message).length === 1
  const told = new Map(yearOf(year.record).told.map(({ id, at }) => [id, at]))
  const found = reminders.find((each) => told.get(each.id) === each.due && alone(each) && fits(each))
  if (!found) throw new Error('The year has no such reminder that came alone.')
  return found as Sent
}

const without = (record: YearRecord, message: string): YearRecord => ({
  ...record,
  reminders: record.reminders.map((each) => (each.message === message ? { ...each, message: null } : each)),
})
const sentAt = (record: YearRecord, message: string, at: (before: number) => number): YearRecord => ({
  ...record,
  messages: record.messages.map((each) => (each.id === message ? { ...each, at: at(each.at) } : each)),
})
const changed = (record: YearRecord, id: string, changes: Partial<RecordedReminder>): YearRecord => ({
  ...record,
  reminders: record.reminders.map((each) => (each.id === id ? { ...each, ...changes } : each)),
})
/** The same reminder once more, in a message of its own. */
const again = (record: YearRecord, reminder: Sent, at: (before: number) => number) => {
  const message = record.messages.find(({ id }) => id === reminder.message)!
  return {
    ...record,
    reminders: [...record.reminders, { ...reminder, id: 'another', message: 'another' }],
    messages: [...record.messages, { ...message, id: 'another', at: at(message.at) }],
  }
}
const asItWas = (at: number) => at
const nudge = (kind: string, step?: string) => sent((each) => each.kind === kind && (!step || each.step === step))
const mutations: readonly [what: string, fault: Fault, mutate: (record: YearRecord) => YearRecord][] = [
  ['one nudge that never came', 'missing', (record) => without(record, nudge('session.feedback').message)],
  ['an invitation that never came', 'missing', (record) => without(record, nudge('session.invitation').message)],
  ['a mentor who was never told of an offer', 'missing', (record) => without(record, nudge('offer.made').message)],
  [
    'a message that was never written',
    'missing',
    (record) => ({ ...record, messages: record.messages.filter(({ id }) => id !== nudge('session.upcoming').message) }),
  ],
  [
    'a nudge that came a second time',
    'twice',
    (record) => again(record, nudge('session.upcoming', 'before_24h'), (at) => at + HOUR / 4),
  ],
  ['an offer told twice at once', 'twice', (record) => again(record, nudge('offer.made'), asItWas)],
  [
    'a nudge to somebody who sleeps',
    'quiet_hours',
    (record) => {
      const { receiver, due } = nudge('session.feedback')
      const history = record.people.get(receiver)!.map((each) => {
        const wall = wallAt(due, each.timeZone).toPlainTime()
        const time = (hours: number) => wall.add({ hours }).toString().slice(0, 5)
        return { ...each, quietHours: { start: time(-2), end: time(2) } }
      })
      return { ...record, people: new Map([...record.people, [receiver, history]]) }
    },
  ],
  [
    'a nudge on a holiday',
    'day_off',
    (record) => {
      const { receiver, due } = nudge('session.feedback')
      const { timeZone } = record.people.get(receiver)!.findLast(({ at }) => at <= due)!
      const holiday = wallAt(due, timeZone).toPlainDate().toString()
      return { ...record, organization: record.organization.map((each) => ({ ...each, holidays: [holiday] })) }
    },
  ],
  [
    'a reminder of a session that has begun',
    'after_meaning',
    (record) => sentAt(record, nudge('session.upcoming', 'before_1h').message, (at) => at + 1.1 * HOUR),
  ],
  [
    'an invitation of an older version',
    'superseded',
    (record) => {
      const moved = nudge('session.moved')
      return changed(record, moved.id, { version: moved.version! - 1 })
    },
  ],
  [
    'a nudge to answer what was answered',
    'superseded',
    (record) => {
      const asked = sent((each) => each.kind === 'session.proposed')
      const answered = record.events.findLast(
        ({ type, subject: of }) => type === 'session.confirmed' && of === asked.subject,
      )
      return sentAt(record, asked.message, (at) => (answered?.at ?? at + 30 * 24 * HOUR) + 1000)
    },
  ],
  [
    'what only the mentee is told, to the mentor',
    'wrong_receiver',
    (record) => {
      const debrief = nudge('session.debrief')
      const { data } = record.events.find(({ subject }) => subject === debrief.subject)!
      return changed(record, debrief.id, { receiver: String(data['mentorId']) })
    },
  ],
  [
    'four minutes too early',
    'too_early',
    (record) => sentAt(record, nudge('session.upcoming', 'before_24h').message, (at) => at - 4 * 60_000),
  ],
  [
    'ten minutes too late',
    'too_late',
    (record) => sentAt(record, nudge('session.upcoming', 'before_1h').message, (at) => at + HOUR / 6),
  ],
  [
    'a step that the policy does not have',
    'not_called_for',
    (record) => changed(record, nudge('session.upcoming').id, { step: 'before_96h' }),
  ],
  [
    'a fifth nudge for one cause',
    'over_cap',
    (record) => {
      const first = nudge('session.upcoming', 'before_24h')
      return ['a', 'b', 'c', 'd', 'e'].reduce(
        (all, id) => ({
          ...all,
          reminders: [...all.reminders, { ...first, id, message: id }],
          messages: [...all.messages, { ...all.messages.find(({ id: message }) => message === first.message)!, id }],
        }),
        record,
      )
    },
  ],
  [
    'a kind that somebody does without',
    'unsubscribed',
    (record) => {
      const { receiver, kind } = nudge('session.feedback')
      const history = record.people.get(receiver)!.map((each) => ({ ...each, unsubscribed: [kind] }))
      return { ...record, people: new Map([...record.people, [receiver, history]]) }
    },
  ],
  [
    'a reason that does not hold',
    'wrong_reason',
    (record) => changed(record, nudge('session.feedback').id, { state: 'suppressed', reason: 'paused', message: null }),
  ],
  [
    'a message that waits for ever',
    'not_sent',
    (record) => ({
      ...record,
      messages: record.messages.map((each, index) => (index === 3 ? { ...each, state: 'queued' } : each)),
    }),
  ],
  [
    'two messages where one digest belongs',
    'not_together',
    (record) => {
      const digest = record.messages.find(({ kind }) => kind === 'digest')!
      const [first] = record.reminders.filter(({ message }) => message === digest.id)
      const alone = { ...digest, id: 'alone', kind: first!.kind }
      return {
        ...changed(record, first!.id, { message: 'alone' }),
        messages: [...record.messages, alone],
      }
    },
  ],
]

describe('the checker', () => {
  it('shares no code with what it judges', () => {
    const folder = new URL('check/', import.meta.url)
    const imports = readdirSync(folder).flatMap(
      (file) => readFileSync(new URL(file, folder), 'utf8').match(/from '.*'/g) ?? [],
    )
    expect(imports.length).toBeGreaterThan(20)
    expect(imports.filter((each) => !each.startsWith("from './"))).toEqual([])
  })

  it('finds nothing in a year in which all is well', () => {
    expect(year.findings).toEqual([])
    expect(year.record.messages.length).toBeGreaterThan(150)
  })

  it.each(mutations)('finds %s', (_, fault, mutate) => {
    expect(checkYear(mutate(year.record)).map((each) => each.fault)).toContain(fault)
  })
})
