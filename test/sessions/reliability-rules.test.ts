import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PRESENCES } from '../../src/sessions/attendance-rules.ts'
import { HALF_LIFE_DAYS, type Kept, reliabilityOf } from '../../src/sessions/reliability-rules.ts'

const scoreOf = (...sessions: (readonly [Kept['presence'], number])[]) =>
  reliabilityOf(sessions.map(([presence, ageDays]) => ({ presence, ageDays }))).score

const kept = fc.record({
  presence: fc.constantFrom(...PRESENCES),
  ageDays: fc.double({ min: 0, max: 1000, noNaN: true }),
})

describe('reliability', () => {
  test.each([
    ['nothing', [], null],
    ['what was excused or called off', [['excused', 1] as const, ['called_off', 2] as const], null],
    ['sessions that were kept', [['attended', 1] as const, ['attended', 400] as const], 100],
    ['one that was missed today', [['missed', 0] as const], 67],
    ['one that was missed half a year ago', [['missed', HALF_LIFE_DAYS] as const], 80],
    ['coming late today', [['late', 0] as const], 83],
    [
      'one missed among many',
      [...Array.from({ length: 8 }, () => ['attended', 0] as const), ['missed', 0] as const],
      91,
    ],
  ])('of %s', (_of, sessions, score) => {
    expect(scoreOf(...sessions)).toBe(score)
  })

  test('counts what happened, whatever it is worth', () => {
    const sessions = PRESENCES.flatMap((presence, index) =>
      Array.from({ length: index + 1 }, () => ({ presence, ageDays: 10 })),
    )
    expect(reliabilityOf(sessions).counts).toEqual({ attended: 1, late: 2, missed: 3, excused: 4, called_off: 5 })
  })

  test('lies between 0 and 100, is the same in any order, and what nobody could help changes nothing', () => {
    fc.assert(
      fc.property(fc.array(kept, { maxLength: 30 }), (sessions) => {
        const { score } = reliabilityOf(sessions)
        expect(reliabilityOf(sessions.toReversed()).score).toBe(score)
        const helpless = PRESENCES.slice(3).map((presence) => ({ presence, ageDays: 5 }))
        expect(reliabilityOf([...sessions, ...helpless]).score).toBe(score)
        if (score !== null) expect(score).toBeGreaterThanOrEqual(0)
        if (score !== null) expect(score).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('never falls by a session that was kept, nor rises by one that was missed', () => {
    fc.assert(
      fc.property(fc.array(kept, { minLength: 1, maxLength: 30 }), (sessions) => {
        const before = reliabilityOf(sessions).score ?? 100
        const after = (presence: Kept['presence']) => reliabilityOf([...sessions, { presence, ageDays: 0 }]).score!
        expect(after('attended')).toBeGreaterThanOrEqual(before)
        expect(after('missed')).toBeLessThanOrEqual(before)
      }),
    )
  })

  test('of who only missed sessions recovers as they fade away', () => {
    const scores = [0, 90, 180, 360, 720].map((ageDays) => scoreOf(['missed', ageDays], ['missed', ageDays])!)
    expect(scores).toEqual(scores.toSorted((a, b) => a - b))
    expect(scores.at(0)).toBe(50)
    expect(scores.at(-1)).toBeGreaterThan(90)
  })
})
