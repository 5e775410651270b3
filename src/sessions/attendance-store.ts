import { EntitySchema } from 'typeorm'
import type { Tx } from '../storage/database.ts'
import { type AttendanceAccount, PRESENCES } from './attendance-rules.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const inAccount = { ...uuid, primary: true, primaryKeyConstraintName: 'session_attendance_pk' }

type AccountRow = AttendanceAccount & { organizationId: string; sessionId: string; saidById: string; saidAt: Date }

const presence = (side: string): string => `${side} IN (${PRESENCES.map((each) => `'${each}'`).join(', ')})`

export const SessionAttendanceEntity = new EntitySchema<AccountRow>({
  name: 'session_attendance',
  columns: {
    organizationId: { ...inAccount, name: 'organization_id' },
    sessionId: { ...inAccount, name: 'session_id' },
    saidById: { ...inAccount, name: 'said_by_id' },
    mentee: text,
    mentor: text,
    saidAt: { type: 'timestamptz', name: 'said_at' },
  },
  foreignKeys: [
    {
      name: 'session_attendance_session_fk',
      target: 'session',
      columnNames: ['organizationId', 'sessionId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
    {
      name: 'session_attendance_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'saidById'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
  checks: [
    { name: 'session_attendance_mentee_ck', expression: presence('mentee') },
    { name: 'session_attendance_mentor_ck', expression: presence('mentor') },
    { name: 'session_attendance_called_off_ck', expression: `(mentee = 'called_off') = (mentor = 'called_off')` },
  ],
})

/** What each of these people says took place; a later word takes the place of an earlier one. */
export async function writeAccounts(
  tx: Tx,
  sessionId: string,
  saidByIds: readonly string[],
  { mentee, mentor }: AttendanceAccount,
): Promise<void> {
  await tx.rows(
    `INSERT INTO session_attendance (organization_id, session_id, said_by_id, mentee, mentor, said_at)
     SELECT $1, $2, said_by_id, $4, $5, $6 FROM unnest($3::uuid[]) AS said_by_id
     ON CONFLICT (organization_id, session_id, said_by_id)
     DO UPDATE SET mentee = excluded.mentee, mentor = excluded.mentor, said_at = excluded.said_at`,
    [tx.organizationId, sessionId, saidByIds, mentee, mentor, tx.now],
  )
}
