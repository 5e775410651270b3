import type { Person } from '../people/index.ts'
import type { Reminder } from '../reminders/index.ts'
import { type Series, type Session, spokenFor, waitingFor } from '../sessions/index.ts'
import type { Tx } from '../storage/database.ts'
import type { LinkTo } from './links-for.ts'
import type { ActionKind } from './pages/page-view.ts'
import type { DigestItem } from './render/message-view.ts'
import { seriesView } from './series-view.ts'
import { actorOf, isMentorshipOver } from './session-message.ts'

/** What a reminder about a series says of those for which it speaks; null when its state no longer calls for it. */
export async function seriesMessage(
  tx: Tx,
  { kind, step, receiverId }: Reminder,
  series: Series,
  all: readonly Session[],
  people: ReadonlyMap<string, Person>,
  to: LinkTo,
): Promise<DigestItem | null> {
  const { state, sessions } = spokenFor(all)
  const told = kind === 'series.proposed' ? waitingFor('confirm', all, tx.now) : sessions
  const view = await seriesView(tx, series, told, receiverId, people)
  const [first, last] = [told[0], told.at(-1)]
  if (!view || !first || !last) return null
  const link = (action: ActionKind) => to(action, { type: 'ser', id: series.id, expiresAt: last.startsAt })
  const proposeUrl = () => to('session.propose', { type: 'mts', id: series.mentorshipId })
  switch (kind) {
    case 'series.proposed':
      return {
        kind,
        series: view,
        again: step !== 'at_once',
        links: { confirmUrl: link('series.confirm'), declineUrl: link('series.decline') },
      }
    case 'series.invitation':
      return state === 'confirmed' ? { kind, series: view, cancelUrl: link('series.cancel') } : null
    case 'series.cancelled': {
      if (state !== 'cancelled') return null
      const by = actorOf(first, receiverId, people)
      const again = isMentorshipOver(first) ? null : proposeUrl()
      return { kind, series: view, by, reason: first.cancelReason, proposeUrl: again }
    }
    case 'series.declined':
      return state === 'declined' ? { kind, series: view, reason: first.cancelReason, proposeUrl: proposeUrl() } : null
    default:
      return null
  }
}
