import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import { notFound, Refusal } from '../kernel/refusal.ts'
import type { Read, Tx } from '../storage/database.ts'
import type { Texts } from '../storage/statements.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

export type Attributes = Record<string, string | number | boolean>

/** An employee as HR knows them. */
export type Person = {
  id: string
  organizationId: string
  /** The id in the HR system; of who was erased the database has none. */
  externalId: string
  /** Empty of who was erased. */
  name: string
  email: string
  timeZone: string
  /** BCP 47 tags. Empty means that nobody has said. */
  languages: string[]
  department: string | null
  title: string | null
  level: number | null
  managerId: string | null
  /** A calendar day, `2026-11-30`. */
  hireDate: string | null
  attributes: Attributes
  leftAt: Date | null
  erasedAt: Date | null
  version: number
  createdAt: Date
  updatedAt: Date
}

/** Whoever was erased has nothing left to know them by, whatever statement comes later. */
const NAMELESS = `CASE WHEN erased_at IS NULL THEN external_id IS NOT NULL ELSE left_at IS NOT NULL AND external_id IS NULL
  AND name = '' AND email = '' AND languages = '{}' AND attributes = '{}'
  AND num_nonnulls(department, title, level, manager_id, hire_date) = 0 END`

export const PersonEntity = new EntitySchema<Person>({
  name: 'person',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'person_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'person_pk' },
    externalId: { ...text, name: 'external_id', nullable: true },
    name: text,
    email: text,
    timeZone: { ...text, name: 'time_zone' },
    languages: { ...text, array: true },
    department: { ...text, nullable: true },
    title: { ...text, nullable: true },
    level: { type: 'integer', nullable: true },
    managerId: { ...uuid, name: 'manager_id', nullable: true },
    hireDate: { type: 'date', name: 'hire_date', nullable: true },
    attributes: { type: 'jsonb' },
    leftAt: { ...instant, name: 'left_at', nullable: true },
    erasedAt: { ...instant, name: 'erased_at', nullable: true },
    version: { type: 'integer' },
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  uniques: [{ name: 'person_external_id_uq', columns: ['organizationId', 'externalId'] }],
  indices: [
    { name: 'person_manager_ix', columns: ['organizationId', 'managerId'] },
    { name: 'person_department_ix', columns: ['organizationId', 'department', 'id'] },
  ],
  foreignKeys: [
    {
      name: 'person_organization_fk',
      target: 'organization',
      columnNames: ['organizationId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'person_manager_fk',
      target: 'person',
      columnNames: ['organizationId', 'managerId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
  checks: [
    { name: 'person_manager_ck', expression: 'manager_id <> id' },
    { name: 'person_erased_ck', expression: NAMELESS },
  ],
})

export const PERSON_COLUMNS = `id, organization_id AS "organizationId", external_id AS "externalId", name, email, time_zone AS "timeZone", languages,
  department, title, level, manager_id AS "managerId", hire_date::text AS "hireDate", attributes, left_at AS "leftAt", erased_at AS "erasedAt", version,
  created_at AS "createdAt", updated_at AS "updatedAt"`

const BY_ID = `SELECT ${PERSON_COLUMNS} FROM person WHERE organization_id = $1 AND id = $2`

/** Null for who was erased, too. */
export async function personById(read: Read, id: string): Promise<Person | null> {
  const [row] = await read.rows<Person>(BY_ID, [read.organizationId, id])
  return row?.erasedAt === null ? row : null
}

/** Refuses `not_found` for another organization's person as for an unknown one, and `person.erased`. */
export async function requirePersonById(read: Read, id: string): Promise<Person> {
  const [row] = await read.rows<Person>(BY_ID, [read.organizationId, id])
  return thereIs(row)
}

/** The person, held until the end of the transaction. Refuses as `requirePersonById`. */
export const lockPerson = async (tx: Tx, id: string): Promise<Person> => thereIs(await lockAnybody(tx, id))

/** The same, also of who was erased. */
export async function lockAnybody(tx: Tx, id: string): Promise<Person> {
  const [row] = await tx.rows<Person>(`${BY_ID} FOR NO KEY UPDATE`, [tx.organizationId, id])
  if (!row) throw notFound('person')
  return row
}

function thereIs(person: Person | undefined): Person {
  if (!person) throw notFound('person')
  if (person.erasedAt) throw new Refusal('gone', 'person.erased', 'This person was erased.')
  return person
}

/** Those of the ids that are people of this organization, by id; also who was erased, without a name. */
export async function peopleByIds(read: Read, ids: readonly string[]): Promise<Map<string, Person>> {
  const rows = await read.rows<Person>(
    `SELECT ${PERSON_COLUMNS} FROM person WHERE organization_id = $1 AND id = ANY($2)`,
    [read.organizationId, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** What others are shown of somebody. */
export type PersonInBrief = Pick<Person, 'id' | 'name' | 'title' | 'department' | 'timeZone'>

/** Those of the ids that are people of this organization, by id. */
export async function peopleInBrief(read: Read, ids: readonly string[]): Promise<Map<string, PersonInBrief>> {
  const rows = await read.rows<PersonInBrief>(
    `SELECT id, name, title, department, time_zone AS "timeZone" FROM person WHERE organization_id = $1 AND id = ANY($2)`,
    [read.organizationId, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Ids of those whom the organization knows, by external id. */
export async function peopleByExternalIds(read: Read, externalIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await read.rows<{ id: string; externalId: string }>(
    'SELECT id, external_id AS "externalId" FROM person WHERE organization_id = $1 AND external_id = ANY($2)',
    [read.organizationId, externalIds],
  )
  return new Map(rows.map((row) => [row.externalId, row.id]))
}

/** The one person here who has this name or address; null when nobody has, or several. */
export async function personByNameOrEmail(read: Read, nameOrEmail: string): Promise<Person | null> {
  const rows = await read.rows<Person>(
    `SELECT ${PERSON_COLUMNS} FROM person WHERE organization_id = $1 AND left_at IS NULL AND (lower(email) = lower($2) OR lower(name) = lower($2)) LIMIT 2`,
    [read.organizationId, nameOrEmail],
  )
  return rows.length === 1 ? rows[0]! : null
}

/** Each person's managers, the direct one first; empty for who has none. */
export async function managerChains(read: Read, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await read.rows<{ id: string; chain: string[] }>(
    `WITH RECURSIVE up (id, manager_id, distance) AS (
       SELECT id, manager_id, 1 FROM person WHERE organization_id = $1 AND id = ANY($2) AND manager_id IS NOT NULL
       UNION ALL
       SELECT up.id, p.manager_id, up.distance + 1 FROM up JOIN person p ON p.organization_id = $1 AND p.id = up.manager_id
       WHERE p.manager_id IS NOT NULL
     ) CYCLE manager_id SET seen_before USING path
     SELECT id, array_agg(manager_id ORDER BY distance) AS chain FROM up WHERE NOT seen_before GROUP BY id`,
    [read.organizationId, ids],
  )
  const found = new Map(rows.map((row) => [row.id, row.chain]))
  return new Map(ids.map((id) => [id, found.get(id) ?? []]))
}

/** Changes of managers wait for each other, or two of them could close a circle that neither sees. */
export async function lockReportingLines(tx: Tx): Promise<void> {
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('reporting_lines:' || $1, 0))`, [tx.organizationId])
}

export type PeopleFilter = {
  externalId?: string | undefined
  department?: string | undefined
  managerId?: string | undefined
}

/** A person as the API shows them; `id`, which cursors are made of, comes first. */
export const PERSON_ROW = {
  id: 'id',
  externalId: 'external_id',
  name: 'name',
  email: 'email',
  timeZone: 'time_zone',
  languages: 'to_json(languages)',
  department: 'department',
  title: 'title',
  level: 'level',
  managerId: 'manager_id',
  hireDate: 'hire_date',
  attributes: 'attributes',
  leftAt: 'left_at',
  version: 'version',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
} as const

export async function listPeople(read: Read, filter: PeopleFilter, page: PageRequest): Promise<Page<Texts>> {
  const rows = await read.texts(
    `SELECT ${Object.values(PERSON_ROW).join(', ')} FROM person
     WHERE organization_id = $1 AND erased_at IS NULL AND ($2::uuid IS NULL OR id > $2) AND ($3::text IS NULL OR external_id = $3)
       AND ($4::text IS NULL OR department = $4) AND ($5::uuid IS NULL OR manager_id = $5)
     ORDER BY id LIMIT $6`,
    [
      read.organizationId,
      page.after?.[0] ?? null,
      filter.externalId ?? null,
      filter.department ?? null,
      filter.managerId ?? null,
      page.limit + 1,
    ],
  )
  return pageOf(rows, page, ([id]) => [id!])
}
