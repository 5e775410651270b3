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
const department = fc.constantFrom(null, 'Sales', 'Engineering', 'Finance')
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
const mentors = fc
  .array(mentor, { maxLength: 40 })
  .map((all) => all.map((facts, at) => aMentor({ ...facts, personId: `m${at}` })))

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
})

const pictureOf = (all: readonly MentorView[]) => {
  const picture = mentorPicture()
  for (const each of all) picture.put(each)
  return picture
}

const reportsIn = (all: readonly MentorView[], personId: string): Set<string> =>
  new Set(all.filter(({ managerChain }) => managerChain.includes(personId)).map((each) => each.personId))

test('the picture answers what looking at everybody answers', () => {
  fc.assert(
    fc.property(mentee, mentors, asked, ids, (who, all, { limit, minimumSharedHours, weights }, kept) => {
      const doNotMatch = new Set(kept.map((id) => pairKey(id, who.personId)))
      const given = settings({ limit, minimumSharedHours, weights, doNotMatch })
      const answer = pictureOf(all).suggest(who, given, reportsIn(all, who.personId))
      expect(answer).toEqual(suggest(who, all, given))
    }),
    { numRuns: 1500 },
  )
})

test('a picture that was changed answers as one that was made anew', () => {
  fc.assert(
    fc.property(mentee, mentors, mentors, ids, (who, before, after, gone) => {
      const picture = pictureOf(before)
      for (const each of after) picture.put(each)
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
