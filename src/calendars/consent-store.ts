import { EntitySchema } from 'typeorm'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

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
  foreignKeys: [
    {
      name: 'calendar_consent_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'personId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
  checks: [{ name: 'calendar_consent_provider_ck', expression: `provider IN ('google', 'microsoft')` }],
})
