import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../setup/test-database.ts'
import { line } from './check/finding.ts'
import { openSimulation, type Simulation } from './open-simulation.ts'
import { atEnd } from '../setup/at-end.ts'

/** Plays a year of each of these seeds. A finding is told in full by `npm run simulate -- --seed N`. */
export function playYears(from: number, to: number): void {
  let simulation: Simulation
  beforeAll(async () => {
    simulation = await openSimulation(await testDatabase())
  })
  atEnd(() => simulation.close())

  describe('in a year of an organization of 300 people nobody is told too little, too much or at a wrong time', () => {
    const seeds = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    it.each(seeds)('with the chances of seed %i', { timeout: 300_000 }, async (seed) => {
      const { findings, record } = await simulation.year({ seed, days: 365, people: 300 })
      expect(findings.map(line)).toEqual([])
      expect(record.messages.length).toBeGreaterThan(300)
    })
  })
}
