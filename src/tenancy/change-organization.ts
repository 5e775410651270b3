import { notFound, stale } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { patchedWeights } from './organization-rules.ts'
import { currentOrganization, type Organization, organizationById, OrganizationEntity } from './tenancy-store.ts'

export type OrganizationChanges = Partial<
  Pick<Organization, 'name' | 'timeZone' | 'workingDays' | 'holidays' | 'minimumSharedHours'>
> & { matchingWeights?: Record<string, number | null> }

export type OrganizationChecks = {
  /** Refuses `invalid` for weights of features that there are not; what a weight is, matching knows. */
  checkMatchingWeights: (weights: Record<string, number>) => void
}

/** Refuses `stale_version` when somebody changed it meanwhile. No changes are no change: version and log stay as they are. */
export async function changeOrganization(
  tx: Tx,
  id: string,
  version: number,
  { matchingWeights: weights, ...others }: OrganizationChanges,
  { checkMatchingWeights }: OrganizationChecks,
): Promise<Organization> {
  const organization = await organizationById(tx, id)
  if (!organization) throw notFound('organization')
  if (organization.version !== version) throw stale('organization')
  const changes: Partial<Organization> = {
    ...others,
    ...(weights ? { matchingWeights: patchedWeights(organization.matchingWeights, weights) } : {}),
  }
  if (changes.matchingWeights) checkMatchingWeights(changes.matchingWeights)
  const fields = Object.keys(changes).sort()
  if (fields.length === 0) return organization
  // Not before it was found: whoever enters sees.
  await tx.enter(id)
  const { affected } = await tx.manager.update(
    OrganizationEntity,
    { id, version },
    { ...changes, version: version + 1, updatedAt: tx.now },
  )
  if (!affected) throw stale('organization')
  await tx.announce({ type: 'organization.changed', subject: { type: 'org', id }, data: { fields } })
  return currentOrganization(tx)
}
