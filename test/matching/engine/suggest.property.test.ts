import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LOCALES } from '../../../src/kernel/locale.ts'
import { features } from '../../../src/matching/engine/features.ts'
import type { Depth, Format, MenteeView, MentorView } from '../../../src/matching/engine/match-input.ts'
import { pairKey, pairsOf } from '../../../src/matching/engine/pair.ts'
import { suggest } from '../../../src/matching/engine/suggest.ts'
import { defaultWeights, type Weights } from '../../../src/matching/engine/weights.ts'
import { inWords } from '../../../src/matching/engine/words/in-words.ts'
import { sharedHoursIn } from '../../../src/matching/engine/working-time.ts'
import { settings, winterWeek, working } from './builders.ts'

const roomIds = ['board', 'pricing', 'legal', 'renewal', 'budget']
const departments = ['Engineering', 'Sales', 'Finance']
const formatNames: Format[] = ['conversation', 'walkthrough', 'brief', 'debrief', 'seat']
const depth = fc.constantFrom<Depth>(0, 1, 2, 3, 4)
const wanted = fc.constantFrom<Depth>(1, 2, 3, 4)
const people = Array.from({ length: 12 }, (_, index) => `p${index}`)

const times = fc
  .constantFrom('06:00', '09:00', '12:30', '17:00')
  .chain((start) =>
    fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata').map((zone) => working(zone, start, '21:00')),
  )
const person = {
  managerChain: fc.subarray(people, { maxLength: 2 }),
  languages: fc.subarray(['en', 'de', 'pt-BR']),
  level: fc.option(fc.integer({ min: 1, max: 12 })),
  department: fc.option(fc.constantFrom(...departments)),
  workingTime: times,
  formats: fc.subarray(formatNames),
}
const mentees: fc.Arbitrary<MenteeView> = fc.record({
  ...person,
  personId: fc.constant('p0'),
  wants: fc.uniqueArray(
    fc.record({
      roomId: fc.constantFrom(...roomIds),
      roomName: fc.constant('room'),
      depth: wanted,
      currentDepth: depth,
      sitIn: fc.boolean(),
    }),
    { selector: (want) => want.roomId, minLength: 1 },
  ),
  pastMentorIds: fc.subarray(people),
  presentMentorIds: fc.subarray(people, { maxLength: 2 }),
  askedMentorIds: fc.subarray(people, { maxLength: 2 }),
})
const rare = fc.integer({ min: 0, max: 9 }).map((number) => number === 0)
const mentorBodies = fc.record({
  ...person,
  rooms: fc.uniqueArray(
    fc.record({
      roomId: fc.constantFrom(...roomIds),
      standing: fc.constantFrom('owner' as const, 'regular' as const, 'former' as const),
      mayBringGuests: fc.boolean(),
      depth,
    }),
    { selector: (room) => room.roomId },
  ),
  wishes: fc.record(
    { departments: fc.subarray(departments), levels: fc.subarray([1, 2, 3, 4]), roomIds: fc.subarray(roomIds) },
    { requiredKeys: [] },
  ),
  optedIn: rare.map((not) => !not),
  left: rare,
  paused: rare,
  capacity: fc.integer({ min: 0, max: 5 }),
  activeMentees: fc.integer({ min: 0, max: 2 }),
  expiredOffers30d: fc.constantFrom(0, 0, 0, 1, 2),
  answeredOffers: fc.integer({ min: 0, max: 20 }),
  expiredOffers: fc.integer({ min: 0, max: 20 }),
  pastMentorships: fc.integer({ min: 4, max: 8 }),
  heldMentorships: fc.integer({ min: 2, max: 4 }),
  debriefedMentorships: fc.integer({ min: 0, max: 2 }),
  medianAnswerHours: fc.option(fc.double({ min: 0, max: 200, noNaN: true })),
})
const mentorLists: fc.Arbitrary<MentorView[]> = fc
  .array(mentorBodies, { maxLength: people.length })
  .map((bodies) => bodies.map((body, index) => ({ ...body, personId: people[index] ?? '' })))

