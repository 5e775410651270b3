import { expect, test } from 'vitest'
import { pairKey } from '../../../src/matching/engine/pair.ts'
import { suggest } from '../../../src/matching/engine/suggest.ts'
import { parseWeights } from '../../../src/matching/engine/weights.ts'
import { reasonsInWords } from '../../../src/matching/reasons-in-words.ts'
import { aMentee, aMentor, hosted, settings, want } from './builders.ts'

test('the best mentor comes first, with reasons that add up to the score', () => {
  const mentors = [aMentor({ personId: 'b', rooms: [hosted({ standing: 'former' })] }), aMentor({ personId: 'a' })]
  const { suggestions, eligible, excluded } = suggest(aMentee(), mentors, settings())
  expect(suggestions.map(({ mentorId, score }) => [mentorId, score])).toEqual([
    ['a', 90.3],
    ['b', 66.9],
  ])
  expect(reasonsInWords(suggestions[0]!.reasons.slice(0, 3), 'en')).toEqual([
    {
      feature: 'room_overlap',
      value: 0.9,
      weight: 40,
      points: 36,
      text: 'Opens the room you want; owns the pricing committee and may bring guests.',
    },
    {
      feature: 'shared_hours',
      value: 1,
      weight: 10,
      points: 10,
      text: 'You share 40 working hours a week, enough to meet on any day.',
    },
    { feature: 'formats', value: 1, weight: 8, points: 8, text: 'Offers what you asked for: conversations and seats.' },
  ])
  expect({ eligible, excluded }).toEqual({ eligible: 2, excluded: {} })
})

test('a reason is told in one language after another', () => {
  const [reason] = suggest(aMentee(), [aMentor()], settings()).suggestions[0]!.reasons
  const texts = (['en', 'de', 'en'] as const).map((locale) => reasonsInWords([reason!], locale)[0]!.text)
  expect(texts).toEqual([
    'Opens the room you want; owns the pricing committee and may bring guests.',
    expect.stringMatching(/pricing committee.*Gäste/),
    'Opens the room you want; owns the pricing committee and may bring guests.',
  ])
})

test('of equal mentors the smaller id comes first, however they are given', () => {
  const ids = ['c', 'a', 'd', 'b']
  const given = (order: string[]) =>
    suggest(
      aMentee(),
      order.map((personId) => aMentor({ personId })),
      settings(),
    )
  expect(given(ids).suggestions.map((suggestion) => suggestion.mentorId)).toEqual(['a', 'b', 'c', 'd'])
  expect(given(ids.toReversed())).toEqual(given(ids))
})

test('the limit cuts the suggestions and not the counts', () => {
  const mentors = ['a', 'b', 'c'].map((personId) => aMentor({ personId }))
  const { suggestions, eligible } = suggest(aMentee(), [...mentors, aMentor({ paused: true })], settings({ limit: 2 }))
  expect(suggestions.map((suggestion) => suggestion.mentorId)).toEqual(['a', 'b'])
  expect(eligible).toBe(3)
})

test('who is excluded is counted under the first rule that applies', () => {
  const mentors = [
    aMentor({ personId: 'mentee' }),
    aMentor({ personId: 'lead', paused: true }),
    aMentor({ personId: 'x', capacity: 0 }),
    aMentor({ personId: 'y', capacity: 0, rooms: [] }),
    aMentor({ personId: 'z', capacity: 0 }),
  ]
  const { suggestions, excluded } = suggest(
    aMentee(),
    mentors,
    settings({ doNotMatch: new Set([pairKey('z', 'mentee')]) }),
  )
  expect(suggestions).toEqual([])
  expect(excluded).toEqual({ same_person: 1, reporting_line: 1, do_not_match: 1, full: 2 })
})

test('a feature with weight 0 is no reason', () => {
  const weights = parseWeights({ novelty: 0 })
  const [suggestion] = suggest(aMentee(), [aMentor()], settings({ weights })).suggestions
  expect(suggestion?.reasons.map((reason) => reason.feature)).not.toContain('novelty')
  expect(suggestion?.reasons).toHaveLength(8)
})

test('exposure that was earned moves the next suggestions', () => {
  const board = want({ roomId: 'board', roomName: 'board preparation' })
  const mentors = [aMentor({ personId: 'a' }), aMentor({ personId: 'b', rooms: [hosted({ roomId: 'board' })] })]
  const before = suggest(aMentee({ wants: [want(), board] }), mentors, settings())
  const heard = suggest(aMentee({ wants: [want({ currentDepth: 1 }), board] }), mentors, settings())
  const reached = suggest(aMentee({ wants: [want({ currentDepth: 2 }), board] }), mentors, settings())
  expect(before.suggestions.map((suggestion) => suggestion.mentorId)).toEqual(['a', 'b'])
  expect(heard.suggestions[0]?.score).toBeLessThan(before.suggestions[0]?.score ?? 0)
  expect(reached.suggestions.map((suggestion) => suggestion.mentorId)).toEqual(['b'])
  expect(reached.excluded).toEqual({ no_wanted_room: 1 })
})
