import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import type { Read, Tx } from '../storage/database.ts'
import type { Texts } from '../storage/statements.ts'
import type { Depth, ExposureSource } from './exposure-rules.ts'
import { countChanged } from '../storage/count-changed.ts'

const uuid = { type: 'uuid' } as const
const text = { type: 'text' } as const
const integer = { type: 'integer' } as const

/** One line of the ledger. Lines are only ever added: the application's role may not change or delete them, but for the note of who is erased. */
export type ExposureEntry = {
  id: string
  organizationId: string
  personId: string
  roomId: string
  depth: Depth
  minutes: number
  /** Calendar day, `2026-11-30`. */
  occurredOn: string
  source: ExposureSource
  note: string | null
  /** The session that earned it. */
  sessionId: string | null
  /** The line whose place this one takes. */
  corrects: string | null
  recordedAt: Date
}

const inEntry = { primary: true, primaryKeyConstraintName: 'exposure_entry_pk' }

export const ExposureEntryEntity = new EntitySchema<ExposureEntry>({
  name: 'exposure_entry',
  columns: {
    id: { ...uuid, ...inEntry },
    organizationId: { ...uuid, ...inEntry, name: 'organization_id' },
    personId: { ...uuid, name: 'person_id' },
    roomId: { ...uuid, name: 'room_id' },
    depth: integer,
    minutes: integer,
    occurredOn: { type: 'date', name: 'occurred_on' },
    source: text,
    note: { ...text, nullable: true },
    sessionId: { ...uuid, name: 'session_id', nullable: true },
    corrects: { ...uuid, nullable: true },
    recordedAt: { type: 'timestamptz', name: 'recorded_at' },
  },
  uniques: [
    { name: 'exposure_entry_person_uq', columns: ['organizationId', 'personId', 'id'] },
    { name: 'exposure_entry_session_uq', columns: ['organizationId', 'sessionId', 'personId'] },
    { name: 'exposure_entry_corrects_uq', columns: ['organizationId', 'corrects'] },
  ],
  indices: [{ name: 'exposure_entry_room_ix', columns: ['organizationId', 'roomId', 'id'] }],
  foreignKeys: [
    {
      name: 'exposure_entry_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'personId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
    {
      name: 'exposure_entry_room_fk',
      target: 'room',
      columnNames: ['organizationId', 'roomId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
    {
      name: 'exposure_entry_corrects_fk',
      target: 'exposure_entry',
      columnNames: ['organizationId', 'personId', 'corrects'],
      referencedColumnNames: ['organizationId', 'personId', 'id'],
    },
  ],
  checks: [
    { name: 'exposure_entry_depth_ck', expression: 'depth BETWEEN 0 AND 4' },
    { name: 'exposure_entry_minutes_ck', expression: 'minutes >= 0' },
    { name: 'exposure_entry_source_ck', expression: `source IN ('self_reported', 'imported', 'earned')` },
    { name: 'exposure_entry_corrects_ck', expression: 'corrects <> id' },
  ],
})

const COLUMNS = `e.id, e.organization_id AS "organizationId", e.person_id AS "personId", e.room_id AS "roomId", e.depth, e.minutes,
  e.occurred_on::text AS "occurredOn", e.source, e.note, e.session_id AS "sessionId", e.corrects, e.recorded_at AS "recordedAt"`

/** A line counts until another one takes its place. */
const IN_FORCE = `NOT EXISTS (
  SELECT 1 FROM exposure_entry c WHERE c.organization_id = e.organization_id AND c.corrects = e.id)`

const INSERT = `INSERT INTO exposure_entry (id, organization_id, person_id, room_id, depth, minutes, occurred_on, source, note,
    session_id, corrects, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`

const valuesOf = (tx: Tx, entry: ExposureEntry) => [
  entry.id,
  tx.organizationId,
  entry.personId,
  entry.roomId,
  entry.depth,
  entry.minutes,
  entry.occurredOn,
  entry.source,
  entry.note,
  entry.sessionId,
  entry.corrects,
  entry.recordedAt,
]

/** Adds a line that stands in nobody's way: one without a session, which corrects nothing. */
export const writeEntry = (tx: Tx, entry: ExposureEntry): void => tx.write(INSERT, valuesOf(tx, entry))

/**
 * Adds the line; answers whether it did: not when this session has given this person one already.
 * Violates `exposure_entry_corrects_uq` when the line that it corrects is corrected already.
 */
export async function insertEntry(tx: Tx, entry: ExposureEntry): Promise<boolean> {
  const added = await tx.rows(
    `${INSERT} ON CONFLICT ON CONSTRAINT exposure_entry_session_uq DO NOTHING RETURNING id`,
    valuesOf(tx, entry),
  )
  return added.length > 0
}

export async function entryById(read: Read, id: string): Promise<ExposureEntry | null> {
  const [entry] = await read.rows<ExposureEntry>(
    `SELECT ${COLUMNS} FROM exposure_entry e WHERE e.organization_id = $1 AND e.id = $2`,
    [read.organizationId, id],
  )
  return entry ?? null
}

export async function entryOfSession(read: Read, sessionId: string, personId: string): Promise<ExposureEntry> {
  const [entry] = await read.rows<ExposureEntry>(
    `SELECT ${COLUMNS} FROM exposure_entry e WHERE e.organization_id = $1 AND e.session_id = $2 AND e.person_id = $3`,
    [read.organizationId, sessionId, personId],
  )
  return entry!
}

export type EntryFilters = { personId?: string | undefined; roomId?: string | undefined }

/** A line as the API shows it; `id`, which cursors are made of, comes first. */
export const ENTRY_ROW = {
  id: 'id',
  personId: 'person_id',
  roomId: 'room_id',
  depth: 'depth',
  minutes: 'minutes',
  occurredOn: 'occurred_on',
  source: 'source',
  note: 'note',
  sessionId: 'session_id',
  corrects: 'corrects',
  recordedAt: 'recorded_at',
} as const

/** All lines, corrected ones too, in the order in which they were recorded. */
export async function listEntries(read: Read, filters: EntryFilters, page: PageRequest): Promise<Page<Texts>> {
  const rows = await read.texts(
    `SELECT ${Object.values(ENTRY_ROW).join(', ')} FROM exposure_entry
     WHERE organization_id = $1 AND ($2::uuid IS NULL OR id > $2)
       AND ($3::uuid IS NULL OR person_id = $3) AND ($4::uuid IS NULL OR room_id = $4)
     ORDER BY id LIMIT $5`,
    [read.organizationId, page.after?.[0] ?? null, filters.personId ?? null, filters.roomId ?? null, page.limit + 1],
  )
  return pageOf(rows, page, ([id]) => [id!])
}

/** Every line of one person, corrected ones too. */
export async function entriesOf(read: Read, personId: string): Promise<ExposureEntry[]> {
  return read.rows<ExposureEntry>(
    `SELECT ${COLUMNS} FROM exposure_entry e WHERE e.organization_id = $1 AND e.person_id = $2`,
    [read.organizationId, personId],
  )
}

/** `lastOn` is a calendar day. */
export type RoomDepth = { depth: Depth; minutes: number; lastOn: string }

/** personId → roomId → how far and how long, from the lines in force. Rooms and people without any are missing. */
export async function depthsOf(read: Read, personIds: readonly string[]): Promise<Map<string, Map<string, RoomDepth>>> {
  const depths = new Map<string, Map<string, RoomDepth>>()
  if (personIds.length === 0) return depths
  const rows = await read.rows<RoomDepth & { personId: string; roomId: string }>(
    `SELECT e.person_id AS "personId", e.room_id AS "roomId", max(e.depth) AS depth, sum(e.minutes)::integer AS minutes,
            max(e.occurred_on)::text AS "lastOn"
     FROM exposure_entry e WHERE e.organization_id = $1 AND e.person_id = ANY($2) AND e.depth > 0 AND ${IN_FORCE}
     GROUP BY e.person_id, e.room_id`,
    [read.organizationId, personIds],
  )
  for (const { personId, roomId, ...depth } of rows) {
    depths.set(personId, (depths.get(personId) ?? new Map<string, RoomDepth>()).set(roomId, depth))
  }
  return depths
}

/** The one thing about a line that ever changes. Answers how many there were. */
export const forgetNotes = (tx: Tx, personId: string): Promise<number> =>
  countChanged(
    tx,
    'UPDATE exposure_entry SET note = NULL WHERE organization_id = $1 AND person_id = $2 AND note IS NOT NULL',
    [tx.organizationId, personId],
  )
