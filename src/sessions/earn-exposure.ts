import { addExposure } from '../exposure/index.ts'
import { inZone } from '../kernel/time-zone.ts'
import { personById } from '../people/index.ts'
import type { Tx } from '../storage/database.ts'
import { earnedRoom, type Session } from './session-rules.ts'

/** Hearing about a room is depth 1 in it. The day is the mentee's. */
export async function earnExposure(tx: Tx, session: Session): Promise<void> {
  const roomId = earnedRoom(session)
  if (!roomId) return
  const mentee = await personById(tx, session.menteeId)
  // Whoever was erased meanwhile learns nothing more.
  if (!mentee) return
  await addExposure(tx, {
    personId: mentee.id,
    roomId,
    depth: 1,
    minutes: session.durationMinutes,
    occurredOn: inZone(session.startsAt, mentee.timeZone).toPlainDate().toString(),
    source: 'earned',
    sessionId: session.id,
  })
}
