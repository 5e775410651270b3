import { Refusal } from '../kernel/refusal.ts'
import { toTypeId } from '../kernel/ids.ts'

/** A time that one of a pair keeps free for both while they make up their mind. It ends by the clock; nothing has to end it. */
export type Hold = {
  id: string
  organizationId: string
  mentorshipId: string
  menteeId: string
  mentorId: string
  heldById: string
  startsAt: Date
  endsAt: Date
  expiresAt: Date
  createdAt: Date
}

export const HOLD_MINUTES = 5
export const MOST_HOLDS = 3

/** Refuses `too_many_holds`, naming them and when the first of them ends. */
export function requireFewHolds(held: readonly Hold[]): void {
  if (held.length < MOST_HOLDS) return
  throw new Refusal(
    'conflict',
    'too_many_holds',
    `A person holds ${MOST_HOLDS} times at most. Book or release one of them, or wait until one ends.`,
    {
      holds: held.map(({ id, expiresAt }) => ({ id: toTypeId('hld', id), expiresAt: expiresAt.toISOString() })),
    },
  )
}
