import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../../kernel/page.ts'
import type { Read, Tx } from '../../storage/database.ts'
import { countChanged } from '../../storage/count-changed.ts'

/** An address that takes no mail: told by a hard bounce, until it changes or somebody clears it. */
export type BouncingAddress = { organizationId: string; address: string; reason: string; bouncedAt: Date }

export const BouncingAddressEntity = new EntitySchema<BouncingAddress>({
  name: 'bouncing_address',
  columns: {
    organizationId: {
      type: 'uuid',
      name: 'organization_id',
      primary: true,
      primaryKeyConstraintName: 'bouncing_address_pk',
    },
    address: { type: 'text', primary: true, primaryKeyConstraintName: 'bouncing_address_pk' },
    reason: { type: 'text' },
    bouncedAt: { type: 'timestamptz', name: 'bounced_at' },
  },
  foreignKeys: [
    {
      name: 'bouncing_address_organization_fk',
      target: 'organization',
      columnNames: ['organizationId'],
      referencedColumnNames: ['id'],
    },
  ],
})

/** Why the addresses of these people take no mail, by person; whose does is left out. */
export async function bouncesOf(read: Read, personIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await read.rows<{ personId: string; reason: string }>(
    `SELECT p.id AS "personId", b.reason FROM person p
       JOIN bouncing_address b ON b.organization_id = p.organization_id AND b.address = lower(p.email)
     WHERE p.organization_id = $1 AND p.id = ANY($2)`,
    [read.organizationId, personIds],
  )
  return new Map(rows.map(({ personId, reason }) => [personId, reason]))
}

export const markBouncing = (tx: Tx, address: string, reason: string): void =>
  tx.write(
    `INSERT INTO bouncing_address (organization_id, address, reason, bounced_at) VALUES ($1, lower($2), $3, $4)
     ON CONFLICT (organization_id, address) DO UPDATE SET reason = excluded.reason, bounced_at = excluded.bounced_at`,
    [tx.organizationId, address, reason, tx.now],
  )

/** Mail goes there again. Answers whether it was marked. */
export async function clearBounce(tx: Tx, address: string): Promise<boolean> {
  const rows = await tx.rows(
    'DELETE FROM bouncing_address WHERE organization_id = $1 AND address = lower($2) RETURNING 1',
    [tx.organizationId, address],
  )
  return rows.length > 0
}

export async function listBounces(read: Read, page: PageRequest): Promise<Page<BouncingAddress>> {
  const rows = await read.rows<BouncingAddress>(
    `SELECT organization_id AS "organizationId", address, reason, bounced_at AS "bouncedAt" FROM bouncing_address
     WHERE organization_id = $1 AND ($2::text IS NULL OR address > $2) ORDER BY address LIMIT $3`,
    [read.organizationId, page.after?.[0] ?? null, page.limit + 1],
  )
  return pageOf(rows, page, (row) => [row.address])
}

/** Forgets the address of somebody who goes, unless another one has it too, and all that belong to nobody any more. Answers how many. */
export const deleteOrphanedBounces = (tx: Tx, personId: string): Promise<number> =>
  countChanged(
    tx,
    `DELETE FROM bouncing_address b WHERE b.organization_id = $1 AND NOT EXISTS (
       SELECT 1 FROM person p WHERE p.organization_id = $1 AND p.id <> $2 AND lower(p.email) = b.address)`,
    [tx.organizationId, personId],
  )
