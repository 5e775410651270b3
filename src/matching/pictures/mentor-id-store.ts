import type { Read } from '../../storage/database.ts'

/** Ids of everybody who has opted in as a mentor, in order, after this one. */
export async function mentorIdsAfter(read: Read, after: string | null, limit: number): Promise<string[]> {
  const rows = await read.rows<{ id: string }>(
    `SELECT person_id AS id FROM mentor_profile
     WHERE organization_id = $1 AND ($2::uuid IS NULL OR person_id > $2) ORDER BY person_id LIMIT $3`,
    [read.organizationId, after, limit],
  )
  return rows.map(({ id }) => id)
}
