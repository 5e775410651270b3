import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import type { Read, Tx } from '../storage/database.ts'
import type { HostStanding } from './room-rules.ts'

const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

/** A person with a standing place in a room. */
export type Host = {
  organizationId: string
  roomId: string
  personId: string
  standing: HostStanding
  mayBringGuests: boolean
  version: number
  createdAt: Date
  updatedAt: Date
}

const inHost = { primary: true, primaryKeyConstraintName: 'host_pk' }

export const HostEntity = new EntitySchema<Host>({
  name: 'host',
  columns: {
    organizationId: { ...uuid, ...inHost, name: 'organization_id' },
    roomId: { ...uuid, ...inHost, name: 'room_id' },
    personId: { ...uuid, ...inHost, name: 'person_id' },
    standing: { type: 'text' },
    mayBringGuests: { type: 'boolean', name: 'may_bring_guests' },
    version: { type: 'integer' },
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  indices: [{ name: 'host_person_ix', columns: ['organizationId', 'personId'] }],
  foreignKeys: [
    {
      name: 'host_room_fk',
      target: 'room',
      columnNames: ['organizationId', 'roomId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
    {
      name: 'host_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'personId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
  checks: [
    { name: 'host_standing_ck', expression: `standing IN ('owner', 'regular', 'former')` },
    { name: 'host_former_ck', expression: `standing <> 'former' OR NOT may_bring_guests` },
  ],
})

const COLUMNS = `h.organization_id AS "organizationId", h.room_id AS "roomId", h.person_id AS "personId", h.standing,
  h.may_bring_guests AS "mayBringGuests", h.version, h.created_at AS "createdAt", h.updated_at AS "updatedAt"`

export async function hostOf(read: Read, roomId: string, personId: string): Promise<Host | null> {
  const [host] = await read.rows<Host>(
    `SELECT ${COLUMNS} FROM host h WHERE h.organization_id = $1 AND h.room_id = $2 AND h.person_id = $3`,
    [read.organizationId, roomId, personId],
  )
  return host ?? null
}

/** Hosts of one room, archived or not. */
export async function listHosts(read: Read, roomId: string, page: PageRequest): Promise<Page<Host>> {
  const rows = await read.rows<Host>(
    `SELECT ${COLUMNS} FROM host h WHERE h.organization_id = $1 AND h.room_id = $2 AND ($3::uuid IS NULL OR h.person_id > $3)
     ORDER BY h.person_id LIMIT $4`,
    [read.organizationId, roomId, page.after?.[0] ?? null, page.limit + 1],
  )
  return pageOf(rows, page, (host) => [host.personId])
}

/** Answers the rooms that they had a place in. */
export async function deleteHostsOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.rows<{ roomId: string }>(
    'DELETE FROM host WHERE organization_id = $1 AND person_id = $2 RETURNING room_id AS "roomId"',
    [tx.organizationId, personId],
  )
  return rows.map(({ roomId }) => roomId)
}
