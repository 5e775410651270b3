import { notFound, Refusal } from '../kernel/refusal.ts'
import type { Read, Tx } from '../storage/database.ts'
import { announceSession } from './announce-session.ts'
import { HELD } from './attendance-rules.ts'
import { type Debrief, debriefOf, type DebriefText, insertDebrief, updateDebrief } from './debrief-store.ts'
import { say } from './record-attendance.ts'
import { pairOf, requirePerson, requireStep } from './session-rules.ts'
import { lockSession, requireSessionById, updateSession } from './session-store.ts'

const TEXTS = ['decidedAndByWhom', 'whatSurprisedMe', 'whatIWillDoDifferently'] as const

/**
 * The mentee writes what was decided, what surprised them and what they will do differently. Who writes it was there:
 * unless the mentee has said otherwise, it counts as their word that the session was held.
 * Refuses `debrief.already_written` when there is another text; the same text again changes nothing.
 */
export async function writeDebrief(tx: Tx, sessionId: string, words: DebriefText): Promise<Debrief> {
  const session = await lockSession(tx, sessionId)
  requirePerson(tx.caller, [session.menteeId], 'Only the mentee writes the debrief note.')
  const written = await debriefOf(tx, sessionId)
  if (written) {
    if (TEXTS.every((each) => written[each] === words[each])) return written
    throw new Refusal(
      'conflict',
      'debrief.already_written',
      'This session has its debrief note. Change it with PUT and If-Match.',
    )
  }
  requireStep(session, 'debrief', tx.now)
  const debrief = await insertDebrief(tx, sessionId, words)
  const isMenteesWord = session.state === 'confirmed' && session.menteeSays === null
  const heard = isMenteesWord ? await say(tx, session, [session.menteeId], HELD) : session
  const debriefed = await updateSession(tx, heard, { debriefWrittenAt: tx.now })
  await announceSession(tx, 'session.debriefed', debriefed)
  return debrief
}

/** The mentee changes their note. Refuses `not_found` while there is none and `stale_version`. */
export async function changeDebrief(tx: Tx, sessionId: string, version: number, words: DebriefText): Promise<Debrief> {
  const session = await lockSession(tx, sessionId)
  requirePerson(tx.caller, [session.menteeId], 'Only the mentee changes the debrief note.')
  const debrief = await debriefOf(tx, sessionId)
  if (!debrief) throw notFound('debrief')
  const changed = await updateDebrief(tx, debrief, version, words)
  await announceSession(tx, 'session.debriefed', session)
  return changed
}

/** For the mentee and the mentor, never for a machine. Refuses `not_found` while there is none. */
export async function readDebrief(read: Read, sessionId: string): Promise<Debrief> {
  const session = await requireSessionById(read, sessionId)
  requirePerson(read.caller, pairOf(session), 'The debrief note is for the mentee and the mentor alone.')
  const debrief = await debriefOf(read, sessionId)
  if (!debrief) throw notFound('debrief')
  return debrief
}
