import { newId, toTypeId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { violatedConstraint } from '../storage/database-errors.ts'
import type { Depth, ExposureSource } from './exposure-rules.ts'
import { entryOfSession, type ExposureEntry, insertEntry, writeEntry } from './exposure-store.ts'

export type NewExposure = {
  personId: string
  roomId: string
  depth: Depth
  minutes: number
  /** Calendar day, `2026-11-30`. */
  occurredOn: string
  source: ExposureSource
  note?: string | null | undefined
  sessionId?: string | undefined
  corrects?: string | undefined
}

/**
 * Adds a line for a person and a room that the caller knows to exist. A session gives a person one line:
 * the second call answers with the first line. Refuses `exposure_entry.already_corrected`.
 */
export async function addExposure(tx: Tx, input: NewExposure): Promise<ExposureEntry> {
  const { note = null, sessionId = null, corrects = null, ...line } = input
  const entry = {
    ...line,
    id: newId(),
    organizationId: tx.organizationId,
    note,
    sessionId,
    corrects,
    recordedAt: tx.now,
  }
  if (!(await add(tx, entry))) return entryOfSession(tx, sessionId!, input.personId)
  await tx.announce({
    type: 'exposure.added',
    subject: { type: 'exp', id: entry.id },
    data: {
      personId: toTypeId('per', entry.personId),
      roomId: toTypeId('rom', entry.roomId),
      depth: entry.depth,
      source: entry.source,
      ...(corrects ? { corrects: toTypeId('exp', corrects) } : {}),
    },
  })
  return entry
}

/** Whether it was added. Waits only where something may stand in its way. */
async function add(tx: Tx, entry: ExposureEntry): Promise<boolean> {
  if (entry.sessionId === null && entry.corrects === null) {
    writeEntry(tx, entry)
    return true
  }
  return insertEntry(tx, entry).catch((error: unknown) => {
    throw violatedConstraint(error) === 'exposure_entry_corrects_uq' ? alreadyCorrected() : error
  })
}

const alreadyCorrected = () =>
  new Refusal(
    'conflict',
    'exposure_entry.already_corrected',
    'This line is corrected already. Correct the newest correction instead.',
  )
