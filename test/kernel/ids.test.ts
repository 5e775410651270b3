import fc from 'fast-check'
import { TypeID } from 'typeid-js'
import { describe, expect, it } from 'vitest'
import { fromTypeId, newId, toTypeId } from '../../src/kernel/ids.ts'

const uuid = fc.oneof(
  fc.uuid(),
  fc.constantFrom('0', 'f').map((digit) => newId().replaceAll(/[0-9a-f]/g, digit)),
)

describe('ids on the wire', () => {
  it('are the TypeIDs of the reference implementation', () => {
    fc.assert(
      fc.property(uuid, (each) => {
        const text = toTypeId('per', each)
        expect(text).toBe(TypeID.fromUUID('per', each).toString())
        expect(fromTypeId('per', text)).toBe(each)
      }),
    )
  })

  it('are refused when anything about them is different', () => {
    const good = toTypeId('per', newId())
    const spoilt = fc
      .tuple(fc.nat(good.length), fc.nat(2), fc.string({ maxLength: 2 }))
      .map(([at, cut, put]) => good.slice(0, at) + put + good.slice(at + cut))
    const others = [
      '',
      'per',
      'per_',
      toTypeId('rom', newId()),
      good.toUpperCase(),
      `per_8${'0'.repeat(25)}`,
      `${good}0`,
    ]
    fc.assert(
      fc.property(fc.oneof(spoilt, fc.constantFrom(...others), fc.string()), (text) => {
        const wellFormed = /^per_[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(text)
        const read = fromTypeId('per', text)
        expect(read && toTypeId('per', read)).toBe(wellFormed ? text : null)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a new id', () => {
  it('is a UUIDv7 of this moment', () => {
    const before = Date.now()
    const id = newId()
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    const moment = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
    expect(moment).toBeGreaterThanOrEqual(before)
    // A little ahead of the clock where thousands were made in one millisecond.
    expect(moment).toBeLessThanOrEqual(Date.now() + 100)
  })

  it('comes after every id that was made before, and is never made twice', () => {
    const ids = Array.from({ length: 50_000 }, () => newId())
    expect(ids).toEqual(ids.toSorted())
    expect(new Set(ids).size).toBe(ids.length)
  })
})
