import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer, prose, text } from '../http/wire.ts'
import type { Caller } from '../kernel/caller.ts'
import { notFound } from '../kernel/refusal.ts'
import { archiveRoom } from './archive-room.ts'
import { catalogue } from './catalogue/index.ts'
import { changeRoom } from './change-room.ts'
import { createRoom } from './create-room.ts'
import { forColleagues, ROOM_FUNCTIONS, ROOM_KINDS, ROOM_SENSITIVITIES } from './room-rules.ts'
import { listRooms, type Room, roomById } from './room-store.ts'

const required = {
  name: text(200),
  function: z.enum(ROOM_FUNCTIONS).meta({ description: 'The part of the business whose decisions are made here' }),
  kind: z.enum(ROOM_KINDS),
  sensitivity: z
    .enum(ROOM_SENSITIVITIES)
    .meta({ description: 'Above `internal`, people read the name and generic words only' }),
}

const optional = {
  externalId: text(200).nullable().meta({ description: 'What your own system calls it; unique in the organization' }),
  description: prose(2000).nullable(),
  whatYouSee: prose(2000).nullable(),
  whyItMatters: prose(2000).nullable(),
  whatToLookFor: prose(2000).nullable(),
  guestSeats: integer(0, 50).meta({ description: 'Guests that one meeting has places for' }),
}

export const RoomReply = z
  .object({
    id: id('rom'),
    ...required,
    ...optional,
    catalogueSlug: z
      .string()
      .max(100)
      .nullable()
      .meta({ description: 'The entry of the starter catalogue it was taken over from' }),
    archivedAt: instant.nullable(),
    version: integer(1, 2_147_483_647),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Room', description: 'A place where decisions get made' })

const NewRoom = z
  .strictObject({ ...required, ...optional })
  .partial({
    externalId: true,
    description: true,
    whatYouSee: true,
    whyItMatters: true,
    whatToLookFor: true,
    guestSeats: true,
  })
  .meta({ id: 'NewRoom' })

const filters = z.object({
  function: z.enum(ROOM_FUNCTIONS).optional(),
  kind: z.enum(ROOM_KINDS).optional(),
  externalId: text(200).optional(),
  q: text(100).optional().meta({ description: 'Part of the name, in any case' }),
  archived: z.enum(['true', 'false']).default('false').meta({ description: '`true` lists the archived rooms instead' }),
})

/** People read a confidential room as any colleague may, machines as it is. */
const shownTo = (caller: Caller, room: Room): Room =>
  caller.kind === 'person'
    ? forColleagues(
        room,
        catalogue.find((entry) => entry.slug === room.catalogueSlug),
      )
    : room

const params = z.object({ roomId: id('rom') })
const reading = { tag: 'Rooms', people: 'any', scope: 'rooms:read' } as const
const writing = { tag: 'Rooms', people: 'none', scope: 'rooms:write' } as const

export function roomRoutes(routes: Routes): void {
  routes.change({
    ...writing,
    method: 'POST',
    url: '/v1/rooms',
    operationId: 'createRoom',
    summary: 'Create a room',
    idempotencyKey: 'optional',
    body: NewRoom,
    status: 201,
    reply: RoomReply,
    location: (room) => `/v1/rooms/${z.encode(RoomReply.shape.id, room.id)}`,
    run: (tx, { body }) => createRoom(tx, body),
  })
  routes.list({
    ...reading,
    url: '/v1/rooms',
    operationId: 'listRooms',
    summary: 'List rooms',
    query: filters,
    item: RoomReply,
    run: async (read, { query }, page) => {
      const { data, next } = await listRooms(read, { ...query, archived: query.archived === 'true' }, page)
      return { data: data.map((room) => shownTo(read.caller, room)), next }
    },
  })
  routes.read({
    ...reading,
    url: '/v1/rooms/:roomId',
    operationId: 'getRoom',
    summary: 'Read a room',
    params,
    reply: RoomReply,
    run: async (read, input) => {
      const room = await roomById(read, input.params.roomId)
      if (!room) throw notFound('room')
      return shownTo(read.caller, room)
    },
  })
  routes.change({
    ...writing,
    method: 'PATCH',
    url: '/v1/rooms/:roomId',
    operationId: 'changeRoom',
    summary: 'Change a room',
    ifMatch: true,
    params,
    body: z
      .strictObject({ ...required, ...optional })
      .partial()
      .meta({ id: 'RoomChanges' }),
    reply: RoomReply,
    run: (tx, input) => {
      const changes = Object.fromEntries(Object.entries(input.body).filter(([, value]) => value !== undefined))
      return changeRoom(tx, input.params.roomId, input.version, changes)
    },
  })
  routes.change({
    ...writing,
    method: 'DELETE',
    url: '/v1/rooms/:roomId',
    operationId: 'archiveRoom',
    summary: 'Archive a room: it stays readable, and nobody is taken there any more',
    ifMatch: true,
    params,
    reply: RoomReply,
    run: (tx, input) => archiveRoom(tx, input.params.roomId, input.version),
  })
}
