import { ROOM_FUNCTIONS, type RoomFunction } from '../rooms/index.ts'
import { type Depth, type ExposureSource, freshness, type Line, linesInForce } from './exposure-rules.ts'

export type MapLine = Line & {
  roomId: string
  depth: Depth
  minutes: number
  /** Calendar day, `2026-11-30`. */
  occurredOn: string
  source: ExposureSource
}

export type MapRoom = { id: string; name: string; function: RoomFunction; archivedAt: Date | null }

export type RoomExposure = {
  roomId: string
  roomName: string
  function: RoomFunction
  /** The deepest of its lines in force. */
  depth: Depth
  minutes: number
  entries: number
  lastOn: string
  freshness: number
}

export type FunctionExposure = { function: RoomFunction; depth: Depth; freshness: number; rooms: number }

export type Gap = {
  roomId: string
  roomName: string
  function: RoomFunction
  wantedDepth: Depth
  depth: Depth
  missing: number
  /** Its place among the wanted rooms; 1 is wanted most. */
  order: number
}

export type ExposureMap = {
  /** By function, then by name. */
  rooms: RoomExposure[]
  /** Every function, also those that are still unknown to the person. */
  functions: FunctionExposure[]
  gaps: Gap[]
  /** Part of the lines in force that were earned through this service, 0 to 1; null without any line. */
  earnedShare: number | null
}

type MapInput = {
  /** All lines of one person, corrected ones too, in any order. */
  lines: readonly MapLine[]
  /** By id; the rooms of the lines and of the wants. */
  rooms: ReadonlyMap<string, MapRoom>
  /** The most wanted first. */
  wants: readonly { roomId: string; depth: number }[]
  /** The person's calendar day. */
  today: string
}

/** Where one person has been and what is missing. A room whose lines all say 0 is a room never seen. */
export function exposureMap({ lines, rooms, wants, today }: MapInput): ExposureMap {
  const counted = linesInForce(lines).filter((line) => line.depth > 0)
  const seen = [...Map.groupBy(counted, (line) => line.roomId)]
    .map(([roomId, ofRoom]) => roomExposure(rooms.get(roomId)!, ofRoom, today))
    .sort(byFunctionAndName)
  const depths = new Map(seen.map((room) => [room.roomId, room.depth]))
  return {
    rooms: seen,
    functions: ROOM_FUNCTIONS.map((name) => functionExposure(name, seen)),
    gaps: wants.flatMap(({ roomId, depth }, index) =>
      gapIn(rooms.get(roomId), depth as Depth, depths.get(roomId) ?? 0, index + 1),
    ),
    earnedShare:
      counted.length === 0 ? null : counted.filter((line) => line.source === 'earned').length / counted.length,
  }
}

function roomExposure(room: MapRoom, lines: readonly MapLine[], today: string): RoomExposure {
  const depth = deepest(lines)
  const lastOn = lines.map((line) => line.occurredOn).reduce((a, b) => (a > b ? a : b))
  return {
    roomId: room.id,
    roomName: room.name,
    function: room.function,
    depth,
    minutes: lines.reduce((sum, line) => sum + line.minutes, 0),
    entries: lines.length,
    lastOn,
    freshness: freshness(depth, Temporal.PlainDate.from(lastOn).until(today).days),
  }
}

function functionExposure(name: RoomFunction, seen: readonly RoomExposure[]): FunctionExposure {
  const rooms = seen.filter((room) => room.function === name)
  return {
    function: name,
    depth: deepest(rooms),
    freshness: Math.max(0, ...rooms.map((room) => room.freshness)),
    rooms: rooms.length,
  }
}

/** An archived room is no gap: nobody can be taken there any more. */
function gapIn(room: MapRoom | undefined, wantedDepth: Depth, depth: Depth, order: number): Gap[] {
  if (!room || room.archivedAt || depth >= wantedDepth) return []
  const missing = wantedDepth - depth
  return [{ roomId: room.id, roomName: room.name, function: room.function, wantedDepth, depth, missing, order }]
}

const deepest = (things: readonly { depth: Depth }[]): Depth =>
  things.reduce<Depth>((max, { depth }) => (depth > max ? depth : max), 0)

const byFunctionAndName = (a: RoomExposure, b: RoomExposure): number =>
  ROOM_FUNCTIONS.indexOf(a.function) - ROOM_FUNCTIONS.indexOf(b.function) ||
  compare(a.roomName, b.roomName) ||
  compare(a.roomId, b.roomId)

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b)
