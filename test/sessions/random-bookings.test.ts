import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../src/kernel/caller.ts'
import { addMinutes, MINUTE } from '../../src/kernel/clock.ts'
import { fromTypeId, newId } from '../../src/kernel/ids.ts'
import { Refusal } from '../../src/kernel/refusal.ts'
import { cancelSession } from '../../src/sessions/cancel-session.ts'
import { confirmSession } from '../../src/sessions/confirm-session.ts'
import { declineSession } from '../../src/sessions/decline-session.ts'
import { findMutualSlots } from '../../src/sessions/find-slots.ts'
import { holdTime } from '../../src/sessions/hold-time.ts'
import { proposeSeries } from '../../src/sessions/propose-series.ts'
import { proposeSession } from '../../src/sessions/propose-session.ts'
import { releaseHold } from '../../src/sessions/release-hold.ts'
import { rescheduleSession } from '../../src/sessions/reschedule-session.ts'
import type { Tx } from '../../src/storage/database.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { makePerson } from '../setup/builders.ts'
import { anOrganization, aPair, done, NOW, TEN } from './builders.ts'

/** Who meets whom: everybody in several mentorships, some as mentee here and mentor there. */
const PAIRS = [
  [0, 1],
  [1, 2],
  [2, 0],
  [3, 1],
  [0, 3],
] as const
/** Before and after each session, in minutes, person by person. */
const BUFFERS = [
  [0, 0],
  [10, 5],
  [0, 20],
  [15, 0],
] as const

type Mentorship = { id: string; menteeId: string; mentorId: string }

/** One organization, and what has been made in it in one run, for later steps to name. */
type World = { organizationId: string; mentorships: Mentorship[]; sessions: string[]; holds: string[] }

/** Runs that go on at the same time, each in an organization of its own. */
const WORLDS = 5

let app: TestApp
let worlds: World[]
beforeAll(async () => {
  app = await testApp()
  worlds = await Promise.all(Array.from({ length: WORLDS }, aWorld))
})

async function aWorld(): Promise<World> {
  const organization = await anOrganization(app)
  const mentorships: Mentorship[] = []
  const people: string[] = []
  for (const [bufferBeforeMinutes, bufferAfterMinutes] of BUFFERS) {
    const { id } = await makePerson(organization)
    const weekly = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], start: '09:00', end: '17:00' }]
    const rules = { weekly, bufferBeforeMinutes, bufferAfterMinutes, horizonDays: 28 }
    done(await organization.put(`/v1/people/${id}/availability`, rules))
    people.push(id)
  }
  for (const [mentee, mentor] of PAIRS) {
    const pair = await aPair(app, organization, { menteeId: people[mentee]!, mentorId: people[mentor]! })
    mentorships.push({
      id: fromTypeId('mts', pair.mentorshipId)!,
      menteeId: fromTypeId('per', pair.menteeId)!,
      mentorId: fromTypeId('per', pair.mentorId)!,
    })
  }
  return { organizationId: fromTypeId('org', organization.organizationId!)!, mentorships, sessions: [], holds: [] }
}

