import { describe, expect, test } from 'vitest'
import { Refusal } from '../../src/kernel/refusal.ts'
import { accountOf, attendanceState, type Presence, settledState } from '../../src/sessions/attendance-rules.ts'
import {
  allowedNow,
  answererOf,
  earnedRoom,
  requireStep,
  SESSION_STATES,
  type SessionState,
  type SessionVerb,
} from '../../src/sessions/session-rules.ts'

const startsAt = new Date('2026-11-30T10:00:00Z')
const before = new Date('2026-11-30T09:59:59Z')
const after = startsAt
const VERBS: SessionVerb[] = ['confirm', 'decline', 'reschedule', 'cancel', 'attendance', 'debrief', 'feedback']

const BEFORE: Record<SessionState, SessionVerb[]> = {
  proposed: ['confirm', 'decline', 'reschedule', 'cancel'],
  confirmed: ['reschedule', 'cancel'],
  completed: [],
  no_show: [],
  declined: [],
  cancelled: [],
}
const AFTER: Record<SessionState, SessionVerb[]> = {
  proposed: ['decline', 'reschedule', 'cancel'],
  confirmed: ['attendance', 'debrief', 'feedback'],
  completed: ['debrief', 'feedback'],
  no_show: ['feedback'],
  declined: [],
  cancelled: [],
}

const table = SESSION_STATES.flatMap((state) =>
  VERBS.flatMap((verb) => [
    { state, verb, when: 'before its start', now: before, allowed: BEFORE[state] },
    { state, verb, when: 'from its start on', now: after, allowed: AFTER[state] },
  ]),
)

describe('what a session allows', () => {
  test.each(table)('$state, $when: $verb', ({ state, verb, now, allowed }) => {
    expect(allowedNow({ state, startsAt }, now)).toEqual(allowed)
    const refusal = refusalOf(() => requireStep({ state, startsAt }, verb, now))
    if (allowed.includes(verb)) return expect(refusal).toBeNull()
    expect(refusal).toMatchObject({ kind: 'conflict', details: { state, allowed } })
    return expect(refusal?.code).toMatch(/^session\.(not_allowed_in_state|already_started|not_started)$/)
  })

  test.each([
    ['confirmed', 'cancel', after, 'session.already_started'],
    ['proposed', 'confirm', after, 'session.already_started'],
    ['confirmed', 'attendance', before, 'session.not_started'],
    ['cancelled', 'confirm', before, 'session.not_allowed_in_state'],
  ] as const)('a %s session refuses %s as what it is', (state, verb, now, code) => {
    expect(refusalOf(() => requireStep({ state, startsAt }, verb, now))?.code).toBe(code)
  })

  test('who did not propose the time is the one to answer', () => {
    const pair = { menteeId: 'mentee', mentorId: 'mentor' }
    expect(answererOf({ ...pair, proposedById: 'mentee' })).toBe('mentor')
    expect(answererOf({ ...pair, proposedById: 'mentor' })).toBe('mentee')
  })

  test('only hearing about a room earns it', () => {
    const kinds = ['conversation', 'walkthrough', 'brief', 'debrief'] as const
    expect(kinds.filter((kind) => earnedRoom({ kind, roomId: 'room' }))).toEqual(['conversation', 'walkthrough'])
    expect(earnedRoom({ kind: 'conversation', roomId: null })).toBeNull()
  })
})

const both = (mentee: Presence, mentor: Presence) => ({ mentee, mentor })

describe('what one side says of a session', () => {
  test.each([
    [{ held: true }, both('attended', 'attended')],
    [{ held: true, mentee: 'attended' }, both('attended', 'attended')],
    [{ held: false }, both('called_off', 'called_off')],
    [{ held: false, mentor: 'called_off' }, both('called_off', 'called_off')],
    [{ held: false, mentor: 'missed' }, both('attended', 'missed')],
    [{ held: false, mentee: 'excused' }, both('excused', 'attended')],
    [{ held: false, mentee: 'missed', mentor: 'missed' }, both('missed', 'missed')],
    [{ held: true, mentor: 'late' }, both('attended', 'late')],
    [{ held: false, mentee: 'missed', mentor: 'late' }, both('missed', 'late')],
  ] as const)('%j means %j', (report, account) => {
    expect(accountOf(report)).toEqual(account)
  })

  test.each([
    [{ held: true, mentor: 'missed' }, '/mentor'],
    [{ held: true, mentee: 'called_off' }, '/mentee'],
    [{ held: false, mentee: 'attended', mentor: 'attended' }, '/held'],
    [{ held: false, mentee: 'attended' }, '/held'],
    [{ held: false, mentee: 'late' }, '/held'],
    [{ held: true, mentee: 'late', mentor: 'missed' }, '/mentor'],
    [{ held: false, mentee: 'called_off', mentor: 'missed' }, '/mentor'],
  ] as const)('%j contradicts itself', (report, pointer) => {
    expect(refusalOf(() => accountOf(report))).toMatchObject({ kind: 'invalid', details: { errors: [{ pointer }] } })
  })
})

describe('what becomes of a confirmed session', () => {
  const held = both('attended', 'attended')
  test.each([
    [null, null, 'unknown', 'confirmed'],
    [held, null, 'one_sided', 'confirmed'],
    [null, held, 'one_sided', 'confirmed'],
    [held, held, 'agreed', 'completed'],
    [held, both('missed', 'attended'), 'disputed', 'confirmed'],
    [both('attended', 'missed'), both('missed', 'attended'), 'disputed', 'confirmed'],
    [both('missed', 'attended'), both('excused', 'attended'), 'disputed', 'confirmed'],
    [both('attended', 'missed'), both('attended', 'missed'), 'agreed', 'no_show'],
    [both('excused', 'missed'), both('excused', 'missed'), 'agreed', 'no_show'],
    [both('excused', 'attended'), both('excused', 'attended'), 'agreed', 'cancelled'],
    [both('late', 'attended'), both('late', 'attended'), 'agreed', 'completed'],
    [held, both('late', 'attended'), 'agreed', 'completed'],
    [both('late', 'attended'), both('missed', 'attended'), 'disputed', 'confirmed'],
    [both('late', 'missed'), both('attended', 'missed'), 'agreed', 'no_show'],
    [both('called_off', 'called_off'), both('called_off', 'called_off'), 'agreed', 'cancelled'],
  ] as const)('mentee %j, mentor %j: %s, %s', (menteeSays, mentorSays, attendance, state) => {
    expect(attendanceState(menteeSays, mentorSays)).toBe(attendance)
    expect(settledState(menteeSays, mentorSays)).toBe(state)
  })
})

function refusalOf(work: () => unknown): Refusal | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
