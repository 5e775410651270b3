import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gather } from '../../src/reminders/gathering-rules.ts'
import { at, mentee } from './reminder-builders.ts'

const now = at('2026-05-12T10:00+02:00')
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000)

/** Due so many minutes from now, and without meaning `lasts` minutes later. */
const due = (id: string, inMinutes: number, { lasts = 600, digestAt = null as Date | null } = {}) => ({
  id,
  receiverId: 'mentee',
  urgency: 'normal' as const,
  dueAt: minutes(inMinutes),
  digestAt,
  meaninglessAfter: minutes(inMinutes + lasts),
})
type Due = ReturnType<typeof due>

const gathered = (reminders: Due[], windowMinutes = 30, at_ = now) => {
  const { ready, changed } = gather(reminders, mentee(), windowMinutes, () => true, at_)
  const shown = ({ id, dueAt, digestAt }: Due) =>
    `${id} ${(dueAt.getTime() - now.getTime()) / 60_000} ${digestAt ? (digestAt.getTime() - now.getTime()) / 60_000 : 'alone'}`
  return { ready: ready.map(shown), changed: changed.map(shown) }
}

describe('what falls due to one person', () => {
  test('by itself goes out at its time', () => {
    expect(gathered([due('a', 0)])).toEqual({ ready: ['a 0 alone'], changed: [] })
    expect(gathered([due('a', 0), due('b', 31)])).toEqual({ ready: ['a 0 alone'], changed: [] })
  })

  test('at the same moment becomes one message', () => {
    expect(gathered([due('a', 0), due('b', 0)]).ready).toEqual(['a 0 0', 'b 0 0'])
  })

  test('within the window waits for the last of them', () => {
    expect(gathered([due('a', 0), due('b', 12), due('c', 30), due('d', 45)])).toEqual({
      ready: [],
      changed: ['a 30 30', 'b 30 30', 'c 30 30'],
    })
  })

  test('waits no longer than the window after the first, however many follow', () => {
    expect(gathered([due('a', -20), due('b', 10), due('c', 15)]).changed).toEqual(['a 10 10', 'b 10 10'])
  })

  test('goes out alone, before, when it would mean nothing any more with the others', () => {
    expect(gathered([due('a', 0, { lasts: 20 }), due('b', 0), due('c', 25)])).toEqual({
      ready: ['a 0 alone'],
      changed: ['b 25 25', 'c 25 25'],
    })
  })

  test('goes out on Friday evening, rather than wait past midnight for what may also come on Saturday', () => {
    const friday = at('2026-05-15T23:50+02:00')
    const onFriday = { ...due('a', 0), dueAt: friday, meaninglessAfter: at('2026-05-20T12:00+02:00') }
    const soon = { ...onFriday, id: 'b', dueAt: at('2026-05-16T00:05+02:00') }
    const person = { ...mentee(), quietHours: null }
    const { ready, changed } = gather([onFriday, soon], person, 30, ({ id }) => id === 'a', friday)
    expect({ ready, changed }).toEqual({ ready: [onFriday], changed: [] })
  })

  test('each comes by itself without a window', () => {
    expect(gathered([due('a', 0), due('b', 0)], 0)).toEqual({ ready: ['a 0 alone', 'b 0 alone'], changed: [] })
  })

  test('in a digest stays in it', () => {
    expect(gathered([due('a', 0, { digestAt: now }), due('b', 0)])).toEqual({
      ready: ['a 0 0', 'b 0 alone'],
      changed: [],
    })
  })

  test('late, in the night or on a day off, waits for the morning of a working day', () => {
    const friday = at('2026-05-15T22:30+02:00')
    const monday = (at('2026-05-18T08:00+02:00').getTime() - now.getTime()) / 60_000
    expect(gathered([due('a', 0), due('b', 5, { digestAt: minutes(5) })], 30, friday)).toEqual({
      ready: [],
      changed: [`a ${monday} alone`, `b ${monday} ${monday}`],
    })
  })
})

const anyDue = fc
  .record({ inMinutes: fc.integer({ min: -300, max: 60 }), lasts: fc.integer({ min: 1, max: 400 }) })
  .map(({ inMinutes, lasts }) => ({ inMinutes, lasts }))

test('nothing due is lost, and nothing comes both alone and in a digest', () => {
  fc.assert(
    fc.property(fc.array(anyDue, { maxLength: 8 }), fc.integer({ min: 0, max: 90 }), (times, windowMinutes) => {
      const reminders = times.map(({ inMinutes, lasts }, index) => due(String(index), inMinutes, { lasts }))
      const { ready, changed } = gather(reminders, mentee(), windowMinutes, () => true, now)
      const held = changed.filter(({ dueAt }) => dueAt > now)
      const dueNow = reminders.filter(({ dueAt }) => dueAt <= now).map(({ id }) => id)
      expect(new Set([...ready, ...held].map(({ id }) => id)).size).toBe(ready.length + held.length)
      for (const id of dueNow) expect([...ready, ...held].some((each) => each.id === id)).toBe(true)
      // What waits comes within the window of the first, and before it means nothing.
      const first = Math.min(...reminders.map(({ dueAt }) => dueAt.getTime()))
      for (const { dueAt, meaninglessAfter } of held) {
        expect(dueAt < meaninglessAfter).toBe(true)
        expect(dueAt.getTime()).toBeLessThanOrEqual(first + windowMinutes * 60_000)
      }
      expect(new Set(held.map(({ digestAt }) => digestAt?.getTime())).size).toBeLessThanOrEqual(1)
    }),
    { numRuns: 500 },
  )
})