const as = <T>({ organizationId }: World, caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> =>
  app.database.transact({ organizationId, platformId: null, caller, requestId: newId() }, work)

const asSystem = <T>(world: World, work: (tx: Tx) => Promise<T>): Promise<T> =>
  as(world, { kind: 'system', id: 'test' }, work)

/** Two hours of a morning, so that much of it collides. */
const step = fc.record({
  verb: fc.constantFrom(
    'book',
    'book',
    'hold',
    'hold',
    'series',
    'move',
    'move',
    'cancel',
    'confirm',
    'decline',
    'release',
  ),
  mentorship: fc.nat(PAIRS.length - 1),
  asMentor: fc.boolean(),
  minutes: fc.nat(24).map((fives) => fives * 5),
  durationMinutes: fc.constantFrom(15, 20, 30, 60),
  target: fc.nat(100),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const chosen = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length]

async function take(world: World, each: Step): Promise<void> {
  const { verb, mentorship, asMentor, minutes, durationMinutes, target } = each
  const { id: mentorshipId, menteeId, mentorId } = world.mentorships[mentorship]!
  const caller: Caller = { kind: 'person', id: asMentor ? mentorId : menteeId, actedBy: null }
  const machine: Caller = { kind: 'client', id: newId(), scopes: new Set() }
  const startsAt = addMinutes(new Date(TEN), minutes)
  const time = { startsAt, durationMinutes }
  const sessionId = chosen(world.sessions, target)
  const holdId = chosen(world.holds, target)
  if (verb === 'book') {
    const session = { mentorshipId, ...time, kind: 'conversation' as const, holdId: target % 2 ? holdId : undefined }
    world.sessions.push((await as(world, caller, (tx) => proposeSession(tx, session))).id)
  } else if (verb === 'hold') {
    world.holds.push((await as(world, caller, (tx) => holdTime(tx, mentorshipId, time))).id)
  } else if (verb === 'series') {
    const localTime = new Date(startsAt.getTime() + 60 * MINUTE).toISOString().slice(11, 16)
    const rule = {
      mentorshipId,
      startsOn: TEN.slice(0, 10),
      localTime,
      everyWeeks: 1,
      count: 2,
      skipConflicts: target % 2 === 0,
    }
    const series = await as(world, caller, (tx) => proposeSeries(tx, { ...rule, durationMinutes, kind: 'brief' }))
    const rows = await asSystem(world, (tx) =>
      tx.rows<{ id: string }>('SELECT id FROM session WHERE series_id = $1', [series.id]),
    )
    world.sessions.push(...rows.map(({ id }) => id))
  } else if (verb === 'release' && holdId) {
    await as(world, machine, (tx) => releaseHold(tx, holdId))
  } else if (sessionId) {
    await as(world, machine, (tx) => {
      if (verb === 'move') return rescheduleSession(tx, sessionId, { ...time, confirmed: target % 3 === 0 })
      if (verb === 'cancel') return cancelSession(tx, sessionId, { reason: 'Ill' })
      return verb === 'confirm' ? confirmSession(tx, sessionId) : declineSession(tx, sessionId)
    })
  }
}

/** Whoever is offered a time gets it, as long as nobody is quicker. */
async function bookWhatIsOffered(world: World, each: Step): Promise<void> {
  const { mentorship, asMentor, durationMinutes, target } = each
  const { id: mentorshipId, menteeId, mentorId } = world.mentorships[mentorship]!
  await as(world, { kind: 'person', id: asMentor ? mentorId : menteeId, actedBy: null }, async (tx) => {
    const window = { from: addMinutes(new Date(TEN), -30), to: addMinutes(new Date(TEN), 180) }
    const { data } = await findMutualSlots(tx, mentorshipId, { ...window, durationMinutes, stepMinutes: 5 })
    const slot = chosen(data, target)
    if (!slot) return
    await proposeSession(tx, { mentorshipId, startsAt: slot.startsAt, durationMinutes, kind: 'conversation' })
    offersTaken += 1
  })
}
let offersTaken = 0

/** A refusal is an answer; anything else is a fault. */
const attempt = async (world: World, each: Step): Promise<void> => {
  try {
    await take(world, each)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
  }
}

/**
 * What overlaps and what is lost, from the sessions and holds themselves and not from the places that are to be judged.
 * A hold that has ended may keep its place, but no session may have been refused or let in because of it.
 */
const WRONG = `
  WITH taker AS (
    SELECT id, mentee_id, mentor_id, starts_at, ends_at, true AS lives FROM session WHERE state IN ('proposed', 'confirmed')
    UNION ALL
    SELECT id, mentee_id, mentor_id, starts_at, ends_at, expires_at > $1 FROM session_hold
  ), part AS (
    SELECT t.id, t.lives, p.person, t.starts_at - make_interval(mins => a.buffer_before_minutes) AS begins,
      t.ends_at + make_interval(mins => a.buffer_after_minutes) AS ends
    FROM taker t CROSS JOIN LATERAL (VALUES (t.mentee_id), (t.mentor_id)) AS p (person)
    JOIN availability a ON a.person_id = p.person
  )
  SELECT 'overlap' AS what, one.id FROM part one JOIN part other
    ON one.person = other.person AND one.id < other.id AND one.begins < other.ends AND other.begins < one.ends
    WHERE one.lives AND other.lives
  UNION ALL
  SELECT 'lost place', part.id FROM part WHERE NOT EXISTS (
    SELECT 1 FROM session_place s WHERE coalesce(s.session_id, s.hold_id) = part.id AND s.person_id = part.person
      AND lower(s.during) = part.begins AND upper(s.during) = part.ends)
  UNION ALL
  SELECT 'place of nobody', coalesce(s.session_id, s.hold_id) FROM session_place s WHERE NOT EXISTS (
    SELECT 1 FROM part WHERE part.id = coalesce(s.session_id, s.hold_id) AND part.person = s.person_id)`

const startOver = (world: World) => {
  Object.assign(world, { sessions: [], holds: [] })
  return asSystem(world, async (tx) => {
    for (const table of ['session_place', 'session_hold', 'session', 'session_series', 'reminder']) {
      tx.write(`DELETE FROM ${table}`)
    }
    await tx.rows('UPDATE organization SET clock_at = $1', [NOW])
  })
}

const waves = fc.array(fc.array(step, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 2 })
const run = fc.record({ waves, minutesBetween: fc.nat(4), last: step })
type Run = typeof run extends fc.Arbitrary<infer T> ? T : never

async function live(world: World, { waves: steps, minutesBetween, last }: Run): Promise<void> {
  await startOver(world)
  for (const [wave, together] of steps.entries()) {
    const now = addMinutes(new Date(NOW), wave * minutesBetween)
    await asSystem(world, (tx) => tx.rows('UPDATE organization SET clock_at = $1', [now]))
    await Promise.all(together.map((each) => attempt(world, each)))
    expect(await asSystem(world, (tx) => tx.rows(WRONG, [tx.now]))).toEqual([])
  }
  await bookWhatIsOffered(world, last)
  expect(await asSystem(world, (tx) => tx.rows(WRONG, [tx.now]))).toEqual([])
}

test('whatever many callers do at once, nobody is in two places, nothing takes a place that it does not have, and what is offered can be booked', async () => {
  let booked = 0
  await fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: WORLDS, maxLength: WORLDS }), async (runs) => {
      await Promise.all(runs.map((each, index) => live(worlds[index]!, each)))
      booked += worlds.reduce((sum, { sessions }) => sum + sessions.length, 0)
    }),
    { numRuns: 1000 / WORLDS },
  )
  expect(booked).toBeGreaterThan(500)
  expect(offersTaken).toBeGreaterThan(500)
}, 600_000)
