import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MentorView } from '../../../src/matching/engine/match-input.ts'
import { pairKey } from '../../../src/matching/engine/pair.ts'
import { mentorPicture } from '../../../src/matching/engine/picture/mentor-picture.ts'
import { suggest } from '../../../src/matching/engine/suggest.ts'
import { parseWeights } from '../../../src/matching/engine/weights.ts'
import { aMentee, aMentor, settings, want, working } from './builders.ts'

const ROOMS = ['board', 'pricing', 'renewal', 'pipeline', 'merger']
const FORMATS = ['conversation', 'walkthrough', 'brief', 'debrief', 'seat'] as const

const someOf = <T>(values: readonly T[]) => fc.subarray([...values])
const formats = someOf(FORMATS)
const languages = someOf(['en', 'de-DE', 'de', 'fr'])
const level = fc.option(fc.integer({ min: 1, max: 9 }))
const department = fc.constantFrom(null, 'Sales', 'Engineering', 'Finance', 'null')
const workingTime = fc.constantFrom(
  working('Europe/Berlin'),
  working('America/New_York', '08:00', '16:30'),
  working('Asia/Kolkata', '10:00', '12:00', [1, 3]),
)
const depth = fc.constantFrom(0, 1, 2, 3, 4) as fc.Arbitrary<0 | 1 | 2 | 3 | 4>

const rooms = fc.uniqueArray(
  fc.record({
    roomId: fc.constantFrom(...ROOMS),
    standing: fc.constantFrom('owner' as const, 'regular' as const, 'former' as const),
    mayBringGuests: fc.boolean(),
    depth,
  }),
  { selector: ({ roomId }) => roomId, maxLength: 4 },
)

const mentor = fc
  .record({
    languages,
    level,
    department,
    workingTime,
    rooms,
    formats,
    wishes: fc.record(
      { departments: someOf(['Sales', 'Engineering']), levels: someOf([3, 4]), roomIds: someOf(ROOMS) },
      { requiredKeys: [] },
    ),
    paused: fc.constantFrom(false, false, false, true),
    capacity: fc.integer({ min: 0, max: 4 }),
    activeMentees: fc.integer({ min: 0, max: 3 }),
    expiredOffers30d: fc.constantFrom(0, 0, 0, 1, 2),
    answeredOffers: fc.integer({ min: 0, max: 4 }),
    expiredOffers: fc.integer({ min: 0, max: 3 }),
    medianAnswerHours: fc.option(fc.double({ min: 0.1, max: 100, noNaN: true })),
    pastMentorships: fc.integer({ min: 2, max: 4 }),
    heldMentorships: fc.integer({ min: 0, max: 2 }),
    debriefedMentorships: fc.constantFrom(0, 1),
    left: fc.constantFrom(false, false, false, true),
    reports: fc.constantFrom(false, false, false, false, true),
  })
  .map(({ reports, ...facts }) => ({ ...facts, managerChain: reports ? ['chief', 'mentee'] : ['chief'] }))

/** Few ids, so that the record of the mentee names some of them. */
const mentorsOf = (lengths: { minLength?: number; maxLength: number }) =>
  fc.array(mentor, lengths).map((all) => all.map((facts, at) => aMentor({ ...facts, personId: `m${at}` })))
const mentors = mentorsOf({ maxLength: 40 })

const ids = fc.uniqueArray(
  fc.integer({ min: 0, max: 39 }).map((at) => `m${at}`),
  { maxLength: 3 },
)

const mentee = fc
  .record({
    languages,
    level,
    department,
    workingTime,
    formats,
    wants: fc.uniqueArray(
      fc
        .record({ roomId: fc.constantFrom(...ROOMS, 'closed'), depth, currentDepth: depth, sitIn: fc.boolean() })
        .map(want),
      { selector: ({ roomId }) => roomId, maxLength: 5 },
    ),
    managerChain: ids,
    pastMentorIds: ids,
    presentMentorIds: ids,
    askedMentorIds: ids,
    personId: fc.constantFrom('mentee', 'mentee', 'm1'),
  })
  .map(aMentee)

const asked = fc.record({
  limit: fc.integer({ min: 0, max: 12 }),
  minimumSharedHours: fc.constantFrom(0, 2, 20),
  weights: fc.constantFrom(
    parseWeights({}),
    parseWeights({ room_overlap: 0, novelty: 300 }),
    parseWeights({ shared_hours: 7, wishes: 33, load_left: 0 }),
  ),
  // In the second America has changed its clocks and Europe has not.
  weekStarting: fc.constantFrom(new Date('2026-01-12T00:00:00Z'), new Date('2026-03-16T00:00:00Z')),
})

const pictureOf = (all: readonly MentorView[]) => {
  const picture = mentorPicture()
  for (const each of all) picture.put(each)
  return picture
}

const reportsIn = (all: readonly MentorView[], personId: string): Set<string> =>
  new Set(all.filter(({ managerChain }) => managerChain.includes(personId)).map((each) => each.personId))

test('the picture answers what looking at everybody answers, one mentee after another', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(mentee, asked), { minLength: 1, maxLength: 3 }), mentors, ids, (turns, all, kept) => {
      const picture = pictureOf(all)
      for (const [who, how] of turns) {
        const given = settings({ ...how, doNotMatch: new Set(kept.map((id) => pairKey(id, who.personId))) })
        const answer = picture.suggest(who, given, reportsIn(all, who.personId))
        expect(answer).toEqual(suggest(who, all, given))
      }
    }),
    { numRuns: 1000 },
  )
})

