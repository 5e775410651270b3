import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../../kernel/page.ts'
import { notFound, stale } from '../../kernel/refusal.ts'
import type { Read, Tx } from '../../storage/database.ts'
import { countChanged } from '../../storage/count-changed.ts'

export const CHANNEL_KINDS = ['slack', 'teams', 'webhook'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** A way other than mail to tell somebody something. */
export type Channel = {
  id: string
  organizationId: string
  /** Whose own it is; null: the whole organization's. */
  personId: string | null
  kind: ChannelKind
  name: string
  /** The address is a secret: whoever knows it can write there. */
  addressSealed: string
  /** What may be shown of it. */
  addressHint: string
  /** What webhooks are signed with. */
  secretSealed: string | null
  /** Such as `session.upcoming`; empty for all. */
  messageKinds: string[]
  enabled: boolean
  /** Why the service has turned it off. */
  disabledBecause: string | null
  lastResult: string | null
  lastResultAt: Date | null
  removedAt: Date | null
  version: number
  createdAt: Date
  updatedAt: Date
}

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

export const ChannelEntity = new EntitySchema<Channel>({
  name: 'channel',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'channel_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'channel_pk' },
    personId: { ...uuid, name: 'person_id', nullable: true },
    kind: text,
    name: text,
    addressSealed: { ...text, name: 'address_sealed' },
    addressHint: { ...text, name: 'address_hint' },
    secretSealed: { ...text, name: 'secret_sealed', nullable: true },
    messageKinds: { ...text, name: 'message_kinds', array: true },
    enabled: { type: 'boolean' },
    disabledBecause: { ...text, name: 'disabled_because', nullable: true },
    lastResult: { ...text, name: 'last_result', nullable: true },
    lastResultAt: { ...instant, name: 'last_result_at', nullable: true },
    removedAt: { ...instant, name: 'removed_at', nullable: true },
    version: { type: 'integer' },
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  foreignKeys: [
    {
      name: 'channel_organization_fk',
      target: 'organization',
      columnNames: ['organizationId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'channel_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'personId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
  checks: [
    { name: 'channel_kind_ck', expression: `kind IN ('slack', 'teams', 'webhook')` },
    { name: 'channel_secret_ck', expression: `(kind = 'webhook') = (secret_sealed IS NOT NULL)` },
    { name: 'channel_disabled_ck', expression: 'NOT enabled OR disabled_because IS NULL' },
  ],
})

const COLUMNS = `id, organization_id AS "organizationId", person_id AS "personId", kind, name, address_sealed AS "addressSealed",
  address_hint AS "addressHint", secret_sealed AS "secretSealed", message_kinds AS "messageKinds", enabled,
  disabled_because AS "disabledBecause", last_result AS "lastResult", last_result_at AS "lastResultAt", removed_at AS "removedAt",
  version, created_at AS "createdAt", updated_at AS "updatedAt"`

/** Refuses `not_found`, also for one that was removed. */
export async function requireChannel(read: Read, id: string): Promise<Channel> {
  const [row] = await read.rows<Channel>(
    `SELECT ${COLUMNS} FROM channel WHERE organization_id = $1 AND id = $2 AND removed_at IS NULL`,
    [read.organizationId, id],
  )
  if (!row) throw notFound('channel')
  return row
}

/** Those of the ids that are not removed, by id; also those that are turned off. */
export async function channelsByIds(read: Read, ids: readonly string[]): Promise<Map<string, Channel>> {
  const rows = await read.rows<Channel>(
    `SELECT ${COLUMNS} FROM channel WHERE organization_id = $1 AND id = ANY($2) AND removed_at IS NULL`,
    [read.organizationId, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** What is open to these people: their own and the organization's, the oldest first. */
export const openChannelsFor = (read: Read, personIds: readonly string[]): Promise<Channel[]> =>
  read.rows<Channel>(
    `SELECT ${COLUMNS} FROM channel WHERE organization_id = $1 AND enabled AND removed_at IS NULL
       AND (person_id IS NULL OR person_id = ANY($2)) ORDER BY id`,
    [read.organizationId, personIds],
  )

export async function listChannels(
  read: Read,
  { personId }: { personId?: string | undefined },
  page: PageRequest,
): Promise<Page<Channel>> {
  const rows = await read.rows<Channel>(
    `SELECT ${COLUMNS} FROM channel WHERE organization_id = $1 AND removed_at IS NULL
       AND ($2::uuid IS NULL OR id > $2) AND ($3::uuid IS NULL OR person_id = $3) ORDER BY id LIMIT $4`,
    [read.organizationId, page.after?.[0] ?? null, personId ?? null, page.limit + 1],
  )
  return pageOf(rows, page, (row) => [row.id])
}

export async function insertChannel(tx: Tx, channel: Channel): Promise<void> {
  await tx.manager.insert(ChannelEntity, channel)
}

/** Refuses `stale_version` when it has changed since it was read. */
export async function updateChannel(tx: Tx, channel: Channel, changes: Partial<Channel>): Promise<Channel> {
  const written = { ...changes, version: channel.version + 1, updatedAt: tx.now }
  const where = { organizationId: tx.organizationId, id: channel.id, version: channel.version }
  const { affected } = await tx.manager.update(ChannelEntity, where, written)
  if (!affected) throw stale('channel')
  return { ...channel, ...written }
}

/** What came of the last attempt; `broken` turns the channel off. No change of its settings, so the version stays. */
export const noteResult = (tx: Tx, id: string, result: string, broken: boolean): void =>
  tx.write(
    `UPDATE channel SET last_result = $3, last_result_at = $4, enabled = enabled AND NOT $5,
       disabled_because = CASE WHEN $5 THEN $3 ELSE disabled_because END
     WHERE organization_id = $1 AND id = $2`,
    [tx.organizationId, id, result, tx.now, broken],
  )

/** The rows stay, as those of channels that were removed. Answers how many there are. */
export const emptyChannelsOf = (tx: Tx, personId: string): Promise<number> =>
  countChanged(
    tx,
    `UPDATE channel SET name = '', address_sealed = '', address_hint = '', secret_sealed = CASE WHEN kind = 'webhook' THEN '' END,
       message_kinds = '{}', enabled = false, disabled_because = NULL, last_result = NULL, removed_at = coalesce(removed_at, $3),
       version = version + 1, updated_at = $3
     WHERE organization_id = $1 AND person_id = $2`,
    [tx.organizationId, personId, tx.now],
  )
