import { type Caller, requireParty } from '../kernel/caller.ts'
import { addMinutes } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { forbidden, invalid } from '../kernel/refusal.ts'
import { requireActiveMentorship } from '../mentorships/index.ts'
import { requireRooms } from '../rooms/index.ts'
import type { Tx } from '../storage/database.ts'
import { announceSession } from './announce-session.ts'
import { bookTime } from './book-time.ts'
import { pairOf, type Session, type SessionKind } from './session-rules.ts'
import { insertSession, lockTimeOf } from './session-store.ts'

export type NewSession = {
  mentorshipId: string
  startsAt: Date
  durationMinutes: number
  kind: SessionKind
  roomId?: string | null | undefined
  agenda?: string | null | undefined
  /** Of a machine: for whom it speaks; the mentee unless told. */
  proposedById?: string | undefined
  outsideWorkingHours?: boolean | undefined
}

/** One of the two proposes a time; it is theirs until the other one answers. Refuses what `bookTime` refuses. */
export async function proposeSession(tx: Tx, input: NewSession): Promise<Session> {
  const mentorship = await requireActiveMentorship(tx, input.mentorshipId)
  requireParty(tx.caller, pairOf(mentorship), 'the mentee and the mentor')
  const proposedById = proposerOf(tx.caller, mentorship, input.proposedById)
  if (input.roomId) await requireRooms(tx, [input.roomId], () => '/roomId')
  const { menteeId, mentorId } = mentorship
  const { startsAt, durationMinutes } = input
  const time = { startsAt, endsAt: addMinutes(startsAt, durationMinutes) }
  await lockTimeOf(tx, mentorship)
  const booking = {
    menteeId,
    mentorId,
    ...time,
    durationMinutes,
    sessionId: null,
    outsideWorkingHours: input.outsideWorkingHours ?? false,
  }
  const session = await bookTime(tx, booking, () =>
    insertSession(tx, {
      id: newId(),
      organizationId: tx.organizationId,
      mentorshipId: mentorship.id,
      menteeId,
      mentorId,
      kind: input.kind,
      roomId: input.roomId ?? null,
      ...time,
      agenda: input.agenda || null,
      state: 'proposed',
      sequence: 0,
      proposedById,
      proposedAt: tx.now,
      confirmedAt: null,
      movedAt: null,
      calledOffAt: null,
      calledOffById: null,
      cancelReason: null,
      debriefWrittenAt: null,
      menteeFeedbackAt: null,
      mentorFeedbackAt: null,
      version: 1,
      createdAt: tx.now,
      updatedAt: tx.now,
    }),
  )
  await announceSession(tx, 'session.proposed', session)
  return session
}

/** A person proposes for themselves; a machine for either of the two. */
export function proposerOf(
  caller: Caller,
  pair: Pick<Session, 'menteeId' | 'mentorId'>,
  proposedById: string | undefined,
): string {
  if (caller.kind !== 'person') {
    if (proposedById === undefined || pairOf(pair).includes(proposedById)) return proposedById ?? pair.menteeId
    throw invalid({
      pointer: '/proposedById',
      code: 'not_of_the_pair',
      detail: 'proposedById: must be the mentee or the mentor.',
    })
  }
  if (proposedById !== undefined && proposedById !== caller.id) {
    throw forbidden('A person proposes for themselves only.')
  }
  return caller.id
}
