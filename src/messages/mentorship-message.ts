import { addMilliseconds, DAY } from '../kernel/clock.ts'
import { type Mentorship, QUIET_DAYS_TO_CONCLUDE } from '../mentorships/index.ts'
import type { Person } from '../people/index.ts'
import type { Reminder } from '../reminders/index.ts'
import type { LinkTo } from './links-for.ts'
import type { DigestItem } from './render/message-view.ts'

/** What a reminder about a mentorship says; null when it does not run any more, or, of its end, while it does. */
export function mentorshipMessage(
  reminder: Reminder,
  mentorship: Mentorship,
  people: ReadonlyMap<string, Person>,
  link: LinkTo,
): DigestItem | null {
  const { id, state, menteeId, mentorId } = mentorship
  const { kind, step, receiverId } = reminder
  const isMentee = receiverId === menteeId
  const pair = {
    as: isMentee ? ('mentee' as const) : ('mentor' as const),
    withName: people.get(isMentee ? mentorId : menteeId)?.name ?? '',
  }
  const another = () => (isMentee ? link('mentorship.another', { type: 'mts', id }) : null)
  if (kind === 'mentorship.concluded') {
    return state === 'ended' ? { kind, ...pair, anotherUrl: another() } : null
  }
  if (state !== 'active') return null
  const proposeUrl = link('session.propose', { type: 'mts', id })
  switch (kind) {
    case 'mentorship.first_session': {
      if (mentorship.bookedUntil) return null
      const last = step === 'after_14_days'
      return { kind, ...pair, since: mentorship.startedAt, last, proposeUrl, anotherUrl: last ? another() : null }
    }
    case 'mentorship.quiet': {
      const { bookedUntil, quietSince } = mentorship
      const isLast = step === 'after_90_days'
      return {
        kind,
        ...pair,
        lastSessionAt: bookedUntil,
        concludesAt: isLast ? addMilliseconds(quietSince, QUIET_DAYS_TO_CONCLUDE * DAY) : null,
        proposeUrl,
        anotherUrl: isLast ? another() : null,
      }
    }
    case 'mentorship.checkpoint': {
      const { goal, endsOn } = mentorship
      return { kind, ...pair, which: step === 'halfway' ? 'halfway' : 'ending', goal, endsOn, proposeUrl }
    }
    default:
      return null
  }
}
