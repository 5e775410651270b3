import { newId, toTypeId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { violatedConstraint } from '../storage/database-errors.ts'
import type { Depth, ExposureSource } from './exposure-rules.ts'
import { entryOfSession, type ExposureEntry, insertEntry } from './exposure-store.ts'

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
  const added = await insertEntry(tx, entry).catch((error: unknown) => {
    throw violatedConstraint(error) === 'exposure_entry_corrects_uq' ? alreadyCorrected() : error
  })
  if (!added) return entryOfSession(tx, sessionId!, input.personId)
  await tx.announce({
    type: 'exposure.added',
    subject: { type: 'exp', id: added.id },
    data: {
      personId: toTypeId('per', added.personId),
      roomId: toTypeId('rom', added.roomId),
      depth: added.depth,
      source: added.source,
      ...(corrects ? { corrects: toTypeId('exp', corrects) } : {}),
    },
  })
  return added
}

const alreadyCorrected = () =>
  new Refusal(
    'conflict',
    'exposure_entry.already_corrected',
    'This line is corrected already. Correct the newest correction instead.',
  )
