import { type Circumstances, planSubject } from './planning-rules.ts'
import type { ReminderPlan } from './reminder-plan-rules.ts'
import type { OfferPolicy, OfferReminderKind } from './reminder-policy.ts'

export type OfferState = {
  id: string
  state: 'queued' | 'pending' | 'accepted' | 'declined' | 'expired' | 'withdrawn'
  menteeId: string
  mentorId: string
  /** Null while queued. */
  offeredAt: Date | null
  expiresAt: Date | null
  /** When it was accepted, declined, withdrawn or expired. */
  endedAt: Date | null
  /**
   * What its end did to the match request: the next mentor was asked, or nobody was left. Null while it has not ended,
   * and when neither happened. It never changes afterwards, or the mentee would be told twice.
   */
  requestOutcome: 'moved_on' | 'exhausted' | null
}

/** Everything to be told about an offer in this state, to its mentee and its mentor. */
export const planOfferReminders = (
  offer: OfferState,
  policy: OfferPolicy,
  circumstances: Circumstances,
): ReminderPlan =>
  planSubject(
    {
      type: 'off',
      id: offer.id,
      since: offer.offeredAt ?? circumstances.now,
      wanted: wantedFor(offer),
      receivers: { mentee: [offer.menteeId], mentor: [offer.mentorId] },
      moments: { offered: offer.offeredAt, expires: offer.expiresAt, ended: offer.endedAt },
    },
    policy,
    circumstances,
  )

const wantedFor = ({ state, requestOutcome }: OfferState): Record<OfferReminderKind, boolean> => ({
  'offer.made': state === 'pending',
  'offer.nudge': state === 'pending',
  'offer.expired': state === 'expired',
  'offer.accepted': state === 'accepted',
  'offer.moved_on': requestOutcome === 'moved_on',
  'request.exhausted': requestOutcome === 'exhausted',
})
