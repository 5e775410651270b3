import { actions } from '../../content.ts'
import type { MailContent } from '../catalogue.ts'
import type { SingleView } from '../message-view.ts'
import { sessionBlock, sessionWith } from './session-lines.ts'
import { briefTime } from './time.ts'

export function sessionInvitation(view: SingleView<'session.invitation'>): MailContent {
  const { session, recipient } = view
  return {
    subject: `Confirmed: ${sessionWith(session)}, ${briefTime(session.startsAt, recipient.timeZone)}`,
    heading: `Your ${sessionWith(session)} is confirmed`,
    blocks: [
      { say: 'The invitation is attached, so that it lands in your calendar.' },
      sessionBlock(session, recipient.timeZone),
      actions(
        { label: 'Move it', url: view.moveUrl, tone: 'plain' },
        { label: 'Cancel it', url: view.cancelUrl, tone: 'plain' },
      ),
    ],
    why: 'You get this because you are in this session.',
  }
}
