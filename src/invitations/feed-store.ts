import { EntitySchema } from 'typeorm'
import type { Database, Tx } from '../storage/database.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const

/** The address at which one person's calendar can be read; its token is kept as a hash alone. */
type FeedRow = { organizationId: string; personId: string; tokenHash: string; createdAt: Date }

export const CalendarFeedEntity = new EntitySchema<FeedRow>({
  name: 'calendar_feed',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'calendar_feed_pk' },
    personId: { ...uuid, name: 'person_id', primary: true, primaryKeyConstraintName: 'calendar_feed_pk' },
    tokenHash: { ...text, name: 'token_hash' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
  uniques: [{ name: 'calendar_feed_token_uq', columns: ['tokenHash'] }],
  foreignKeys: [
    {
      name: 'calendar_feed_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'personId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
})

/** In place of the address that the person had before. */
export const saveFeed = (tx: Tx, personId: string, tokenHash: string): void =>
  tx.write(
    `INSERT INTO calendar_feed (organization_id, person_id, token_hash, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organization_id, person_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at`,
    [tx.organizationId, personId, tokenHash, tx.now],
  )

/** Answers whether there was one. */
export async function dropFeed(tx: Tx, personId: string): Promise<boolean> {
  const rows = await tx.rows('DELETE FROM calendar_feed WHERE organization_id = $1 AND person_id = $2 RETURNING 1', [
    tx.organizationId,
    personId,
  ])
  return rows.length > 0
}

/** Whose calendar a token opens. It is looked up by its hash, so how long that takes tells nothing about other tokens. */
export async function ownerOfFeed(
  database: Database,
  tokenHash: string,
): Promise<{ organizationId: string; personId: string } | null> {
  const [row] = await database.system<{ organizationId: string; personId: string }>(
    `SELECT organization_id AS "organizationId", person_id AS "personId" FROM calendar_feed WHERE token_hash = $1`,
    [tokenHash],
  )
  return row ?? null
}
