import { type Caller, requireParty } from '../kernel/caller.ts'
import { toTypeId } from '../kernel/ids.ts'
import type { Tx } from '../storage/database.ts'
import {
  type EndedBy,
  type Mentorship,
  mentorshipLifecycle,
  type MentorshipState,
  type MentorshipVerb,
  quietSince,
} from './mentorship-rules.ts'
import { lockMentorship, updateMentorship } from './mentorship-store.ts'

export type Ending = { reason: string; thanks?: string | undefined }

/** Sets a mentorship aside for a while. It keeps its place. */
export const pauseMentorship = (tx: Tx, id: string) => step(tx, id, 'pause', () => ({ pausedAt: tx.now }))

/** It counts as quiet from now on, however long it was paused. */
export const resumeMentorship = (tx: Tx, id: string) =>
  step(tx, id, 'resume', ({ bookedUntil }) => ({
    pausedAt: null,
    activeSince: tx.now,
    quietSince: quietSince(tx.now, bookedUntil),
  }))

/** The pair did what it set out to do. Frees the place. */
export const completeMentorship = (tx: Tx, id: string) =>
  step(tx, id, 'complete', () => ({ pausedAt: null, endedAt: tx.now }))

/** Stops before the goal. Frees the place at once. */
export const endMentorship = (tx: Tx, id: string, { reason, thanks }: Ending) =>
  step(tx, id, 'end', () => ({ pausedAt: null, endedAt: tx.now, endReason: reason, thanks: thanks || null }))

const EVENT: Record<MentorshipVerb, string> = {
  pause: 'mentorship.paused',
  resume: 'mentorship.resumed',
  complete: 'mentorship.completed',
  end: 'mentorship.ended',
}

/** For the two and for machines. The second equal call changes nothing. Refuses `mentorship.not_allowed_in_state`. */
async function step(
  tx: Tx,
  id: string,
  verb: MentorshipVerb,
  changes: (mentorship: Mentorship) => Partial<Mentorship>,
): Promise<Mentorship> {
  const mentorship = await lockMentorship(tx, id)
  requireParty(tx.caller, [mentorship.menteeId, mentorship.mentorId], 'the mentee or the mentor')
  const state = mentorshipLifecycle.next(mentorship.state, verb)
  if (state === null) return mentorship
  const by = isEnd(state) ? endedBy(tx.caller, mentorship) : null
  const changed = await updateMentorship(tx, mentorship, { ...changes(mentorship), state, endedBy: by })
  await tx.announce({
    type: EVENT[verb],
    subject: { type: 'mts', id },
    data: {
      menteeId: toTypeId('per', mentorship.menteeId),
      mentorId: toTypeId('per', mentorship.mentorId),
      ...(by ? { endedBy: by } : {}),
    },
  })
  return changed
}

const isEnd = (state: MentorshipState): boolean => state === 'completed' || state === 'ended'

function endedBy(caller: Caller, mentorship: Mentorship): EndedBy {
  if (caller.kind !== 'person') return 'organization'
  return caller.id === mentorship.menteeId ? 'mentee' : 'mentor'
}
