import { EntitySchema } from 'typeorm'
import type { Database, Read, Tx } from '../storage/database.ts'
import type { AnswerOutcome, CalendarAnswer } from './answer-rules.ts'
import type { Subject } from './session-event-rules.ts'
import { countChanged } from '../storage/count-changed.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

type AnswerRow = {
  organizationId: string
  /** SHA-256 of the Message-ID. */
  mailHash: string
  personId: string
  uid: string
  recursAt: Date | null
  sequence: number
  /** When the answer was given, as the calendar says. */
  stamp: Date
  outcome: AnswerOutcome
  receivedAt: Date
}

/** What came of each mail with an answer from a calendar: the same mail again gets the same. */
export const CalendarAnswerEntity = new EntitySchema<AnswerRow>({
  name: 'calendar_answer',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'calendar_answer_pk' },
    mailHash: { ...text, name: 'mail_hash', primary: true, primaryKeyConstraintName: 'calendar_answer_pk' },
    personId: { ...uuid, name: 'person_id' },
    uid: text,
    recursAt: { ...instant, name: 'recurs_at', nullable: true },
    sequence: { type: 'integer' },
    stamp: instant,
    outcome: { type: 'jsonb' },
    receivedAt: { ...instant, name: 'received_at' },
  },
  indices: [
    { name: 'calendar_answer_uid_ix', columns: ['organizationId', 'uid', 'personId'] },
    { name: 'calendar_answer_received_ix', columns: ['receivedAt'] },
  ],
  foreignKeys: [
    {
      name: 'calendar_answer_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'personId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
})

/** What came of this mail before. Equal mails wait for each other here. */
export async function outcomeOfMail(tx: Tx, mailHash: string): Promise<AnswerOutcome | null> {
  const [, rows] = await Promise.all([
    tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('mail:' || $1, 0))`, [mailHash]),
    tx.rows<{ outcome: AnswerOutcome }>(
      'SELECT outcome FROM calendar_answer WHERE organization_id = $1 AND mail_hash = $2',
      [tx.organizationId, mailHash],
    ),
  ])
  return rows[0]?.outcome ?? null
}

/** Whether this person has answered the same question later than that; mails may overtake each other. */
export async function isOvertaken(read: Read, personId: string, answer: CalendarAnswer): Promise<boolean> {
  const rows = await read.rows(
    `SELECT 1 FROM calendar_answer WHERE organization_id = $1 AND uid = $2 AND person_id = $3
       AND recurs_at IS NOT DISTINCT FROM $4 AND sequence = $5 AND stamp > $6 LIMIT 1`,
    [read.organizationId, answer.uid, personId, answer.recursAt, answer.sequence, answer.stamp],
  )
  return rows.length > 0
}

export const keepAnswer = (
  tx: Tx,
  mailHash: string,
  personId: string,
  answer: CalendarAnswer,
  outcome: AnswerOutcome,
): void =>
  tx.write(
    `INSERT INTO calendar_answer (organization_id, mail_hash, person_id, uid, recurs_at, sequence, stamp, outcome, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.organizationId,
      mailHash,
      personId,
      answer.uid,
      answer.recursAt,
      answer.sequence,
      answer.stamp,
      JSON.stringify(outcome),
      tx.now,
    ],
  )

/** Mail that did not arrive comes again for days (RFC 5321, section 4.5.4.1), and not after so long. */
const KEPT_DAYS = 90

/** So that a person's answers are not kept for ever. */
export async function forgetOldAnswers(database: Database): Promise<void> {
  await database.system('DELETE FROM calendar_answer WHERE received_at < now() - make_interval(days => $1)', [
    KEPT_DAYS,
  ])
}

const TABLES = { ses: 'session', ser: 'session_series' } as const

/** The organization whose session or series this is. */
export async function organizationOfSubject(database: Database, { type, id }: Subject): Promise<string | null> {
  const [row] = await database.system<{ organizationId: string }>(
    `SELECT organization_id AS "organizationId" FROM ${TABLES[type]} WHERE id = $1`,
    [id],
  )
  return row?.organizationId ?? null
}

/** Answers how many there were. */
export const forgetAnswersOf = (tx: Tx, personId: string): Promise<number> =>
  countChanged(tx, 'DELETE FROM calendar_answer WHERE organization_id = $1 AND person_id = $2', [
    tx.organizationId,
    personId,
  ])
