import { EntitySchema } from 'typeorm'
import { type BusySource, PROVIDERS, RESULTS, SOURCE_KINDS, SOURCE_STATES } from './busy-source-rules.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const
const integer = { type: 'integer' } as const

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

const personKey = (name: string) => ({
  name,
  target: 'person',
  columnNames: ['organizationId', 'personId'],
  referencedColumnNames: ['organizationId', 'id'],
})

export const BusySourceEntity = new EntitySchema<BusySource>({
  name: 'busy_source',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'busy_source_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'busy_source_pk' },
    personId: { ...uuid, name: 'person_id' },
    kind: text,
    state: text,
    shownAs: { ...text, name: 'shown_as' },
    secret: { ...text, nullable: true },
    calendar: { ...text, nullable: true },
    etag: { ...text, nullable: true },
    refreshMinutes: { ...integer, name: 'refresh_minutes', nullable: true },
    eventCount: { ...integer, name: 'event_count' },
    lastFetchedAt: { ...instant, name: 'last_fetched_at', nullable: true },
    lastResult: { ...text, name: 'last_result', nullable: true },
    problemCode: { ...text, name: 'problem_code', nullable: true },
    staleSince: { ...instant, name: 'stale_since', nullable: true },
    failures: integer,
    nextRefreshAt: { ...instant, name: 'next_refresh_at', nullable: true },
    expandAt: { ...instant, name: 'expand_at', nullable: true },
    claimedUntil: { ...instant, name: 'claimed_until', nullable: true },
    claim: integer,
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  indices: [
    { name: 'busy_source_person_ix', columns: ['organizationId', 'personId', 'id'] },
    { name: 'busy_source_refresh_ix', columns: ['organizationId', 'nextRefreshAt'] },
    { name: 'busy_source_expand_ix', columns: ['organizationId', 'expandAt'] },
  ],
  foreignKeys: [personKey('busy_source_person_fk')],
  checks: [
    { name: 'busy_source_kind_ck', expression: `kind IN (${listed(SOURCE_KINDS)})` },
    { name: 'busy_source_state_ck', expression: `state IN (${listed(SOURCE_STATES)})` },
    { name: 'busy_source_result_ck', expression: `last_result IN (${listed(RESULTS)})` },
  ],
})

type ConsentRow = {
  id: string
  organizationId: string
  personId: string
  provider: string
  stateHash: string
  verifier: string
  expiresAt: Date
}

/** A person has gone to their provider to say yes and is awaited back. */
export const CalendarConsentEntity = new EntitySchema<ConsentRow>({
  name: 'calendar_consent',
  columns: {
    organizationId: {
      ...uuid,
      name: 'organization_id',
      primary: true,
      primaryKeyConstraintName: 'calendar_consent_pk',
    },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'calendar_consent_pk' },
    personId: { ...uuid, name: 'person_id' },
    provider: text,
    stateHash: { ...text, name: 'state_hash' },
    verifier: text,
    expiresAt: { ...instant, name: 'expires_at' },
  },
  uniques: [{ name: 'calendar_consent_state_uq', columns: ['stateHash'] }],
  indices: [{ name: 'calendar_consent_person_ix', columns: ['organizationId', 'personId'] }],
  foreignKeys: [personKey('calendar_consent_person_fk')],
  checks: [{ name: 'calendar_consent_provider_ck', expression: `provider IN (${listed(PROVIDERS)})` }],
})
