import { EntitySchema } from 'typeorm'
import type { IdPrefix } from '../kernel/ids.ts'
import { newId } from '../kernel/ids.ts'
import type { Database, Read, Tx } from '../storage/database.ts'
import { LEASE_SECONDS, type Operation, type OperationProblem } from './operation-rules.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const integer = { type: 'integer' } as const
const instant = { type: 'timestamptz' } as const
const jsonb = { type: 'jsonb' } as const

export const OperationEntity = new EntitySchema<Operation>({
  name: 'operation',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'operation_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'operation_pk' },
    kind: text,
    subjectType: { ...text, name: 'subject_type' },
    subjectId: { ...uuid, name: 'subject_id' },
    status: text,
    progress: integer,
    result: { ...jsonb, nullable: true },
    problem: { ...jsonb, nullable: true },
    attempts: integer,
    dueAt: { ...instant, name: 'due_at', nullable: true },
    actorKind: { ...text, name: 'actor_kind' },
    actorId: { ...text, name: 'actor_id' },
    requestId: { ...text, name: 'request_id' },
    endedAt: { ...instant, name: 'ended_at', nullable: true },
    createdAt: { ...instant, name: 'created_at' },
  },
  indices: [{ name: 'operation_due_ix', columns: ['organizationId', 'dueAt'], where: 'due_at IS NOT NULL' }],
  checks: [
    {
      name: 'operation_status_ck',
      expression: `status IN ('queued', 'running', 'succeeded', 'failed', 'cancelled')`,
    },
    { name: 'operation_progress_ck', expression: 'progress BETWEEN 0 AND 100' },
    { name: 'operation_due_ck', expression: `(status IN ('queued', 'running')) = (due_at IS NOT NULL)` },
    { name: 'operation_ended_ck', expression: `(status IN ('queued', 'running')) = (ended_at IS NULL)` },
    { name: 'operation_problem_ck', expression: `(status = 'failed') = (problem IS NOT NULL)` },
  ],
})

const COLUMNS = `id, organization_id AS "organizationId", kind, subject_type AS "subjectType", subject_id AS "subjectId", status, progress,
  result, problem, attempts, due_at AS "dueAt", actor_kind AS "actorKind", actor_id AS "actorId", request_id AS "requestId",
  ended_at AS "endedAt", created_at AS "createdAt"`

/** Asks for work, in the transaction that wants it; a worker takes it at once. Answers its id. */
export async function startOperation(tx: Tx, kind: string, subject: { type: IdPrefix; id: string }): Promise<string> {
  const id = newId()
  await tx.rows(
    `INSERT INTO operation (id, organization_id, kind, subject_type, subject_id, status, progress, attempts, due_at, actor_kind,
       actor_id, request_id, created_at)
     VALUES ($1, $2, $3, $4, $5, 'queued', 0, 0, now(), $6, $7, $8, $9)`,
    [id, tx.organizationId, kind, subject.type, subject.id, tx.caller.kind, tx.caller.id, tx.requestId, tx.now],
  )
  return id
}

export async function operationById(read: Read, id: string): Promise<Operation | null> {
  const [row] = await read.rows<Operation>(`SELECT ${COLUMNS} FROM operation WHERE organization_id = $1 AND id = $2`, [
    read.organizationId,
    id,
  ])
  return row ?? null
}

export async function organizationsWithOperationsDue(database: Database): Promise<string[]> {
  const rows = await database.system<{ id: string }>(
    'SELECT DISTINCT organization_id AS id FROM operation WHERE due_at <= now()',
  )
  return rows.map((row) => row.id)
}

export async function hasDueOperations(read: Read): Promise<boolean> {
  const rows = await read.rows('SELECT 1 FROM operation WHERE organization_id = $1 AND due_at <= now() LIMIT 1', [
    read.organizationId,
  ])
  return rows.length > 0
}

/** Takes the operation that waits longest, also one whose worker is taken for dead. */
export async function claimOperation(tx: Tx): Promise<Operation | null> {
  const [row] = await tx.rows<Operation>(
    `UPDATE operation SET status = 'running', attempts = attempts + 1, due_at = now() + make_interval(secs => $2)
     WHERE organization_id = $1 AND id = (
       SELECT id FROM operation WHERE organization_id = $1 AND due_at <= now() ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING ${COLUMNS}`,
    [tx.organizationId, LEASE_SECONDS],
  )
  return row ?? null
}

type Try = Pick<Operation, 'id' | 'attempts'>

const MINE = `organization_id = $1 AND id = $2 AND attempts = $3 AND status = 'running'`

const changesMine = async (tx: Tx, { id, attempts }: Try, changes: string, ...values: unknown[]): Promise<boolean> => {
  const rows = await tx.rows(`UPDATE operation SET ${changes} WHERE ${MINE} RETURNING id`, [
    tx.organizationId,
    id,
    attempts,
    ...values,
  ])
  return rows.length === 1
}

/** Tells that the worker lives and how far it is. False when the work is no longer its own: cancelled, or taken over. */
export const keepOperation = (tx: Tx, mine: Try, progress: number): Promise<boolean> =>
  changesMine(
    tx,
    mine,
    `progress = greatest(progress, $4), due_at = now() + make_interval(secs => $5)`,
    progress,
    LEASE_SECONDS,
  )

/** For another worker to go on with in so many seconds. */
export const handBackOperation = (tx: Tx, mine: Try, seconds: number, uncounted: boolean): Promise<boolean> =>
  changesMine(
    tx,
    mine,
    `due_at = now() + make_interval(secs => $4), attempts = attempts - $5`,
    seconds,
    uncounted ? 1 : 0,
  )

/** In the transaction of its effect. False when the work is no longer this try's own: then nothing of it may be written. */
export const succeedOperation = (tx: Tx, mine: Try, result: Record<string, unknown>): Promise<boolean> =>
  changesMine(
    tx,
    mine,
    `status = 'succeeded', progress = 100, result = $4, due_at = NULL, ended_at = $5`,
    JSON.stringify(result),
    tx.now,
  )

export const failOperation = (tx: Tx, mine: Try, problem: OperationProblem): Promise<boolean> =>
  changesMine(
    tx,
    mine,
    `status = 'failed', problem = $4, due_at = NULL, ended_at = $5`,
    JSON.stringify(problem),
    tx.now,
  )

/** Nobody wants it any more; whoever works on it hears of it at their next beat. */
export function cancelOperation(tx: Tx, id: string): void {
  tx.write(
    `UPDATE operation SET status = 'cancelled', due_at = NULL, ended_at = $3
     WHERE organization_id = $1 AND id = $2 AND status IN ('queued', 'running')`,
    [tx.organizationId, id, tx.now],
  )
}
