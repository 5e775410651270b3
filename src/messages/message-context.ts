import type { Mailbox } from './transport/mail-transport.ts'
import { depthsOf } from '../exposure/index.ts'
import type { Person, PersonInBrief } from '../people/index.ts'
import { type Room, roomsByIds } from '../rooms/index.ts'
import type { Session } from '../sessions/index.ts'
import type { Read } from '../storage/database.ts'
import type { Depth, RoomBrief, SeenRoom, SessionView, Someone, WantedRoom } from './render/message-view.ts'

/** What rendering needs besides the state of things. */
export type MessageContext = { publicUrl: string; organizer: Mailbox }

export const someone = (person: PersonInBrief): Someone => ({
  name: person.name,
  role: [person.title, person.department].filter(Boolean).join(', ') || null,
})

/** The rooms that somebody wants, by name; a room that is gone is left out. */
export async function wantedRooms(
  read: Read,
  wants: readonly { roomId: string; depth: number }[],
): Promise<WantedRoom[]> {
  const rooms = await roomsByIds(
    read,
    wants.map(({ roomId }) => roomId),
  )
  return wants.flatMap(({ roomId, depth }) => {
    const room = rooms.get(roomId)
    return room ? [{ roomName: room.name, depth: depth as Depth }] : []
  })
}

const MOST_SEEN = 5

/** What somebody has seen so far, the deepest first. */
export async function seenRooms(read: Read, personId: string): Promise<SeenRoom[]> {
  const depths = (await depthsOf(read, [personId])).get(personId) ?? new Map()
  const rooms = await roomsByIds(read, [...depths.keys()])
  return [...depths]
    .filter(([roomId, { depth }]) => depth > 0 && rooms.has(roomId))
    .sort(([, a], [, b]) => b.depth - a.depth)
    .slice(0, MOST_SEEN)
    .map(([roomId, { depth, lastOn }]) => ({ roomName: rooms.get(roomId)!.name, depth: depth as Depth, lastOn }))
}

/** Outside open and internal rooms, neither room nor agenda leaves the service. */
export const isConfidential = (room: Room | undefined): boolean =>
  room !== undefined && !['open', 'internal'].includes(room.sensitivity)

/** The session as this person sees it. */
export async function sessionView(
  read: Read,
  session: Session,
  viewerId: string,
  people: ReadonlyMap<string, Person>,
): Promise<SessionView> {
  const rooms = await roomsByIds(read, session.roomId ? [session.roomId] : [])
  return sessionViewOf(session, viewerId, people, rooms)
}

/** The same for who has read already whom and what it is about. */
export function sessionViewOf(
  session: Session,
  viewerId: string,
  people: ReadonlyMap<string, Person>,
  rooms: ReadonlyMap<string, Room>,
): SessionView {
  const room = session.roomId ? rooms.get(session.roomId) : undefined
  const other = people.get(viewerId === session.menteeId ? session.mentorId : session.menteeId)
  return {
    kind: session.kind,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    withName: other?.name ?? '',
    roomName: room?.name ?? null,
    agenda: session.agenda,
    place: null,
    confidential: isConfidential(room),
  }
}

/** What the session's room says of itself; null without a room, and of a confidential one. */
export async function roomBrief(read: Read, { roomId }: Session): Promise<RoomBrief | null> {
  const room = roomId ? (await roomsByIds(read, [roomId])).get(roomId) : undefined
  if (!room || isConfidential(room)) return null
  const { whatYouSee, whyItMatters, whatToLookFor } = room
  return { whatYouSee: whatYouSee ?? room.description, whyItMatters, whatToLookFor }
}
