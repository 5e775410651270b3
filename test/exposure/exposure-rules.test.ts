import { describe, expect, it } from 'vitest'
import { exposureMap, type MapLine, type MapRoom } from '../../src/exposure/exposure-map-rules.ts'
import { type Depth, DEPTH_WORDS, freshness, HALF_LIFE_DAYS, linesInForce } from '../../src/exposure/exposure-rules.ts'
import { ROOM_FUNCTIONS } from '../../src/rooms/index.ts'

const room = (id: string, fields: Partial<MapRoom> = {}): MapRoom => ({
  id,
  name: `Room ${id}`,
  function: 'sales',
  archivedAt: null,
  ...fields,
})
const rooms = new Map(
  [
    room('pipeline'),
    room('renewal', { function: 'customer' }),
    room('board', { function: 'board' }),
    room('old', { archivedAt: new Date(0) }),
  ].map((each) => [each.id, each]),
)

let made = 0
const line = (fields: Partial<MapLine> = {}): MapLine => ({
  id: `line-${(made += 1)}`,
  corrects: null,
  roomId: 'pipeline',
  depth: 2,
  minutes: 60,
  occurredOn: '2026-06-01',
  source: 'imported',
  ...fields,
})
const mapOf = (lines: MapLine[], wants: { roomId: string; depth: number }[] = [], today = '2026-06-01') =>
  exposureMap({ lines, rooms, wants, today })

describe('freshness', () => {
  it.each([
    [0, 0, 0],
    [0, 10, 0],
    [1, 0, 1],
    [1, 90, 0.5],
    [1, 180, 0.25],
    [2, 360, 0.25],
    [2, 180, 0.5],
    [3, 365, 0.5],
    [4, 730, 0.5],
    [4, 3650, 0.031],
    [3, -1, 1],
  ])('at depth %d after %d days is %d', (depth, days, expected) => {
    expect(freshness(depth as Depth, days)).toBe(expected)
  })

  it('lasts longer the deeper somebody was', () => {
    const [, ...halfLives] = HALF_LIFE_DAYS
    expect(halfLives).toEqual([...halfLives].sort((a, b) => a - b))
    expect(HALF_LIFE_DAYS).toHaveLength(DEPTH_WORDS.length)
  })
})

describe('a line', () => {
  it('is in force until another takes its place, and that one until a third does', () => {
    const first = line()
    const second = line({ corrects: first.id })
    const third = line({ corrects: second.id })
    expect(linesInForce([first])).toEqual([first])
    expect(linesInForce([first, second])).toEqual([second])
    expect(linesInForce([third, first, second])).toEqual([third])
  })
})

describe('the exposure map', () => {
  it('of somebody who was nowhere shows every function, unknown', () => {
    const map = mapOf([])
    expect(map.rooms).toEqual([])
    expect(map.earnedShare).toBeNull()
    expect(map.functions).toEqual(ROOM_FUNCTIONS.map((name) => ({ function: name, depth: 0, freshness: 0, rooms: 0 })))
  })

  it('takes the deepest line, all minutes and the last day of a room', () => {
    const lines = [
      line({ depth: 3, minutes: 30, occurredOn: '2025-06-01' }),
      line({ depth: 1, minutes: 15, occurredOn: '2026-01-15' }),
      line({ depth: 2, minutes: 60, occurredOn: '2025-12-31' }),
    ]
    expect(mapOf(lines, [], '2027-01-15').rooms).toEqual([
      {
        roomId: 'pipeline',
        roomName: 'Room pipeline',
        function: 'sales',
        depth: 3,
        minutes: 105,
        entries: 3,
        lastOn: '2026-01-15',
        freshness: 0.5,
      },
    ])
  })

  it('gives a function the depth of its deepest room and the freshness of its freshest', () => {
    const more = new Map([...rooms, ['forecast', room('forecast')]])
    const lines = [line({ depth: 4, occurredOn: '2024-06-01' }), line({ roomId: 'forecast', depth: 1 })]
    const { functions } = exposureMap({ lines, rooms: more, wants: [], today: '2026-06-01' })
    expect(functions.find((each) => each.function === 'sales')).toEqual({
      function: 'sales',
      depth: 4,
      freshness: 1,
      rooms: 2,
    })
  })

  it('orders rooms by function, then by name', () => {
    const lines = ['renewal', 'pipeline', 'old', 'board'].map((roomId) => line({ roomId }))
    expect(mapOf(lines).rooms.map((each) => each.roomId)).toEqual(['board', 'old', 'pipeline', 'renewal'])
  })

  it('forgets a room when its only line is corrected to none', () => {
    const wrong = line({ depth: 4 })
    const map = mapOf([wrong, line({ corrects: wrong.id, depth: 0, minutes: 0 })])
    expect(map.rooms).toEqual([])
    expect(map.earnedShare).toBeNull()
  })

  it('follows a correction to another room', () => {
    const wrong = line({ depth: 2 })
    const map = mapOf([wrong, line({ corrects: wrong.id, roomId: 'renewal', depth: 1 })])
    expect(map.rooms).toMatchObject([{ roomId: 'renewal', depth: 1, entries: 1 }])
  })

  it('says which part of the lines in force was earned here', () => {
    const claimed = line({ source: 'self_reported' })
    const lines = [claimed, line({ source: 'earned' }), line({ source: 'imported' }), line({ source: 'earned' })]
    expect(mapOf(lines).earnedShare).toBe(0.5)
    expect(mapOf([...lines, line({ corrects: claimed.id, source: 'earned' })]).earnedShare).toBe(0.75)
  })

  it('names wanted rooms below the wanted depth as gaps, in the order of the wish', () => {
    const wants = [
      { roomId: 'board', depth: 2 },
      { roomId: 'pipeline', depth: 2 },
      { roomId: 'renewal', depth: 3 },
      { roomId: 'old', depth: 4 },
    ]
    const lines = [line({ depth: 2 }), line({ roomId: 'renewal', depth: 1 })]
    expect(mapOf(lines, wants).gaps).toEqual([
      { roomId: 'board', roomName: 'Room board', function: 'board', wantedDepth: 2, depth: 0, missing: 2, order: 1 },
      {
        roomId: 'renewal',
        roomName: 'Room renewal',
        function: 'customer',
        wantedDepth: 3,
        depth: 1,
        missing: 2,
        order: 3,
      },
    ])
  })
})
