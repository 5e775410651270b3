import { notFound, stale } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { currentOrganization, type Organization, organizationById, OrganizationEntity } from './tenancy-store.ts'

export type OrganizationChanges = Partial<
  Pick<Organization, 'name' | 'timeZone' | 'workingDays' | 'holidays' | 'minimumSharedHours' | 'matchingWeights'>
>

/** Refuses `stale_version` when somebody changed it meanwhile. No changes are no change: version and log stay as they are. */
export async function changeOrganization(
  tx: Tx,
  id: string,
  version: number,
  changes: OrganizationChanges,
): Promise<Organization> {
  // Found before it is entered: whoever enters sees.
  if (!(await organizationById(tx, id))) throw notFound('organization')
  await tx.enter(id)
  const fields = Object.keys(changes).sort()
  const next = fields.length > 0 ? { ...changes, version: version + 1, updatedAt: tx.now } : { version }
  const { affected } = await tx.manager.update(OrganizationEntity, { id, version }, next)
  if (!affected) throw stale('organization')
  if (fields.length > 0) {
    await tx.announce({ type: 'organization.changed', subject: { type: 'org', id }, data: { fields } })
  }
  return currentOrganization(tx)
}