test('of many, those who are never scored could not have been among the best', () => {
  fc.assert(
    fc.property(mentee, mentorsOf({ minLength: 300, maxLength: 300 }), asked, (who, all, { weights }) => {
      const given = settings({ limit: 1, minimumSharedHours: 0, weights })
      const picture = pictureOf(all)
      // Whoever changes goes out of the midst of the lists and comes back there.
      for (const each of all.filter((_, at) => at % 3 === 0)) picture.put(each)
      const answer = picture.suggest(who, given, reportsIn(all, who.personId))
      expect(answer).toEqual(suggest(who, all, given))
    }),
    // To make three hundred smaller takes longer than to read them.
    { numRuns: 80, endOnFailure: true },
  )
})

test('those who differ in little that a brief rounds are told apart', () => {
  // All within two tenths of a point, which is less than rounding up may add.
  const record = fc.record({
    answeredOffers: fc.constant(3),
    medianAnswerHours: fc.double({ min: 20, max: 22, noNaN: true }),
    capacity: fc.constant(7),
    activeMentees: fc.constantFrom(2, 3),
  })
  fc.assert(
    fc.property(fc.array(record, { minLength: 100, maxLength: 100 }), (records) => {
      const all = records.map((each, at) => aMentor({ ...each, personId: `m${at}` }))
      const given = settings({ limit: 3, weights: parseWeights({ answer_record: 300, load_left: 300 }) })
      expect(pictureOf(all).suggest(aMentee(), given)).toEqual(suggest(aMentee(), all, given))
    }),
    { numRuns: 100, endOnFailure: true },
  )
})

test('who is in no department is not told what is told to who is in one called null', () => {
  const all = [aMentor({ personId: 'm1', department: 'Sales' })]
  const picture = pictureOf(all)
  for (const own of [null, 'null', null]) {
    const who = aMentee({ department: own })
    expect(picture.suggest(who, settings())).toEqual(suggest(who, all, settings()))
  }
})

test('of thousands, and of more kinds than a brief can tell apart, nobody is overlooked', () => {
  // Each in a department of their own, and with a wish that the mentee does not meet; those who count come last.
  const crowd = Array.from({ length: 4000 }, (_, at) =>
    aMentor({ personId: `x${at}`, department: `d${at}`, wishes: { departments: [`d${at}`] }, rooms: [] }),
  )
  const picture = pictureOf(crowd)
  fc.assert(
    fc.property(mentee, mentorsOf({ minLength: 200, maxLength: 200 }), asked, (who, some, { weights, limit }) => {
      const all = some.map((each, at) => (at % 3 === 0 ? { ...each, department: `d${at * 20}` } : each))
      for (const each of all) picture.put(each)
      const given = settings({ limit, minimumSharedHours: 0, weights })
      const asks = { ...who, department: 'd600' }
      const reports = reportsIn(all, who.personId)
      expect(picture.suggest(asks, given, reports)).toEqual(suggest(asks, [...crowd, ...all], given))
    }),
    { numRuns: 40, endOnFailure: true },
  )
})

test('who is of a kind that a brief cannot tell apart is promised the most that such a kind can have', () => {
  const unmet = Array.from({ length: 1100 }, (_, at) =>
    aMentor({ personId: `a${at}`, capacity: 4, wishes: { departments: [`d${at}`] } }),
  )
  // One place less is less than what they gain.
  const better = ['b1', 'b2'].map((personId) => aMentor({ personId, capacity: 4, activeMentees: 1 }))
  const all = [...unmet, ...better]
  const answer = pictureOf(all).suggest(aMentee(), settings({ limit: 2 }))
  expect(answer.suggestions.map(({ mentorId }) => mentorId)).toEqual(['b1', 'b2'])
})

test('a picture answers for the week that it is asked for, whatever it was asked before', () => {
  const picture = pictureOf([aMentor({ workingTime: working('America/New_York') })])
  const hoursIn = (week: string): string => {
    const { suggestions } = picture.suggest(
      aMentee(),
      settings({ weekStarting: new Date(week), minimumSharedHours: 0 }),
    )
    return JSON.stringify(suggestions[0]!.reasons.find(({ feature }) => feature === 'shared_hours'))
  }
  const winter = hoursIn('2026-01-12T00:00:00Z')
  // America has changed its clocks, and Europe has not.
  expect(hoursIn('2026-03-16T00:00:00Z')).not.toBe(winter)
  expect(hoursIn('2026-01-12T00:00:00Z')).toBe(winter)
})

test('a picture that was changed answers as one that was made anew', () => {
  fc.assert(
    fc.property(mentee, mentors, mentors, ids, (who, before, after, gone) => {
      const picture = pictureOf(before)
      picture.suggest(who, settings())
      for (const each of after) picture.put(each)
      picture.suggest(who, settings())
      for (const id of gone) picture.remove(id)
      const all = [...new Map([...before, ...after].map((each) => [each.personId, each])).values()].filter(
        ({ personId }) => !gone.includes(personId),
      )
      const reports = reportsIn(all, who.personId)
      expect(picture.suggest(who, settings(), reports)).toEqual(suggest(who, all, settings()))
      // And once more: a search leaves nothing behind.
      expect(picture.suggest(who, settings(), reports)).toEqual(suggest(who, all, settings()))
      expect(picture.size).toBe(all.length)
    }),
    { numRuns: 500 },
  )
})
