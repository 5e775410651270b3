import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SealingKey, sealer } from '../../src/kernel/sealing.ts'

const key = (id: string): SealingKey => ({ id, key: randomBytes(32) })
const [old, current] = [key('2026'), key('2027')]

describe('sealed secrets', () => {
  it('open as they were, and look different each time', () => {
    const { seal, open } = sealer([current])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, boundTo) => {
        const well = text.toWellFormed()
        expect(open(seal(well, boundTo), boundTo)).toBe(well)
        expect(seal(well, boundTo)).not.toBe(seal(well, boundTo))
      }),
    )
  })

  it('open for nothing else, and not when they were changed', () => {
    const { seal, open } = sealer([current])
    const sealed = seal('secret', 'this row')
    expect(() => open(sealed, 'another row')).toThrow(/unable to authenticate/)
    const parts = sealed.split('.')
    for (const index of [1, 2, 3]) {
      const changed = parts.with(index, Buffer.from(parts[index]!, 'base64url').fill(7).toString('base64url')).join('.')
      expect(() => open(changed, 'this row')).toThrow(/unable to authenticate/)
    }
    expect(() => open(parts.slice(0, 3).join('.'), 'this row')).toThrow(/authentication tag/)
  })

  it('are sealed with the first key, and opened with the one they name', () => {
    const before = sealer([old]).seal('secret', 'row')
    const both = sealer([current, old])
    expect(both.open(before, 'row')).toBe('secret')
    expect(both.seal('secret', 'row')).toMatch(/^2027\./)
    expect(() => sealer([current]).open(before, 'row')).toThrow('2026')
  })
})
