import { notFound, stale } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { type Organization, OrganizationEntity } from './tenancy-store.ts'

export type OrganizationChanges = Partial<
  Pick<Organization, 'name' | 'timeZone' | 'workingDays' | 'holidays' | 'minimumSharedHours' | 'matchingWeights'>
>

/** Refuses `stale_version` when somebody changed it meanwhile. */
export async function changeOrganization(
  tx: Tx,
  id: string,
  version: number,
  changes: OrganizationChanges,
): Promise<Organization> {
  const now = tx.now
  const { affected } = await tx.manager.update(
    OrganizationEntity,
    { id, version },
    { ...changes, version: version + 1, updatedAt: now },
  )
  const organization = await tx.manager.findOneBy(OrganizationEntity, { id })
  if (!organization) throw notFound('organization')
  if (!affected) throw stale('organization')
  await tx.enter(id)
  await tx.announce({
    type: 'organization.changed',
    subject: { type: 'org', id },
    data: { fields: Object.keys(changes).sort() },
  })
  return organization
}
