import type { Person } from '../people/index.ts'
import type { Reminder } from '../reminders/index.ts'
import { calendarUid, type Session } from '../sessions/index.ts'
import type { Tx } from '../storage/database.ts'
import { addMilliseconds, DAY } from '../kernel/clock.ts'
import { createLink } from './action-links.ts'
import { type Invitation, invitationFor } from './invitation.ts'
import { type MessageContext, sessionView } from './message-context.ts'
import type { ActionKind } from './pages/page-view.ts'
import type { Actor, DigestItem, SessionView } from './render/message-view.ts'

export type SessionMessage = { item: DigestItem; invitation: Invitation | null }

const UPCOMING = { before_72h: '72h', before_24h: '24h', before_1h: '1h' } as const
/** A debrief can be written from the mail for so long. */
const DEBRIEF_DAYS = 30

/** What a reminder about a session says, with the invitation that goes with it; null when the session's state no longer calls for it. */
export async function sessionMessage(
  tx: Tx,
  reminder: Reminder,
  session: Session,
  people: ReadonlyMap<string, Person>,
  context: MessageContext,
): Promise<SessionMessage | null> {
  if (reminder.subjectVersion !== null && reminder.subjectVersion !== session.sequence) return null
  const receiver = people.get(reminder.receiverId)!
  const view = await sessionView(tx, session, receiver.id, people)
  const invitation = (cancelled: boolean) => calendarCopy(session, view, receiver, cancelled, tx.now, context)
  const link = (action: ActionKind, expiresAt: Date) =>
    createLink(tx, context.publicUrl, {
      personId: receiver.id,
      action,
      subject: { type: 'ses', id: session.id, version: session.sequence },
      expiresAt,
    })
  const answerLinks = async () => ({
    confirmUrl: await link('session.confirm', session.startsAt),
    declineUrl: await link('session.decline', session.startsAt),
  })
  const plain = (item: DigestItem): SessionMessage => ({ item, invitation: null })

  switch (reminder.kind) {
    case 'session.proposed':
      if (session.sequence > 0 && reminder.step === 'at_once') {
        const by = { name: people.get(session.proposedById)?.name ?? '' }
        return plain({ kind: 'session.moved', session: view, by, previous: null, answer: await answerLinks() })
      }
      return plain({
        kind: 'session.proposed',
        session: view,
        again: reminder.step !== 'at_once',
        links: await answerLinks(),
      })
    case 'session.invitation':
      return {
        item: { kind: 'session.invitation', session: view, moveUrl: null, cancelUrl: null },
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
          proposeUrl: null,
        },
        // Who never had an invitation has nothing to take out of a calendar.
        invitation: session.confirmedAt || session.sequence > 0 ? invitation(true) : null,
      }
    case 'session.declined':
      return plain({ kind: 'session.declined', session: view, reason: session.cancelReason, proposeUrl: null })
    case 'session.upcoming':
      return plain({
        kind: 'session.upcoming',
        session: view,
        as: receiver.id === session.mentorId ? 'mentor' : 'mentee',
        before: UPCOMING[reminder.step as keyof typeof UPCOMING],
        moveUrl: null,
        cancelUrl: null,
      })
    case 'session.debrief': {
      const until = addMilliseconds(session.endsAt, DEBRIEF_DAYS * DAY)
      return plain({
        kind: 'session.debrief',
        session: view,
        when: reminder.step === 'at_end' ? 'end' : 'day_after',
        debriefUrl: await link('session.debrief', until),
        attendanceUrl: session.state === 'confirmed' ? await link('session.attendance', until) : null,
      })
    }
    default:
      return null
  }
}

function actorOf(session: Session, receiverId: string, people: ReadonlyMap<string, Person>): Actor {
  if (session.calledOffById === null) return null
  if (session.calledOffById === receiverId) return 'you'
  const person = people.get(session.calledOffById)
  return person ? { name: person.name } : null
}

function calendarCopy(
  session: Session,
  view: SessionView,
  receiver: Person,
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
    { name: receiver.name, address: receiver.email, locale: 'en' },
  )
}
