import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from '../../src/kernel/ids.ts'
import { LOCALES } from '../../src/kernel/locale.ts'
import { FEATURE_NAMES } from '../../src/matching/engine/features.ts'
import type { SuggestedMentors } from '../../src/matching/suggested-mentors.ts'
import { MOST_SUGGESTIONS, Suggestions, writeSuggestions } from '../../src/matching/suggestions-wire.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const points = fc.double({ min: 0, max: 100, noNaN: true })
const words = fc.string({ unit: 'grapheme', maxLength: 60 })

const reason = fc.record({
  feature: fc.constantFrom(...FEATURE_NAMES),
  value: share,
  weight: points,
  points,
  text: words,
})

const suggestion = fc
  .record({
    name: words,
    title: fc.option(words),
    department: fc.option(words),
    timeZone: fc.constantFrom('Europe/Berlin', 'UTC'),
    score: points,
    reasons: fc.array(reason, { maxLength: FEATURE_NAMES.length }),
  })
  .map(({ score, reasons, ...shown }) => {
    const mentorId = newId()
    return { mentorId, mentor: { id: mentorId, ...shown }, score, reasons }
  })

const suggestions: fc.Arbitrary<SuggestedMentors> = fc.record({
  data: fc.array(suggestion, { maxLength: 5 }),
  excluded: fc.dictionary(fc.constantFrom('full', 'paused', 'left'), fc.integer({ min: 1, max: 100_000 })),
  language: fc.constantFrom(...LOCALES),
})

const asDocumented = (given: SuggestedMentors): string => JSON.stringify(z.encode(Suggestions, given))

test('suggestions are written as their schema says, whatever the names and sentences hold', () => {
  fc.assert(
    fc.property(suggestions, (given) => {
      expect(writeSuggestions(given)).toBe(asDocumented(given))
    }),
  )
})

test('what does not fit the schema is not written', () => {
  const [one] = fc.sample(suggestion, 1) as [SuggestedMentors['data'][number]]
  const given = (changed: Partial<typeof one>, excluded = {}): SuggestedMentors => ({
    data: [{ ...one, ...changed }],
    excluded,
    language: 'en',
  })
  const tooLong = { feature: 'novelty' as const, value: 1, weight: 5, points: 5, text: 'x'.repeat(1001) }
  const wrong = [
    given({ reasons: [tooLong] }),
    given({ mentor: { ...one.mentor, name: 'x'.repeat(201) } }),
    given({}, { full: 0.5 }),
    given({ score: Number.NaN }),
    given({ reasons: [{ ...tooLong, text: '', points: -1 }] }),
    { ...given({}), data: Array.from({ length: MOST_SUGGESTIONS + 1 }, () => one) },
  ]
  for (const each of wrong) {
    expect(() => asDocumented(each)).toThrow(z.ZodError)
    expect(() => writeSuggestions(each)).toThrow(z.ZodError)
  }
})
