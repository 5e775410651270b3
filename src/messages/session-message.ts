import type { Person } from '../people/index.ts'
import type { Reminder } from '../reminders/index.ts'
import { calendarUid, type Series, type Session } from '../sessions/index.ts'
import type { Tx } from '../storage/database.ts'
import { wasInvited } from '../invitations/index.ts'
import { addMilliseconds, DAY } from '../kernel/clock.ts'
import { type Attendee, type Invitation, invitationFor } from './invitation.ts'
import { LINK_DAYS, type LinkTo } from './links-for.ts'
import { type MessageContext, roomBrief, sessionView } from './message-context.ts'
import type { ActionKind } from './pages/page-view.ts'
import { memberInvitation } from './series-invitation.ts'
import type { Actor, DigestItem, Locale, SessionView } from './render/message-view.ts'

export type SessionMessage = { item: DigestItem; invitation: Invitation | null }

const UPCOMING = { before_72h: '72h', before_24h: '24h', before_1h: '1h' } as const

/** What a reminder about a session says, with the invitation that goes with it; null when the session's state no longer calls for it. */
export async function sessionMessage(
  tx: Tx,
  reminder: Reminder,
  session: Session,
  series: Series | null,
  people: ReadonlyMap<string, Person>,
  locale: Locale,
  context: MessageContext,
  to: LinkTo,
): Promise<SessionMessage | null> {
  if (reminder.subjectVersion !== null && reminder.subjectVersion !== session.sequence) return null
  const receiver = people.get(reminder.receiverId)!
  const view = await sessionView(tx, session, receiver.id, people)
  const reader = { name: receiver.name, address: receiver.email, locale }
  const invitation = (cancelled: boolean) =>
    series
      ? memberInvitation(cancelled ? 'CANCEL' : 'REQUEST', series, session, { ...context, view, reader })
      : calendarCopy(session, view, reader, cancelled, tx.now, context)
  const link = (action: ActionKind, expiresAt: Date) =>
    to(action, { type: 'ses', id: session.id, version: session.sequence, expiresAt })
  const answerLinks = () => ({
    confirmUrl: link('session.confirm', session.startsAt),
    declineUrl: link('session.decline', session.startsAt),
  })
  const changeLinks = () => ({
    moveUrl: link('session.move', session.startsAt),
    cancelUrl: link('session.cancel', session.startsAt),
  })
  const proposeUrl = () => to('session.propose', { type: 'mts', id: session.mentorshipId })
  const afterwards = addMilliseconds(session.endsAt, LINK_DAYS * DAY)
  const as = receiver.id === session.mentorId ? ('mentor' as const) : ('mentee' as const)
  const plain = (item: DigestItem): SessionMessage => ({ item, invitation: null })

  switch (reminder.kind) {
    case 'session.proposed':
      if (session.sequence > 0 && reminder.step === 'at_once') {
        const by = { name: people.get(session.proposedById)?.name ?? '' }
        return plain({ kind: 'session.moved', session: view, by, previous: null, answer: answerLinks() })
      }
      return plain({
        kind: 'session.proposed',
        session: view,
        again: reminder.step !== 'at_once',
        links: answerLinks(),
      })
    case 'session.invitation':
      return {
        item: { kind: 'session.invitation', session: view, ...changeLinks() },
        invitation: invitation(false),
      }
    case 'session.moved':
      return {
        item: { kind: 'session.moved', session: view, by: null, previous: null, answer: null },
        invitation: invitation(false),
      }
    case 'session.cancelled':
      return {
        item: {
          kind: 'session.cancelled',
          session: view,
          by: actorOf(session, receiver.id, people),
          reason: session.cancelReason,
          proposeUrl: isMentorshipOver(session) ? null : proposeUrl(),
        },
        invitation: wasInvited(session) ? invitation(true) : null,
      }
    case 'session.declined':
      return plain({
        kind: 'session.declined',
        session: view,
        reason: session.cancelReason,
        proposeUrl: proposeUrl(),
      })
    case 'session.upcoming':
      return plain({
        kind: 'session.upcoming',
        session: view,
        as,
        before: UPCOMING[reminder.step as keyof typeof UPCOMING] ?? '24h',
        ...changeLinks(),
      })
    case 'session.prepare':
      return plain({
        kind: 'session.prepare',
        session: view,
        as,
        room: await roomBrief(tx, session),
        ...changeLinks(),
      })
    case 'session.unresolved':
      return plain({
        kind: 'session.unresolved',
        session: view,
        attendanceUrl: link('session.attendance', afterwards),
      })
    case 'session.feedback':
      return plain({ kind: 'session.feedback', session: view, feedbackUrl: link('session.feedback', afterwards) })
    case 'session.debrief':
      return plain({
        kind: 'session.debrief',
        session: view,
        when: reminder.step === 'at_end' ? 'end' : 'day_after',
        debriefUrl: link('session.debrief', afterwards),
        attendanceUrl: session.state === 'confirmed' ? link('session.attendance', afterwards) : null,
      })
    default:
      return null
  }
}

/** The end of a mentorship calls its sessions off in nobody's name; then there is nothing to propose. */
export const isMentorshipOver = ({ calledOffById }: Session): boolean => calledOffById === null

export function actorOf(session: Session, receiverId: string, people: ReadonlyMap<string, Person>): Actor {
  if (session.calledOffById === null) return null
  if (session.calledOffById === receiverId) return 'you'
  const person = people.get(session.calledOffById)
  return person ? { name: person.name } : null
}

function calendarCopy(
  session: Session,
  view: SessionView,
  reader: Attendee,
  cancelled: boolean,
  stamp: Date,
  context: MessageContext,
): Invitation {
  return invitationFor(
    {
      session: view,
      uid: calendarUid(session.id),
      sequence: session.sequence + (cancelled ? 1 : 0),
      stamp,
      cancelled,
      organizer: context.organizer,
    },
    reader,
  )
}
