import { EntitySchema } from 'typeorm'
import { newId } from '../kernel/ids.ts'
import type { Tx } from '../storage/database.ts'
import type { FeatureName } from './engine/features.ts'

const uuid = { type: 'uuid' } as const

export type FeatureValues = Record<FeatureName, number>

/** `featureValues` as the pair was when it was offered or made. */
export type PairJudgement = {
  id: string
  organizationId: string
  menteeId: string
  mentorId: string
  judgedAt: Date
  featureValues: FeatureValues
}

const key = (name: string, column: string) => ({
  name,
  target: 'person',
  columnNames: ['organizationId', column],
  referencedColumnNames: ['organizationId', 'id'],
})

export const PairJudgementEntity = new EntitySchema<PairJudgement>({
  name: 'pair_judgement',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'pair_judgement_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'pair_judgement_pk' },
    menteeId: { ...uuid, name: 'mentee_id' },
    mentorId: { ...uuid, name: 'mentor_id' },
    judgedAt: { type: 'timestamptz', name: 'judged_at' },
    featureValues: { type: 'jsonb', name: 'feature_values' },
  },
  indices: [{ name: 'pair_judgement_pair_ix', columns: ['organizationId', 'menteeId', 'mentorId', 'judgedAt'] }],
  foreignKeys: [key('pair_judgement_mentee_fk', 'menteeId'), key('pair_judgement_mentor_fk', 'mentorId')],
})

/** Keeps how a mentee and these mentors were judged; goes along with the next statement. */
export function keepJudgements(
  tx: Tx,
  menteeId: string,
  judged: readonly { mentorId: string; values: FeatureValues }[],
): void {
  const rows = judged.map(({ mentorId, values }) => ({ id: newId(), mentor_id: mentorId, feature_values: values }))
  tx.write(
    `INSERT INTO pair_judgement (id, organization_id, mentee_id, mentor_id, judged_at, feature_values)
     SELECT id, $1, $2, mentor_id, $3, feature_values
     FROM jsonb_to_recordset($4) AS r (id uuid, mentor_id uuid, feature_values jsonb)`,
    [tx.organizationId, menteeId, tx.now, JSON.stringify(rows)],
  )
}
