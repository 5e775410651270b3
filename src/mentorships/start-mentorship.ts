import { newId, toTypeId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import { inZone } from '../kernel/time-zone.ts'
import type { Tx } from '../storage/database.ts'
import { violatedConstraint } from '../storage/database-errors.ts'
import { currentOrganization } from '../tenancy/index.ts'
import { lastDay, type Mentorship } from './mentorship-rules.ts'
import { MentorshipEntity } from './mentorship-store.ts'

export type NewMentorship = Pick<Mentorship, 'menteeId' | 'mentorId' | 'goal' | 'roomIds'> & {
  matchRequestId?: string | null
  offerId?: string | null
}

/**
 * Makes a pair of two people who both said yes, or whom HR paired. The caller holds the mentor's profile and has seen a
 * free place (`lockMentorProfile`, `activeMenteeCounts`). Refuses `mentorship.already_running`.
 */
export async function startMentorship(tx: Tx, input: NewMentorship): Promise<Mentorship> {
  const organization = await currentOrganization(tx)
  const mentorship: Mentorship = {
    id: newId(),
    organizationId: tx.organizationId,
    menteeId: input.menteeId,
    mentorId: input.mentorId,
    matchRequestId: input.matchRequestId ?? null,
    offerId: input.offerId ?? null,
    goal: input.goal,
    roomIds: input.roomIds,
    state: 'active',
    startedAt: tx.now,
    activeSince: tx.now,
    bookedUntil: null,
    quietSince: tx.now,
    endsOn: lastDay(inZone(tx.now, organization.timeZone).toPlainDate()),
    pausedAt: null,
    endedAt: null,
    endedBy: null,
    endReason: null,
    thanks: null,
    version: 1,
    createdAt: tx.now,
    updatedAt: tx.now,
  }
  await tx.manager.insert(MentorshipEntity, mentorship).catch((error: unknown) => {
    throw violatedConstraint(error) === 'mentorship_pair_uq' ? alreadyRunning() : error
  })
  await tx.announce({
    type: 'mentorship.started',
    subject: { type: 'mts', id: mentorship.id },
    data: {
      menteeId: toTypeId('per', mentorship.menteeId),
      mentorId: toTypeId('per', mentorship.mentorId),
      ...(mentorship.offerId ? { offerId: toTypeId('off', mentorship.offerId) } : {}),
    },
  })
  return mentorship
}

const alreadyRunning = () =>
  new Refusal('conflict', 'mentorship.already_running', 'These two already have a mentorship that has not ended.')
