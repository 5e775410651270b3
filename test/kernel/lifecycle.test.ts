import { expect, test } from 'vitest'
import { lifecycle } from '../../src/kernel/lifecycle.ts'
import { Refusal } from '../../src/kernel/refusal.ts'

const door = lifecycle<'open' | 'closed' | 'walled up', 'close' | 'open' | 'wall up'>('front door', {
  open: { close: 'closed' },
  closed: { open: 'open', 'wall up': 'walled up' },
  'walled up': {},
})

test('a verb leads on, or has led there already', () => {
  expect(door.next('open', 'close')).toBe('closed')
  expect(door.next('closed', 'close')).toBeNull()
  expect(door.next('walled up', 'wall up')).toBeNull()
})

test.each([
  ['open', 'wall up', ['close'], 'Possible now: close.'],
  ['walled up', 'open', [], 'Nothing more can happen to it.'],
] as const)('%s, %s is refused with what is possible', (state, verb, allowed, words) => {
  const refused = () => door.next(state, verb)
  expect(refused).toThrow(Refusal)
  expect(refused).toThrow(words)
  expect(refused).toThrow(
    expect.objectContaining({ kind: 'conflict', code: 'front_door.not_allowed_in_state', details: { state, allowed } }),
  )
})
