import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { distinct, id, instant, integer, listOf, localDate, text, timeZone, weekday } from '../http/wire.ts'
import { notFound } from '../kernel/refusal.ts'
import { changeOrganization, type OrganizationChecks } from './change-organization.ts'
import { createOrganization } from './create-organization.ts'
import { listOrganizations, organizationById } from './tenancy-store.ts'

const weight = z.number().min(0).max(1000)
const fields = {
  name: text(200),
  timeZone,
  workingDays: distinct(listOf(weekday, 7).min(1)).meta({
    description: 'Days on which offers run and nudges are sent',
  }),
  holidays: distinct(listOf(localDate, 400)).meta({ description: 'Days that count as no working days' }),
  minimumSharedHours: z
    .number()
    .min(0)
    .max(60)
    .meta({ description: 'Working hours a week that a mentee and a mentor must share' }),
  matchingWeights: z
    .record(z.string().max(50), weight)
    .meta({ description: 'Weight of a matching feature by its name; missing ones have the default' }),
}

const OrganizationReply = z
  .object({
    id: id('org'),
    kind: z.enum(['live', 'sandbox']),
    ...fields,
    version: integer(1, 2_147_483_647),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Organization', description: 'One employer: the tenant' })

const NewOrganization = z
  .strictObject({ kind: z.enum(['live', 'sandbox']).default('live'), ...fields })
  .partial({ workingDays: true, holidays: true, minimumSharedHours: true, matchingWeights: true })
  .meta({ id: 'NewOrganization' })

const OrganizationChanges = z
  .strictObject({
    ...fields,
    matchingWeights: z
      .record(z.string().max(50), weight.nullable())
      .meta({ description: 'Weights by the name of the matching feature; null takes one back to its default' }),
  })
  .partial()
  .meta({ id: 'OrganizationChanges' })

const params = z.object({ organizationId: id('org') })
const common = { tag: 'Organizations', tenant: 'platform', people: 'none' } as const

export function organizationRoutes(routes: Routes, checks: OrganizationChecks): void {
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/organizations',
    operationId: 'createOrganization',
    summary: 'Create an organization, live or sandbox',
    scope: 'organizations:write',
    idempotencyKey: 'optional',
    body: NewOrganization,
    status: 201,
    reply: OrganizationReply,
    location: (organization) => `/v1/organizations/${z.encode(OrganizationReply.shape.id, organization.id)}`,
    run: (tx, { body }) => {
      checks.checkMatchingWeights(body.matchingWeights ?? {})
      return createOrganization(tx, body)
    },
  })
  routes.list({
    ...common,
    url: '/v1/organizations',
    operationId: 'listOrganizations',
    summary: 'List the organizations of this platform',
    scope: 'organizations:read',
    item: OrganizationReply,
    run: (read, _input, page) => listOrganizations(read, page),
  })
  routes.read({
    ...common,
    url: '/v1/organizations/:organizationId',
    operationId: 'getOrganization',
    summary: 'Read an organization',
    scope: 'organizations:read',
    params,
    reply: OrganizationReply,
    run: async (read, input) => {
      const organization = await organizationById(read, input.params.organizationId)
      if (!organization) throw notFound('organization')
      return organization
    },
  })
  routes.change({
    ...common,
    method: 'PATCH',
    url: '/v1/organizations/:organizationId',
    operationId: 'changeOrganization',
    summary: 'Change the settings of an organization',
    scope: 'organizations:write',
    ifMatch: true,
    params,
    body: OrganizationChanges,
    reply: OrganizationReply,
    run: (tx, input) => {
      const changes = Object.fromEntries(Object.entries(input.body).filter(([, value]) => value !== undefined))
      return changeOrganization(tx, input.params.organizationId, input.version, changes, checks)
    },
  })
}
