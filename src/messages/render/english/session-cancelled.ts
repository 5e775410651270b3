import { actions, facts } from '../../content.ts'
import type { MailContent } from '../catalogue.ts'
import type { Actor, SingleView } from '../message-view.ts'
import { sessionWith, timeFact } from './session-lines.ts'
import { briefTime } from './time.ts'

const whoCancelled = (by: Actor): string =>
  by === null ? 'It will not take place.' : `${by === 'you' ? 'You' : by.name} cancelled it.`

export function sessionCancelled(view: SingleView<'session.cancelled'>): MailContent {
  const { session, recipient } = view
  return {
    subject: `Cancelled: ${sessionWith(session)}, ${briefTime(session.startsAt, recipient.timeZone)}`,
    heading: `Your ${sessionWith(session)} is cancelled`,
    blocks: [
      { say: `${whoCancelled(view.by)} The time is free again, and there are no more reminders about it.` },
      facts(
        timeFact('Was planned for', session, recipient.timeZone),
        view.reason === null ? null : { label: 'Reason', value: view.reason, words: true },
      ),
      actions({ label: 'Propose another time', url: view.proposeUrl, tone: 'primary' }),
    ],
    why: 'You get this because you were in this session.',
  }
}
