import type { Person } from '../people/index.ts'
import type { Reminder } from '../reminders/index.ts'
import { type Series, type Session, spokenFor, waitingFor } from '../sessions/index.ts'
import type { Tx } from '../storage/database.ts'
import type { LinkTo } from './links-for.ts'
import type { MessageContext } from './message-context.ts'
import type { ActionKind } from './pages/page-view.ts'
import { seriesInvitation, seriesRevocation } from './series-invitation.ts'
import { seriesView } from './series-view.ts'
import { actorOf, isMentorshipOver, type SessionMessage } from './session-message.ts'
import type { Locale } from './words/locale.ts'

/**
 * What a reminder about a series says of those for which it speaks, with what goes into the calendar; null when its state no
 * longer calls for it.
 */
export async function seriesMessage(
  tx: Tx,
  { kind, step, receiverId }: Reminder,
  series: Series,
  all: readonly Session[],
  people: ReadonlyMap<string, Person>,
  locale: Locale,
  { organizer }: MessageContext,
  to: LinkTo,
): Promise<SessionMessage | null> {
  const { state, sessions } = spokenFor(all)
  const told = kind === 'series.proposed' ? waitingFor('confirm', all, tx.now) : sessions
  const view = await seriesView(tx, series, told, receiverId, people)
  const [first, last] = [told[0], told.at(-1)]
  if (!view || !first || !last) return null
  const link = (action: ActionKind) => to(action, { type: 'ser', id: series.id, expiresAt: last.startsAt })
  const proposeUrl = () => to('session.propose', { type: 'mts', id: series.mentorshipId })
  const receiver = people.get(receiverId)!
  const copy = { view: view.first, reader: { name: receiver.name, address: receiver.email, locale }, organizer }
  switch (kind) {
    case 'series.proposed': {
      const links = { confirmUrl: link('series.confirm'), declineUrl: link('series.decline') }
      return { item: { kind, series: view, again: step !== 'at_once', links }, invitation: null }
    }
    case 'series.invitation':
      if (state !== 'confirmed') return null
      return {
        item: { kind, series: view, cancelUrl: link('series.cancel') },
        invitation: seriesInvitation(series, all, copy),
      }
    case 'series.cancelled': {
      if (state !== 'cancelled') return null
      const by = actorOf(first, receiverId, people)
      const anotherUrl = isMentorshipOver(first) ? null : proposeUrl()
      return {
        item: { kind, series: view, by, reason: first.cancelReason, proposeUrl: anotherUrl },
        invitation: seriesRevocation(series, all, copy),
      }
    }
    case 'series.declined':
      if (state !== 'declined') return null
      return {
        item: { kind, series: view, reason: first.cancelReason, proposeUrl: proposeUrl() },
        invitation: null,
      }
    default:
      return null
  }
}
