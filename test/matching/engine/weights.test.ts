import { expect, test } from 'vitest'
import { defaultWeights, parseWeights, sharesOf } from '../../../src/matching/engine/weights.ts'
import { Refusal } from '../../../src/kernel/refusal.ts'

function refused(given: Record<string, unknown>): Refusal {
  try {
    parseWeights(given)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('The weights were accepted')
}

test('what an organization does not name keeps its default', () => {
  expect(parseWeights({})).toEqual(defaultWeights)
  expect(parseWeights({ novelty: 0, room_overlap: 12.5 })).toEqual({
    ...defaultWeights,
    novelty: 0,
    room_overlap: 12.5,
  })
})

test('all wrong weights are named at once, each with its pointer', () => {
  const { kind, details } = refused({
    charm: 3,
    'a/b~c': 1,
    novelty: -1,
    formats: 'much',
    wishes: 1001,
    load_left: NaN,
  })
  expect(kind).toBe('invalid')
  expect(details.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/weights/charm', 'unknown_weight'],
    ['/weights/a~1b~0c', 'unknown_weight'],
    ['/weights/novelty', 'invalid_weight'],
    ['/weights/formats', 'invalid_weight'],
    ['/weights/wishes', 'invalid_weight'],
    ['/weights/load_left', 'invalid_weight'],
  ])
  expect(details.errors?.[0]?.detail).toContain('room_overlap')
})

test.each(['toString', 'constructor', '__proto__'])('%s is no weight', (name) => {
  const given: Record<string, unknown> = JSON.parse(`{"${name}": 1}`)
  expect(refused(given).details.errors?.[0]?.code).toBe('unknown_weight')
})

test('weights that are all 0 are refused', () => {
  const zero = Object.fromEntries(Object.keys(defaultWeights).map((name) => [name, 0]))
  expect(refused(zero).details.errors).toEqual([
    expect.objectContaining({ pointer: '/weights', code: 'all_weights_zero' }),
  ])
})

test('shares add up to 1 in any unit', () => {
  const total = sharesOf(parseWeights({ room_overlap: 7, novelty: 0.3 })).reduce((sum, share) => sum + share, 0)
  expect(total).toBeCloseTo(1, 12)
})
