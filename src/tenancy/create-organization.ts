import { newId } from '../kernel/ids.ts'
import type { Weekday } from '../kernel/working-time.ts'
import { requirePlatform } from './require-platform.ts'
import type { Tx } from '../storage/database.ts'
import { DEFAULT_MINIMUM_SHARED_HOURS, DEFAULT_WORKING_DAYS } from './organization-rules.ts'
import { type Organization, OrganizationEntity, type OrganizationKind } from './tenancy-store.ts'

export type NewOrganization = {
  name: string
  kind: OrganizationKind
  timeZone: string
  workingDays?: Weekday[] | undefined
  holidays?: string[] | undefined
  minimumSharedHours?: number | undefined
  matchingWeights?: Record<string, number> | undefined
}

/** A sandbox organization's clock starts at the present and stands still until it is moved. */
export async function createOrganization(tx: Tx, input: NewOrganization): Promise<Organization> {
  const organization: Organization = {
    id: newId(),
    platformId: requirePlatform(tx),
    name: input.name,
    kind: input.kind,
    timeZone: input.timeZone,
    workingDays: input.workingDays ?? DEFAULT_WORKING_DAYS,
    holidays: input.holidays ?? [],
    minimumSharedHours: input.minimumSharedHours ?? DEFAULT_MINIMUM_SHARED_HOURS,
    matchingWeights: input.matchingWeights ?? {},
    clockAt: input.kind === 'sandbox' ? tx.now : null,
    version: 1,
    createdAt: tx.now,
    updatedAt: tx.now,
  }
  await tx.manager.insert(OrganizationEntity, organization)
  await tx.enter(organization.id)
  await tx.announce({ type: 'organization.created', subject: { type: 'org', id: organization.id } })
  return organization
}
