import { type Circumstances, planSubject } from './planning-rules.ts'
import type { ReminderPlan } from './reminder-plan-rules.ts'
import type { RequestPolicy } from './reminder-policy.ts'

export type RequestState = {
  id: string
  state: 'open' | 'offered' | 'exhausted' | 'matched' | 'withdrawn' | 'expired'
  menteeId: string
  /** When the suggestions became ready that nobody was picked of; null while somebody is asked, and at the end. */
  suggestedAt: Date | null
}

/** Everything to be told about a match request in this state, to its mentee. What its offers bring is told by them. */
export const planRequestReminders = (
  { id, state, menteeId, suggestedAt }: RequestState,
  policy: RequestPolicy,
  circumstances: Circumstances,
): ReminderPlan =>
  planSubject(
    {
      type: 'mrq',
      id,
      since: suggestedAt ?? circumstances.now,
      wanted: { 'request.stale': state === 'open' || state === 'exhausted' },
      receivers: { mentee: [menteeId] },
      moments: { suggested: suggestedAt },
      rounds: { 'request.stale': suggestedAt?.toISOString() ?? '' },
    },
    policy,
    circumstances,
  )
