import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exposureMap, type MapLine, type MapRoom } from '../../src/exposure/exposure-map-rules.ts'
import { type Depth, EXPOSURE_SOURCES } from '../../src/exposure/exposure-rules.ts'
import { ROOM_FUNCTIONS } from '../../src/rooms/index.ts'

const ROOMS = 6
const rooms = new Map(
  Array.from({ length: ROOMS }, (_, index): [string, MapRoom] => {
    const id = `room-${index}`
    return [id, { id, name: `Room ${index % 2}`, function: ROOM_FUNCTIONS[index % 3]!, archivedAt: null }]
  }),
)
const TODAY = '2026-11-22'

const plainLine = fc.record({
  roomId: fc.integer({ min: 0, max: ROOMS - 1 }).map((index) => `room-${index}`),
  depth: fc.constantFrom<Depth>(0, 1, 2, 3, 4),
  minutes: fc.integer({ min: 0, max: 600 }),
  occurredOn: fc
    .date({ min: new Date('2020-01-01'), max: new Date(TODAY), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  source: fc.constantFrom(...EXPOSURE_SOURCES),
})

/** A ledger as the service would have written it: each line's place is taken once, by a later line. */
const ledger = fc.array(fc.tuple(plainLine, fc.option(fc.nat(), { nil: null })), { maxLength: 30 }).map((drawn) => {
  const lines: MapLine[] = []
  for (const [index, [line, target]] of drawn.entries()) {
    const open = lines.filter((earlier) => lines.every((other) => other.corrects !== earlier.id))
    const corrects = target === null || open.length === 0 ? null : open[target % open.length]!.id
    lines.push({ ...line, id: `line-${index}`, corrects })
  }
  return lines
})

const wants = fc.uniqueArray(
  fc.record({
    roomId: fc.integer({ min: 0, max: ROOMS - 1 }).map((index) => `room-${index}`),
    depth: fc.integer({ min: 1, max: 4 }),
  }),
  { selector: (want) => want.roomId },
)

const mapOf = (lines: readonly MapLine[], wanted: { roomId: string; depth: number }[] = []) =>
  exposureMap({ lines, rooms, wants: wanted, today: TODAY })

describe('whatever stands in the ledger,', () => {
  it('a new line makes no room and no function shallower or staler', () => {
    fc.assert(
      fc.property(ledger, plainLine, (lines, added) => {
        const before = mapOf(lines)
        const after = mapOf([...lines, { ...added, id: 'added', corrects: null }])
        for (const room of before.rooms) {
          const now = after.rooms.find((each) => each.roomId === room.roomId)!
          expect(now.depth).toBeGreaterThanOrEqual(room.depth)
          expect(now.freshness).toBeGreaterThanOrEqual(room.freshness)
          expect(now.minutes).toBeGreaterThanOrEqual(room.minutes)
        }
        for (const [index, each] of before.functions.entries()) {
          expect(after.functions[index]!.depth).toBeGreaterThanOrEqual(each.depth)
          expect(after.functions[index]!.freshness).toBeGreaterThanOrEqual(each.freshness)
        }
      }),
    )
  })

  it('the order of the lines does not matter', () => {
    fc.assert(
      fc.property(
        ledger.chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length }))),
        wants,
        ([lines, shuffled], wanted) => {
          expect(mapOf(shuffled, wanted)).toEqual(mapOf(lines, wanted))
        },
      ),
    )
  })

  it('a corrected line is as if it had never been there, and its correction as if it had always been', () => {
    fc.assert(
      fc.property(ledger, (lines) => {
        const corrected = new Set(lines.map((line) => line.corrects))
        const plain = lines.filter((line) => !corrected.has(line.id)).map((line) => ({ ...line, corrects: null }))
        expect(mapOf(lines)).toEqual(mapOf(plain))
      }),
    )
  })

  it('a gap is a wanted room whose depth on the map is less than wanted, and nothing else is', () => {
    fc.assert(
      fc.property(ledger, wants, (lines, wanted) => {
        const map = mapOf(lines, wanted)
        const depthOf = (roomId: string) => map.rooms.find((room) => room.roomId === roomId)?.depth ?? 0
        const expected = wanted.filter((want) => depthOf(want.roomId) < want.depth).map((want) => want.roomId)
        expect(map.gaps.map((gap) => gap.roomId)).toEqual(expected)
        for (const gap of map.gaps) expect(gap.depth + gap.missing).toBe(gap.wantedDepth)
      }),
    )
  })

  it('every figure stays within its bounds', () => {
    fc.assert(
      fc.property(ledger, (lines) => {
        const map = mapOf(lines)
        for (const { freshness } of [...map.rooms, ...map.functions]) {
          expect(freshness).toBeGreaterThanOrEqual(0)
          expect(freshness).toBeLessThanOrEqual(1)
        }
        expect(map.earnedShare ?? 0).toBeLessThanOrEqual(1)
        expect(map.functions.reduce((sum, each) => sum + each.rooms, 0)).toBe(map.rooms.length)
      }),
    )
  })
})
