import { EntitySchema } from 'typeorm'
import type { Database, Tx } from '../storage/database.ts'
import type { Provider } from './busy-source-rules.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

type ConsentRow = {
  id: string
  organizationId: string
  personId: string
  provider: Provider
  /** Of what the next step brings back: `state` from the provider, then the token of our own page. */
  stateHash: string
  /** Sealed: the verifier of the consent, then what the provider granted. */
  secret: string
  /** The account's name, once the provider has granted it: only the word of our own person is missing. */
  account: string | null
  /** By the real clock: the provider’s pages know no other. */
  expiresAt: Date
}

/** A person has gone to their provider to say yes and is awaited back; then they see whose calendar goes to whom, and say yes once more. */
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
    secret: text,
    account: { ...text, nullable: true },
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

export const CONSENT_MINUTES = 15

/** Answers until when the owner is awaited back. What they left open before is forgotten. */
export async function insertConsent(tx: Tx, consent: Omit<ConsentRow, 'organizationId' | 'expiresAt'>): Promise<Date> {
  tx.write('DELETE FROM calendar_consent WHERE organization_id = $1 AND person_id = $2 AND expires_at <= now()', [
    tx.organizationId,
    consent.personId,
  ])
  const [row] = await tx.rows<{ expiresAt: Date }>(
    `INSERT INTO calendar_consent (id, organization_id, person_id, provider, state_hash, secret, account, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(mins => $8::integer)) RETURNING expires_at AS "expiresAt"`,
    [
      consent.id,
      tx.organizationId,
      consent.personId,
      consent.provider,
      consent.stateHash,
      consent.secret,
      consent.account,
      CONSENT_MINUTES,
    ],
  )
  return row!.expiresAt
}

/** The organization in which to look for the consent; the only thing that can be found without being in one. */
export async function organizationOfConsent(database: Database, stateHash: string): Promise<string | null> {
  const [row] = await database.system<{ organization_id: string }>(
    'SELECT organization_id FROM calendar_consent WHERE state_hash = $1',
    [stateHash],
  )
  return row?.organization_id ?? null
}

export type TakenConsent = Pick<ConsentRow, 'id' | 'personId' | 'provider' | 'secret' | 'account'> & { now: Date }

/** Single use: whoever comes second finds nothing, nor does who comes with what belongs to the other step. */
export async function takeConsent(tx: Tx, stateHash: string, step: 'asked' | 'granted'): Promise<TakenConsent | null> {
  const [row] = await tx.rows<TakenConsent & { inTime: boolean }>(
    `DELETE FROM calendar_consent WHERE organization_id = $1 AND state_hash = $2 AND (account IS NOT NULL) = $3
     RETURNING id, person_id AS "personId", provider, secret, account, now(), expires_at > now() AS "inTime"`,
    [tx.organizationId, stateHash, step === 'granted'],
  )
  return row?.inTime ? row : null
}

export const forgetConsents = (tx: Tx, personId: string): void =>
  tx.write('DELETE FROM calendar_consent WHERE organization_id = $1 AND person_id = $2', [tx.organizationId, personId])
