import { EntitySchema } from 'typeorm'
import { stale } from '../kernel/refusal.ts'
import type { Read, Tx } from '../storage/database.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

export type DebriefText = { decidedAndByWhom: string; whatSurprisedMe: string; whatIWillDoDifferently: string }

/** The mentee's note on a session. Belongs to the pair: only what acts for one of the two may read it. */
export type Debrief = DebriefText & {
  organizationId: string
  sessionId: string
  version: number
  writtenAt: Date
  updatedAt: Date
}

const inDebrief = { ...uuid, primary: true, primaryKeyConstraintName: 'session_debrief_pk' }

export const SessionDebriefEntity = new EntitySchema<Debrief>({
  name: 'session_debrief',
  columns: {
    organizationId: { ...inDebrief, name: 'organization_id' },
    sessionId: { ...inDebrief, name: 'session_id' },
    decidedAndByWhom: { ...text, name: 'decided_and_by_whom' },
    whatSurprisedMe: { ...text, name: 'what_surprised_me' },
    whatIWillDoDifferently: { ...text, name: 'what_i_will_do_differently' },
    version: { type: 'integer' },
    writtenAt: { ...instant, name: 'written_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  foreignKeys: [
    {
      name: 'session_debrief_session_fk',
      target: 'session',
      columnNames: ['organizationId', 'sessionId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
})

export async function debriefOf(read: Read, sessionId: string): Promise<Debrief | null> {
  const [debrief] = await read.rows<Debrief>(
    `SELECT organization_id AS "organizationId", session_id AS "sessionId", decided_and_by_whom AS "decidedAndByWhom",
            what_surprised_me AS "whatSurprisedMe", what_i_will_do_differently AS "whatIWillDoDifferently", version,
            written_at AS "writtenAt", updated_at AS "updatedAt"
     FROM session_debrief WHERE organization_id = $1 AND session_id = $2`,
    [read.organizationId, sessionId],
  )
  return debrief ?? null
}

export async function insertDebrief(tx: Tx, sessionId: string, words: DebriefText): Promise<Debrief> {
  const debrief = {
    ...words,
    organizationId: tx.organizationId,
    sessionId,
    version: 1,
    writtenAt: tx.now,
    updatedAt: tx.now,
  }
  await tx.manager.insert(SessionDebriefEntity, debrief)
  return debrief
}

/** Refuses `stale_version` when `version` is not the present one. */
export async function updateDebrief(tx: Tx, debrief: Debrief, version: number, words: DebriefText): Promise<Debrief> {
  const written = { ...words, version: version + 1, updatedAt: tx.now }
  const where = { organizationId: tx.organizationId, sessionId: debrief.sessionId, version }
  const { affected } = await tx.manager.update(SessionDebriefEntity, where, written)
  if (!affected) throw stale('debrief')
  return { ...debrief, ...written }
}
