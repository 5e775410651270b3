import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import type { Read } from '../storage/database.ts'

const uuid = { type: 'uuid' } as const

/** Two people who are never suggested to each other. It has no direction. */
export type DoNotMatchPair = { id: string; personIds: string[]; createdAt: Date }

type DoNotMatchRow = { id: string; organizationId: string; personId: string; otherPersonId: string; createdAt: Date }

const personKey = (name: string, column: string) => ({
  name,
  target: 'person',
  columnNames: ['organizationId', column],
  referencedColumnNames: ['organizationId', 'id'],
})

export const DoNotMatchEntity = new EntitySchema<DoNotMatchRow>({
  name: 'do_not_match',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'do_not_match_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'do_not_match_pk' },
    personId: { ...uuid, name: 'person_id' },
    otherPersonId: { ...uuid, name: 'other_person_id' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
  uniques: [{ name: 'do_not_match_pair_uq', columns: ['organizationId', 'personId', 'otherPersonId'] }],
  indices: [{ name: 'do_not_match_other_person_ix', columns: ['organizationId', 'otherPersonId'] }],
  foreignKeys: [
    personKey('do_not_match_person_fk', 'personId'),
    personKey('do_not_match_other_person_fk', 'otherPersonId'),
  ],
  checks: [{ name: 'do_not_match_order_ck', expression: 'person_id < other_person_id' }],
})

const COLUMNS = `id, ARRAY[person_id, other_person_id] AS "personIds", created_at AS "createdAt"`

/** The two of each pair in which one of these people is. */
export const doNotMatchPairsWith = (read: Read, personIds: readonly string[]): Promise<DoNotMatchPair[]> =>
  read.rows(
    `SELECT ${COLUMNS} FROM do_not_match
     WHERE organization_id = $1 AND (person_id = ANY($2) OR other_person_id = ANY($2))`,
    [read.organizationId, personIds],
  )

export async function doNotMatchPairOf(
  read: Read,
  personId: string,
  otherPersonId: string,
): Promise<DoNotMatchPair | null> {
  const [row] = await read.rows<DoNotMatchPair>(
    `SELECT ${COLUMNS} FROM do_not_match WHERE organization_id = $1 AND person_id = least($2::uuid, $3) AND other_person_id = greatest($2::uuid, $3)`,
    [read.organizationId, personId, otherPersonId],
  )
  return row ?? null
}

export async function listDoNotMatchPairs(
  read: Read,
  personId: string | undefined,
  page: PageRequest,
): Promise<Page<DoNotMatchPair>> {
  const rows = await read.rows<DoNotMatchPair>(
    `SELECT ${COLUMNS} FROM do_not_match
     WHERE organization_id = $1 AND ($2::uuid IS NULL OR id > $2) AND ($3::uuid IS NULL OR $3 IN (person_id, other_person_id))
     ORDER BY id LIMIT $4`,
    [read.organizationId, page.after?.[0] ?? null, personId ?? null, page.limit + 1],
  )
  return pageOf(rows, page, (row) => [row.id])
}
