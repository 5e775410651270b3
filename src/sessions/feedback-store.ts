import { EntitySchema } from 'typeorm'
import type { Read, Tx } from '../storage/database.ts'

const uuid = { type: 'uuid' } as const

/** Who may read it besides its author: nobody, or the other one of the pair. */
export const VISIBILITIES = ['private', 'pair'] as const
export type Visibility = (typeof VISIBILITIES)[number]

export type Feedback = {
  organizationId: string
  sessionId: string
  personId: string
  /** 1 to 5. */
  rating: number
  text: string | null
  visibility: Visibility
  givenAt: Date
}

const inFeedback = { ...uuid, primary: true, primaryKeyConstraintName: 'session_feedback_pk' }

export const SessionFeedbackEntity = new EntitySchema<Feedback>({
  name: 'session_feedback',
  columns: {
    organizationId: { ...inFeedback, name: 'organization_id' },
    sessionId: { ...inFeedback, name: 'session_id' },
    personId: { ...inFeedback, name: 'person_id' },
    rating: { type: 'integer' },
    text: { type: 'text', nullable: true },
    visibility: { type: 'text' },
    givenAt: { type: 'timestamptz', name: 'given_at' },
  },
  foreignKeys: [
    {
      name: 'session_feedback_session_fk',
      target: 'session',
      columnNames: ['organizationId', 'sessionId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
    {
      name: 'session_feedback_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'personId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
  checks: [
    { name: 'session_feedback_rating_ck', expression: 'rating BETWEEN 1 AND 5' },
    { name: 'session_feedback_visibility_ck', expression: `visibility IN ('private', 'pair')` },
  ],
})

const SELECT = `SELECT organization_id AS "organizationId", session_id AS "sessionId", person_id AS "personId", rating, text, visibility,
  given_at AS "givenAt" FROM session_feedback WHERE organization_id = $1 AND session_id = $2`

/** What this person may read: their own, and what the other one shares. */
export const feedbackFor = (read: Read, sessionId: string, readerId: string): Promise<Feedback[]> =>
  read.rows<Feedback>(`${SELECT} AND (person_id = $3 OR visibility = 'pair') ORDER BY given_at, person_id`, [
    read.organizationId,
    sessionId,
    readerId,
  ])

/** One for each person; a later one takes the place of the earlier. */
export async function writeFeedback(tx: Tx, feedback: Feedback): Promise<void> {
  await tx.manager.upsert(SessionFeedbackEntity, feedback, ['organizationId', 'sessionId', 'personId'])
}
