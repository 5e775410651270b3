import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import type { Read, Tx } from '../storage/database.ts'
import type { RoomFunction, RoomKind, RoomSensitivity } from './room-rules.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const integer = { type: 'integer' } as const
const instant = { type: 'timestamptz' } as const

export type Room = {
  id: string
  organizationId: string
  /** What the organization's own systems call it. */
  externalId: string | null
  name: string
  function: RoomFunction
  kind: RoomKind
  sensitivity: RoomSensitivity
  description: string | null
  whatYouSee: string | null
  whyItMatters: string | null
  whatToLookFor: string | null
  /** Guests that one meeting of the room has places for. */
  guestSeats: number
  /** The entry of the starter catalogue that it was taken over from. */
  catalogueSlug: string | null
  /** Archived rooms stay readable; nobody is taken there any more. */
  archivedAt: Date | null
  version: number
  createdAt: Date
  updatedAt: Date
}

const inRoom = { primary: true, primaryKeyConstraintName: 'room_pk' }

export const RoomEntity = new EntitySchema<Room>({
  name: 'room',
  columns: {
    id: { ...uuid, ...inRoom },
    organizationId: { ...uuid, ...inRoom, name: 'organization_id' },
    externalId: { ...text, name: 'external_id', nullable: true },
    name: text,
    function: text,
    kind: text,
    sensitivity: text,
    description: { ...text, nullable: true },
    whatYouSee: { ...text, name: 'what_you_see', nullable: true },
    whyItMatters: { ...text, name: 'why_it_matters', nullable: true },
    whatToLookFor: { ...text, name: 'what_to_look_for', nullable: true },
    guestSeats: { ...integer, name: 'guest_seats' },
    catalogueSlug: { ...text, name: 'catalogue_slug', nullable: true },
    archivedAt: { ...instant, name: 'archived_at', nullable: true },
    version: integer,
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  uniques: [
    { name: 'room_external_id_uq', columns: ['organizationId', 'externalId'] },
    { name: 'room_catalogue_slug_uq', columns: ['organizationId', 'catalogueSlug'] },
  ],
  foreignKeys: [
    {
      name: 'room_organization_fk',
      target: 'organization',
      columnNames: ['organizationId'],
      referencedColumnNames: ['id'],
    },
  ],
  checks: [
    {
      name: 'room_function_ck',
      expression: `function IN ('board', 'executive', 'finance', 'sales', 'customer', 'product', 'partnerships', 'people',
        'legal', 'mergers', 'operations', 'marketing')`,
    },
    { name: 'room_kind_ck', expression: `kind IN ('meeting', 'call', 'review', 'post_mortem', 'project', 'document')` },
    {
      name: 'room_sensitivity_ck',
      expression: `sensitivity IN ('open', 'internal', 'customer_confidential', 'personal_data', 'inside_information', 'privileged')`,
    },
    { name: 'room_guest_seats_ck', expression: 'guest_seats >= 0' },
  ],
})

export const ROOM_COLUMNS = `id, organization_id AS "organizationId", external_id AS "externalId", name, function, kind, sensitivity, description,
  what_you_see AS "whatYouSee", why_it_matters AS "whyItMatters", what_to_look_for AS "whatToLookFor", guest_seats AS "guestSeats",
  catalogue_slug AS "catalogueSlug", archived_at AS "archivedAt", version, created_at AS "createdAt", updated_at AS "updatedAt"`

export async function roomById(read: Read, id: string): Promise<Room | null> {
  const [room] = await read.rows<Room>(`SELECT ${ROOM_COLUMNS} FROM room WHERE organization_id = $1 AND id = $2`, [
    read.organizationId,
    id,
  ])
  return room ?? null
}

/** Archived ones too; ids that are unknown are missing from the answer. */
export async function roomsByIds(read: Read, ids: readonly string[]): Promise<Map<string, Room>> {
  if (ids.length === 0) return new Map()
  const rooms = await read.rows<Room>(`SELECT ${ROOM_COLUMNS} FROM room WHERE organization_id = $1 AND id = ANY($2)`, [
    read.organizationId,
    [...new Set(ids)],
  ])
  return new Map(rooms.map((room) => [room.id, room]))
}

/** Keyed by external id; unknown ones are missing from the answer. */
export async function roomsByExternalIds(read: Read, externalIds: readonly string[]): Promise<Map<string, Room>> {
  if (externalIds.length === 0) return new Map()
  const rooms = await read.rows<Room & { externalId: string }>(
    `SELECT ${ROOM_COLUMNS} FROM room WHERE organization_id = $1 AND external_id = ANY($2)`,
    [read.organizationId, [...new Set(externalIds)]],
  )
  return new Map(rooms.map((room) => [room.externalId, room]))
}

/** Keyed by catalogue slug; slugs that were not taken over are missing from the answer. */
export async function roomsBySlugs(read: Read, slugs: readonly string[]): Promise<Map<string, Room>> {
  const rooms = await read.rows<Room & { catalogueSlug: string }>(
    `SELECT ${ROOM_COLUMNS} FROM room WHERE organization_id = $1 AND catalogue_slug = ANY($2)`,
    [read.organizationId, slugs],
  )
  return new Map(rooms.map((room) => [room.catalogueSlug, room]))
}

/** Two that take the same rooms over at once wait for each other. */
export async function lockCatalogue(tx: Tx): Promise<void> {
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('room_catalogue:' || $1, 0))`, [tx.organizationId])
}

export type RoomFilters = {
  externalId?: string | undefined
  function?: RoomFunction | undefined
  kind?: RoomKind | undefined
  /** Part of the name, in any case. */
  q?: string | undefined
  archived: boolean
}

/** In order of creation. */
export async function listRooms(read: Read, filters: RoomFilters, page: PageRequest): Promise<Page<Room>> {
  const rows = await read.rows<Room>(
    `SELECT ${ROOM_COLUMNS} FROM room
     WHERE organization_id = $1 AND ($2::uuid IS NULL OR id > $2) AND (archived_at IS NOT NULL) = $3
       AND ($4::text IS NULL OR function = $4) AND ($5::text IS NULL OR kind = $5)
       AND ($6::text IS NULL OR strpos(lower(name), lower($6)) > 0)
       AND ($7::text IS NULL OR external_id = $7)
     ORDER BY id LIMIT $8`,
    [
      read.organizationId,
      page.after?.[0] ?? null,
      filters.archived,
      filters.function ?? null,
      filters.kind ?? null,
      filters.q ?? null,
      filters.externalId ?? null,
      page.limit + 1,
    ],
  )
  return pageOf(rows, page, (room) => [room.id])
}
