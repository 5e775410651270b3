import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Weekday } from '../kernel/working-time.ts'
import type { Read, Tx } from '../storage/database.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

export type OrganizationKind = 'live' | 'sandbox'

export type Organization = {
  id: string
  platformId: string
  name: string
  kind: OrganizationKind
  timeZone: string
  workingDays: Weekday[]
  holidays: string[]
  minimumSharedHours: number
  matchingWeights: Record<string, number>
  clockAt: Date | null
  version: number
  createdAt: Date
  updatedAt: Date
}

type PlatformRow = { id: string; name: string; createdAt: Date }

export const PlatformEntity = new EntitySchema<PlatformRow>({
  name: 'platform',
  columns: {
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'platform_pk' },
    name: text,
    createdAt: { ...instant, name: 'created_at' },
  },
})

const platformKey = (name: string) => ({
  name,
  target: 'platform',
  columnNames: ['platformId'],
  referencedColumnNames: ['id'],
})

export const OrganizationEntity = new EntitySchema<Organization>({
  name: 'organization',
  columns: {
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'organization_pk' },
    platformId: { ...uuid, name: 'platform_id' },
    name: text,
    kind: text,
    timeZone: { ...text, name: 'time_zone' },
    workingDays: { ...text, array: true, name: 'working_days' },
    holidays: { ...text, array: true },
    minimumSharedHours: { type: 'double precision', name: 'minimum_shared_hours' },
    matchingWeights: { type: 'jsonb', name: 'matching_weights' },
    clockAt: { ...instant, name: 'clock_at', nullable: true },
    version: { type: 'integer' },
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  indices: [{ name: 'organization_platform_ix', columns: ['platformId', 'id'] }],
  foreignKeys: [platformKey('organization_platform_fk')],
  checks: [
    { name: 'organization_kind_ck', expression: `kind IN ('live', 'sandbox')` },
    { name: 'organization_clock_ck', expression: `(kind = 'sandbox') = (clock_at IS NOT NULL)` },
  ],
})

export type ClientRow = {
  id: string
  platformId: string
  organizationId: string | null
  /** What it signs in with: its TypeID, or `bootstrap`. */
  handle: string
  name: string
  secretHash: string
  scopes: string[]
  createdAt: Date
  revokedAt: Date | null
}

export const ClientEntity = new EntitySchema<ClientRow>({
  name: 'client',
  columns: {
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'client_pk' },
    platformId: { ...uuid, name: 'platform_id' },
    organizationId: { ...uuid, name: 'organization_id', nullable: true },
    handle: text,
    name: text,
    secretHash: { ...text, name: 'secret_hash' },
    scopes: { ...text, array: true },
    createdAt: { ...instant, name: 'created_at' },
    revokedAt: { ...instant, name: 'revoked_at', nullable: true },
  },
  uniques: [{ name: 'client_handle_uq', columns: ['handle'] }],
  indices: [{ name: 'client_platform_ix', columns: ['platformId', 'id'] }],
  foreignKeys: [
    platformKey('client_platform_fk'),
    {
      name: 'client_organization_fk',
      target: 'organization',
      columnNames: ['organizationId'],
      referencedColumnNames: ['id'],
    },
  ],
})

type ServerKeyRow = { id: string; purpose: string; secret: string; createdAt: Date; retiredAt: Date | null }

export const ServerKeyEntity = new EntitySchema<ServerKeyRow>({
  name: 'server_key',
  columns: {
    id: { ...text, primary: true, primaryKeyConstraintName: 'server_key_pk' },
    purpose: text,
    secret: text,
    createdAt: { ...instant, name: 'created_at' },
    retiredAt: { ...instant, name: 'retired_at', nullable: true },
  },
  indices: [{ name: 'server_key_current_uq', columns: ['purpose'], unique: true, where: 'retired_at IS NULL' }],
  checks: [{ name: 'server_key_purpose_ck', expression: `purpose IN ('token', 'hmac', 'sealing')` }],
})

export const tenancyEntities = [PlatformEntity, OrganizationEntity, ClientEntity, ServerKeyEntity]

const COLUMNS = `id, platform_id AS "platformId", name, kind, time_zone AS "timeZone", working_days AS "workingDays", holidays,
  minimum_shared_hours AS "minimumSharedHours", matching_weights AS "matchingWeights", clock_at AS "clockAt", version,
  created_at AS "createdAt", updated_at AS "updatedAt"`

/** Row-level security shows those of the caller's platform, or the caller's own. */
export async function organizationById(read: Read, id: string): Promise<Organization | null> {
  const [row] = await read.rows<Organization>(`SELECT ${COLUMNS} FROM organization WHERE id = $1`, [id])
  return row ?? null
}

/** The organization in which a call runs. */
export async function currentOrganization(read: Read): Promise<Organization> {
  const organization = await organizationById(read, read.organizationId)
  if (!organization) throw notFound('organization')
  return organization
}

/** The organization's time, for reads: the database's clock, or the frozen clock of a sandbox. */
export async function organizationNow(read: Read): Promise<Date> {
  const [row] = await read.rows<{ now: Date }>(
    'SELECT coalesce(clock_at, now()) AS now FROM organization WHERE id = $1',
    [read.organizationId],
  )
  if (!row) throw notFound('organization')
  return row.now
}

export async function listOrganizations(read: Read, page: PageRequest): Promise<Page<Organization>> {
  const rows = await read.rows<Organization>(
    `SELECT ${COLUMNS} FROM organization WHERE ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
    [page.after?.[0] ?? null, page.limit + 1],
  )
  return pageOf(rows, page, (row) => [row.id])
}

/** Forward only; the organization's version is about its settings and stays. */
export async function moveClock(tx: Tx, to: Date): Promise<void> {
  await tx.rows('UPDATE organization SET clock_at = $2 WHERE id = $1 AND clock_at < $2', [tx.organizationId, to])
  tx.now = to
}