const weightsOf = (number: fc.Arbitrary<number>): fc.Arbitrary<Weights> =>
  fc
    .tuple(...features.map(() => number))
    .filter((numbers) => numbers.some((weight) => weight > 0))
    .map((numbers) => {
      const weights: Record<string, number> = { ...defaultWeights }
      features.forEach(({ name }, index) => (weights[name] = numbers[index] ?? 0))
      return { ...defaultWeights, ...weights }
    })
const anyWeights = weightsOf(fc.double({ min: 0, max: 1000, noNaN: true }))
const wholeWeights = weightsOf(fc.integer({ min: 0, max: 100 }))
const pairs = fc.subarray(people).map((ids) => new Set(ids.map((id) => pairKey('p0', id))))

test('a score lies within 0 and 100 and is the sum of its points', () => {
  fc.assert(
    fc.property(mentees, mentorLists, anyWeights, (mentee, mentors, weights) => {
      for (const { score, reasons } of suggest(mentee, mentors, settings({ weights })).suggestions) {
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        const tenths = reasons.map((reason) => reason.points * 10)
        expect(tenths.reduce((sum, points) => sum + Math.round(points), 0)).toBe(Math.round(score * 10))
        for (const { value, weight, points, sentence } of reasons) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
          expect(Math.abs(points - value * weight)).toBeLessThan(0.3)
          for (const locale of LOCALES) expect(inWords(sentence, locale)).toMatch(/^\p{Lu}[^{}]+\.$/u)
        }
        expect(reasons.map((reason) => reason.points)).toEqual(
          reasons.map((reason) => reason.points).sort((a, b) => b - a),
        )
      }
    }),
  )
})

test('every mentor is either eligible or counted exactly once', () => {
  fc.assert(
    fc.property(mentees, mentorLists, pairs, fc.integer({ min: 0, max: 12 }), (mentee, mentors, doNotMatch, limit) => {
      const { suggestions, eligible, excluded } = suggest(mentee, mentors, settings({ doNotMatch, limit }))
      const counted = Object.values(excluded).reduce((sum, count) => sum + count, 0)
      expect(eligible + counted).toBe(mentors.length)
      expect(suggestions).toHaveLength(Math.min(limit, eligible))
      expect(new Set(suggestions.map((suggestion) => suggestion.mentorId)).size).toBe(suggestions.length)
      for (const { mentorId } of suggestions) expect(doNotMatch).not.toContain(pairKey('p0', mentorId))
    }),
  )
})

test('other ids change nothing but the order of equals', () => {
  const renamings = fc.shuffledSubarray(people, { minLength: people.length })
  fc.assert(
    fc.property(mentees, mentorLists, pairs, renamings, (mentee, mentors, doNotMatch, names) => {
      const renamed = (id: string): string => names[people.indexOf(id)] ?? id
      const moved = <V extends MenteeView | MentorView>(view: V): V => ({
        ...view,
        personId: renamed(view.personId),
        managerChain: view.managerChain.map(renamed),
      })
      const otherMentee = {
        ...moved(mentee),
        pastMentorIds: mentee.pastMentorIds.map(renamed),
        presentMentorIds: mentee.presentMentorIds.map(renamed),
        askedMentorIds: mentee.askedMentorIds.map(renamed),
      }
      const otherPairs = new Set(
        [...doNotMatch].map((key) => key.split(':').map(renamed)).map(([a = '', b = '']) => pairKey(a, b)),
      )
      const before = suggest(mentee, mentors, settings({ doNotMatch }))
      const after = suggest(otherMentee, mentors.map(moved), settings({ doNotMatch: otherPairs }))
      const byId = ({ mentorId }: { mentorId: string }) => mentorId
      const expected = before.suggestions.map((suggestion) => ({
        ...suggestion,
        mentorId: renamed(suggestion.mentorId),
      }))
      expect(Object.groupBy(after.suggestions, byId)).toEqual(Object.groupBy(expected, byId))
      expect(after.suggestions.map((suggestion) => suggestion.score)).toEqual(
        before.suggestions.map((suggestion) => suggestion.score),
      )
      expect(after.excluded).toEqual(before.excluded)
    }),
  )
})

