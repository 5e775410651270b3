import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { listOf, text } from '../http/wire.ts'
import { pageOf } from '../kernel/page.ts'
import { adoptCatalogueRooms } from './adopt-catalogue-rooms.ts'
import { catalogue } from './catalogue/index.ts'
import { RoomReply } from './room-routes.ts'
import { ROOM_FUNCTIONS, ROOM_KINDS, ROOM_SENSITIVITIES } from './room-rules.ts'

const CatalogueRoomReply = z
  .object({
    slug: z.string().max(100),
    name: z.string().max(200),
    function: z.enum(ROOM_FUNCTIONS),
    kind: z.enum(ROOM_KINDS),
    sensitivity: z.enum(ROOM_SENSITIVITIES),
    whatYouSee: z.string().max(2000),
    whyItMatters: z.string().max(2000),
    whatToLookFor: z.string().max(2000),
  })
  .meta({ id: 'CatalogueRoom', description: 'A room as most companies have it' })

const Adoption = z.strictObject({ slugs: z.array(text(100)).min(1).max(100) }).meta({ id: 'Adoption' })

const AdoptionReply = z
  .object({
    created: listOf(RoomReply, 100),
    existing: listOf(RoomReply, 100).meta({ description: 'Taken over before, and left as they are' }),
  })
  .meta({ id: 'AdoptionResult' })

export function catalogueRoutes(routes: Routes): void {
  routes.list({
    tag: 'Rooms',
    people: 'any',
    scope: 'rooms:read',
    url: '/v1/rooms/catalogue',
    operationId: 'listCatalogueRooms',
    summary: 'List the starter catalogue of rooms',
    query: z.object({ function: z.enum(ROOM_FUNCTIONS).optional() }),
    item: CatalogueRoomReply,
    run: async (_read, { query }, page) => {
      const entries = catalogue.filter((entry) => query.function === undefined || entry.function === query.function)
      const start = page.after ? entries.findIndex((entry) => entry.slug === page.after?.[0]) + 1 : 0
      return pageOf(entries.slice(start, start + page.limit + 1), page, (entry) => [entry.slug])
    },
  })
  routes.change({
    tag: 'Rooms',
    people: 'none',
    scope: 'rooms:write',
    method: 'POST',
    url: '/v1/rooms/catalogue/adopt',
    operationId: 'adoptCatalogueRooms',
    summary: 'Take rooms over from the starter catalogue',
    idempotencyKey: 'optional',
    body: Adoption,
    reply: AdoptionReply,
    run: (tx, { body }) => adoptCatalogueRooms(tx, body.slugs),
  })
}
