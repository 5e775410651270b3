import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newCounts, shortlistOf } from '../../../src/matching/engine/picture/shortlist.ts'

const tenths = fc.double({ min: 0, max: 1000, noNaN: true })

it('has everybody on the shortlist who is among the best, and drops whoever cannot be', () => {
  const candidates = fc.array(fc.tuple(tenths, tenths, tenths), { maxLength: 60 })
  const counts = newCounts()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), candidates, (limit, all) => {
      const shortlist = shortlistOf(limit, counts)
      const scores = all.map((three) => three.toSorted((a, b) => a - b) as [number, number, number])
      for (const [number, [least, , most]] of scores.entries()) {
        // Whoever scores less than the threshold need not be added.
        if (most >= shortlist.threshold()) shortlist.add(number, least, most)
      }
      const rounded = scores.map(([, score]) => Math.round(score))
      const needed = rounded.toSorted((a, b) => b - a)[limit - 1] ?? 0
      const listed = new Set(shortlist.listed())
      rounded.forEach((score, number) => {
        if (score >= needed) expect(listed).toContain(number)
      })
      const certain = scores.map(([least]) => Math.round(least)).toSorted((a, b) => b - a)[limit - 1] ?? 0
      for (const number of listed) expect(Math.round(scores[number]![2])).toBeGreaterThanOrEqual(certain)
    }),
    { numRuns: 2000 },
  )
})
