import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberLists } from '../../../src/matching/engine/picture/number-lists.ts'

it('lists of numbers are what they were last set to, however often they grow, shrink and empty', () => {
  const list = fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { maxLength: 9 })
  const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), list), { minLength: 200, maxLength: 600 })
  fc.assert(
    fc.property(changes, (all) => {
      const lists = numberLists()
      const expected = new Map<number, number[]>()
      for (const [owner, numbers] of all) {
        lists.set(owner, numbers)
        expected.set(owner, numbers)
      }
      for (let owner = 0; owner < 150; owner += 1) expect(lists.of(owner)).toEqual(expected.get(owner) ?? [])
    }),
    { numRuns: 50 },
  )
})

it('lists of numbers that are set again and again take no more room', () => {
  const lists = numberLists()
  const bytes = Array.from({ length: 1000 }, (_, round) => {
    for (let owner = 0; owner < 50; owner += 1) lists.set(owner, [round, owner, 7])
    return lists.bytes()
  })
  expect(new Set(bytes.slice(10)).size).toBe(1)
})
