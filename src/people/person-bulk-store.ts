import type { Read, Tx } from '../storage/database.ts'
import type { Roster } from './person-row-rules.ts'
import { type Person, PERSON_COLUMNS } from './person-store.ts'

/** Everybody of the organization, as far as reporting lines and presence go. */
export const rosterOf = (read: Read): Promise<Roster> =>
  read.rows(
    `SELECT id, external_id AS "externalId", manager_id AS "managerId", left_at AS "leftAt" FROM person
     WHERE organization_id = $1 AND erased_at IS NULL`,
    [read.organizationId],
  )

/** Those who are known, held until the end of the transaction. */
export const lockPeopleByExternalIds = (tx: Tx, externalIds: readonly string[]): Promise<Person[]> =>
  tx.rows(
    `SELECT ${PERSON_COLUMNS} FROM person WHERE organization_id = $1 AND external_id = ANY($2) ORDER BY id FOR NO KEY UPDATE`,
    [tx.organizationId, externalIds],
  )

const AS_ROWS = `jsonb_to_recordset($2::jsonb) AS r (id uuid, "externalId" text, name text, email text, "timeZone" text, languages text[],
  department text, title text, level integer, "managerId" uuid, "hireDate" date, attributes jsonb)`

/** Violates `person_external_id_uq` when somebody was added meanwhile. */
export async function insertPeople(tx: Tx, people: readonly Person[]): Promise<void> {
  await tx.rows(
    `INSERT INTO person (id, organization_id, external_id, name, email, time_zone, languages, department, title, level, manager_id,
       hire_date, attributes, version, created_at, updated_at)
     SELECT id, $1, "externalId", name, email, "timeZone", languages, department, title, level, "managerId", "hireDate", attributes, 1, $3, $3
     FROM ${AS_ROWS}`,
    [tx.organizationId, JSON.stringify(people), tx.now],
  )
}

/** Writes what a file can change; each row goes up by one version. */
export async function updatePeople(tx: Tx, people: readonly Person[]): Promise<void> {
  await tx.rows(
    `UPDATE person p SET name = r.name, email = r.email, time_zone = r."timeZone", languages = r.languages, department = r.department,
       title = r.title, level = r.level, manager_id = r."managerId", hire_date = r."hireDate", version = p.version + 1, updated_at = $3
     FROM ${AS_ROWS} WHERE p.organization_id = $1 AND p.id = r.id`,
    [tx.organizationId, JSON.stringify(people), tx.now],
  )
}
