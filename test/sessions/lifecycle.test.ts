import { beforeAll, describe, expect, test } from 'vitest'
import { makePerson, actAs } from '../setup/builders.ts'
import type { Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { anOrganization, aPair, done, inside, later, moveClock, NOW, type Pair, propose } from './builders.ts'

type State = 'proposed' | 'confirmed' | 'completed' | 'no_show' | 'declined' | 'cancelled'
type Verb = 'confirm' | 'decline' | 'reschedule' | 'cancel' | 'attendance' | 'debrief' | 'feedback'
type Role = 'proposer' | 'answerer' | 'machine' | 'stranger' | 'foreigner'
type Phase = 'before' | 'after'

const VERBS: Verb[] = ['confirm', 'decline', 'reschedule', 'cancel', 'attendance', 'debrief', 'feedback']
const ROLES: Role[] = ['proposer', 'answerer', 'machine', 'stranger', 'foreigner']
const STATES: Record<Phase, State[]> = {
  before: ['proposed', 'confirmed', 'declined', 'cancelled'],
  after: ['proposed', 'confirmed', 'completed', 'no_show', 'declined', 'cancelled'],
}

/** Who may do it at all; the mentee has proposed. */
const MAY: Record<Verb, Role[]> = {
  confirm: ['answerer', 'machine'],
  decline: ['answerer', 'machine'],
  reschedule: ['proposer', 'answerer', 'machine'],
  cancel: ['proposer', 'answerer', 'machine'],
  attendance: ['proposer', 'answerer', 'machine'],
  debrief: ['proposer'],
  feedback: ['proposer', 'answerer'],
}

/** What is possible, and what it leads to. Where the verb has led there already, it changes nothing. */
const LEADS: Record<Phase, Record<State, Partial<Record<Verb, State>>>> = {
  before: {
    proposed: { confirm: 'confirmed', decline: 'declined', reschedule: 'proposed', cancel: 'cancelled' },
    confirmed: { confirm: 'confirmed', reschedule: 'proposed', cancel: 'cancelled' },
    declined: { decline: 'declined' },
    cancelled: { cancel: 'cancelled' },
    completed: {},
    no_show: {},
  },
  after: {
    proposed: { decline: 'declined', reschedule: 'proposed', cancel: 'cancelled' },
    confirmed: { confirm: 'confirmed', attendance: 'confirmed', debrief: 'confirmed', feedback: 'confirmed' },
    completed: { attendance: 'completed', debrief: 'completed', feedback: 'completed' },
    no_show: { feedback: 'no_show' },
    declined: { decline: 'declined' },
    cancelled: { cancel: 'cancelled' },
  },
}

const UNCHANGING = ['confirm confirmed', 'decline declined', 'cancel cancelled', 'attendance completed']

const note = {
  decidedAndByWhom: 'Ten per cent off, by Ana.',
  whatSurprisedMe: 'How fast.',
  whatIWillDoDifferently: 'Ask.',
}
const far = later(NOW, 24 * 24 * 60)

let app: TestApp
let pair: Pair
const callers = new Map<Role, Client>()
let slots = 0
beforeAll(async () => {
  app = await testApp()
  const organization = await anOrganization(app)
  pair = await aPair(app, organization)
  callers.set('proposer', pair.mentee).set('answerer', pair.mentor).set('machine', organization)
  callers.set('stranger', await actAs(organization, (await makePerson(organization)).id))
  callers.set('foreigner', await anOrganization(app))
})

async function make(state: State, startsAt: string): Promise<string> {
  const fields = { startsAt, durationMinutes: 15, outsideWorkingHours: true }
  const { id } = done(await propose(pair, fields), 201)
  const as = (caller: Client, verb: string, body?: unknown) =>
    caller.post(`/v1/sessions/${id}/${verb}`, body).then((answer) => done(answer))
  if (state === 'declined') await as(pair.mentor, 'decline')
  if (state === 'cancelled') await as(pair.mentee, 'cancel', { reason: 'Ill today' })
  if (state === 'confirmed' || state === 'completed' || state === 'no_show') await as(pair.mentor, 'confirm')
  return id
}

const bodyOf = (verb: Verb, slot: number) =>
  ({
    confirm: undefined,
    decline: { reason: 'Not that day' },
    reschedule: { startsAt: later(far, slot * 15), outsideWorkingHours: true },
    cancel: { reason: 'Ill today' },
    attendance: { held: true },
    debrief: note,
    feedback: { rating: 4 },
  })[verb]

type Outcome = { status: number; state: State; isChanged: boolean; namesAllowed: boolean }

function expected(phase: Phase, state: State, verb: Verb, role: Role): Outcome {
  const next = LEADS[phase][state][verb]
  const refused = (status: number) => ({ status, state, isChanged: false, namesAllowed: status === 409 })
  if (role === 'foreigner') return refused(404)
  if (!MAY[verb].includes(role)) return refused(403)
  if (next === undefined) return refused(409)
  const isAgain = UNCHANGING.includes(`${verb} ${state}`)
  const status = verb === 'debrief' ? 201 : 200
  const isSettled = verb === 'attendance' && role === 'machine'
  return { status, state: isSettled ? 'completed' : next, isChanged: !isAgain, namesAllowed: false }
}

async function attempt(verb: Verb, role: Role, id: string, slot: number): Promise<Outcome> {
  const before = done(await pair.organization.get(`/v1/sessions/${id}`))
  const answer = await callers.get(role)!.post(`/v1/sessions/${id}/${verb}`, bodyOf(verb, slot))
  const after = done(await pair.organization.get(`/v1/sessions/${id}`))
  return {
    status: answer.status,
    state: after.state,
    isChanged: after.version > before.version,
    namesAllowed: answer.body.state === before.state && Array.isArray(answer.body.allowed),
  }
}

type Cell = { state: State; verb: Verb; role: Role; id: string; slot: number }

/** A session for each cell; one that the cell before must leave as it was is used again. */
async function makeCells(phase: Phase, base: string): Promise<Cell[]> {
  const cells: Cell[] = []
  for (const state of STATES[phase]) {
    for (const verb of VERBS) {
      let id: string | null = null
      for (const role of ROLES) {
        if (id === null) slots += 1
        id ??= await make(state, later(base, slots * 15))
        cells.push({ state, verb, role, id, slot: slots })
        if (expected(phase, state, verb, role).isChanged) id = null
      }
    }
  }
  return cells
}

describe('state × verb × role', () => {
  test('before the start', async () => {
    for (const { state, verb, role, id, slot } of await makeCells('before', later(NOW, 60))) {
      const cell = `${state}, ${verb} by the ${role}`
      expect(await attempt(verb, role, id, slot), cell).toEqual(expected('before', state, verb, role))
    }
  })

  test('from the start on', async () => {
    const base = later(NOW, 10 * 24 * 60)
    const cells = await makeCells('after', base)
    await moveClock(app, pair.organization, later(base, 10 * 24 * 60))
    const settle = { completed: { held: true }, no_show: { held: false, mentor: 'missed' } }
    for (const { state, verb, role, id, slot } of cells) {
      if (state === 'completed' || state === 'no_show') {
        done(await pair.organization.post(`/v1/sessions/${id}/attendance`, settle[state]))
      }
      const cell = `${state}, ${verb} by the ${role}`
      expect(await attempt(verb, role, id, slot), cell).toEqual(expected('after', state, verb, role))
    }
  })

  test('each event has happened once for each change', async () => {
    const counts = await inside(app, pair.organization, (tx) =>
      tx.rows<{ type: string; count: number }>(
        `SELECT type, count(*)::integer AS count FROM event WHERE type LIKE 'session.%' GROUP BY type ORDER BY type`,
      ),
    )
    const sessions = await inside(app, pair.organization, (tx) =>
      tx.rows<{ state: string; count: number }>('SELECT state, count(*)::integer AS count FROM session GROUP BY state'),
    )
    const inState = (state: State) => sessions.find((each) => each.state === state)?.count
    const events = (type: string) => counts.find((each) => each.type === `session.${type}`)?.count
    expect(events('proposed')).toBe(slots)
    expect(events('declined')).toBe(inState('declined'))
    expect(events('cancelled')).toBe(inState('cancelled'))
    expect(events('completed')).toBe(inState('completed'))
    expect(events('no_show')).toBe(inState('no_show'))
  })
})
