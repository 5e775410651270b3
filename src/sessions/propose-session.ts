import { requireParty } from '../kernel/caller.ts'
import { addMinutes } from '../kernel/clock.ts'
import { requireActiveMentorship } from '../mentorships/index.ts'
import { requireRooms } from '../rooms/index.ts'
import type { Tx } from '../storage/database.ts'
import { announceSession } from './announce-session.ts'
import { bookTime } from './book-time.ts'
import { giveUpHold } from './give-up-hold.ts'
import { newSession } from './new-session.ts'
import { pairOf, type Session, type SessionKind, speakerOf } from './session-rules.ts'
import { insertSession, lockTimeIn } from './session-store.ts'

export type NewSession = {
  mentorshipId: string
  startsAt: Date
  durationMinutes: number
  kind: SessionKind
  roomId?: string | null | undefined
  agenda?: string | null | undefined
  /** Of a machine: for whom it speaks; the mentee unless told. */
  proposedById?: string | undefined
  /** Gives way to the session; one that has ended reserves nothing. */
  holdId?: string | undefined
  outsideWorkingHours?: boolean | undefined
}

/** One of the two proposes a time; it is theirs until the other one answers. Refuses what `bookTime` refuses. */
export async function proposeSession(tx: Tx, input: NewSession): Promise<Session> {
  // In this order, and with one wait for both.
  const [mentorship] = await Promise.all([
    requireActiveMentorship(tx, input.mentorshipId),
    lockTimeIn(tx, input.mentorshipId),
  ])
  requireParty(tx.caller, pairOf(mentorship), 'the mentee and the mentor')
  const proposedById = speakerOf(tx.caller, mentorship, input.proposedById, '/proposedById')
  if (input.roomId) await requireRooms(tx, [input.roomId], () => '/roomId')
  const { menteeId, mentorId } = mentorship
  const { startsAt, durationMinutes, kind } = input
  const time = { menteeId, mentorId, startsAt, endsAt: addMinutes(startsAt, durationMinutes) }
  if (input.holdId) await giveUpHold(tx, input.holdId, mentorship.id, proposedById)
  const booking = {
    ...time,
    durationMinutes,
    bookedById: proposedById,
    moved: null,
    outsideWorkingHours: input.outsideWorkingHours ?? false,
  }
  const session = await bookTime(tx, booking, () =>
    insertSession(
      tx,
      newSession(tx, {
        ...time,
        mentorshipId: mentorship.id,
        proposedById,
        kind,
        roomId: input.roomId ?? null,
        agenda: input.agenda || null,
      }),
    ),
  )
  await announceSession(tx, 'session.proposed', session)
  return session
}