test('a further place never excludes a mentor and never lowers the score', () => {
  fc.assert(
    fc.property(mentees, mentorLists, fc.integer({ min: 1, max: 5 }), (mentee, mentors, places) => {
      const larger = mentors.map((mentor) => ({ ...mentor, capacity: mentor.capacity + places }))
      const after = new Map(
        suggest(mentee, larger, settings()).suggestions.map(({ mentorId, score }) => [mentorId, score]),
      )
      for (const { mentorId, score } of suggest(mentee, mentors, settings()).suggestions) {
        expect(after.get(mentorId) ?? -1).toBeGreaterThanOrEqual(score)
      }
    }),
  )
})

test('weights in another unit are the same weights', () => {
  fc.assert(
    fc.property(
      mentees,
      mentorLists,
      wholeWeights,
      fc.integer({ min: 2, max: 50 }),
      (mentee, mentors, weights, unit) => {
        const scaled = { ...weights }
        for (const { name } of features) scaled[name] = weights[name] * unit
        expect(suggest(mentee, mentors, settings({ weights: scaled }))).toEqual(
          suggest(mentee, mentors, settings({ weights })),
        )
      },
    ),
  )
})

test('a larger gap never lowers the room overlap', () => {
  const overlap = features[0]
  const context = { minimumSharedHours: 0, doNotMatch: new Set<string>(), sharedHours: sharedHoursIn(winterWeek) }
  const deeper = (of: Depth): Depth[] => ([1, 2, 3, 4] as const).filter((each) => each > of)
  const shallower = (of: Depth): Depth[] => ([0, 1, 2, 3] as const).filter((each) => each < of)
  fc.assert(
    fc.property(mentees, mentorLists, fc.nat(4), (mentee, mentors, at) => {
      const want = mentee.wants[at % mentee.wants.length]
      fc.pre(want !== undefined && want.depth > want.currentDepth)
      const wider = [
        ...deeper(want.depth).map((further) => ({ ...want, depth: further })),
        ...shallower(want.currentDepth).map((currentDepth) => ({ ...want, currentDepth })),
      ]
      for (const other of wider) {
        const wants = mentee.wants.map((each) => (each === want ? other : each))
        for (const mentor of mentors) {
          const before = overlap.value(pairsOf(mentee, context)(mentor))
          expect(overlap.value(pairsOf({ ...mentee, wants }, context)(mentor))).toBeGreaterThanOrEqual(before)
        }
      }
    }),
  )
})

test('attributes that are no input are never read', () => {
  const read = new Set<PropertyKey>()
  const watched = <V extends object>(view: V): V =>
    new Proxy(
      { ...view, gender: 'x', birthDate: '1990-01-01', nationality: 'x', name: 'x' },
      {
        get(target, key) {
          read.add(key)
          return Reflect.get(target, key)
        },
      },
    )
  fc.assert(
    fc.property(mentees, mentorLists, (mentee, mentors) => {
      suggest(watched(mentee), mentors.map(watched), settings())
    }),
  )
  expect(read).toEqual(
    new Set([
      'activeMentees',
      'answeredOffers',
      'capacity',
      'department',
      'expiredOffers',
      'expiredOffers30d',
      'formats',
      'languages',
      'left',
      'level',
      'managerChain',
      'medianAnswerHours',
      'pastMentorships',
      'heldMentorships',
      'debriefedMentorships',
      'optedIn',
      'pastMentorIds',
      'presentMentorIds',
      'askedMentorIds',
      'paused',
      'personId',
      'rooms',
      'wants',
      'wishes',
      'workingTime',
    ]),
  )
})
