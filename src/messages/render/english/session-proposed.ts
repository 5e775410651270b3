import { actions } from '../../content.ts'
import type { MailContent } from '../catalogue.ts'
import type { SingleView } from '../message-view.ts'
import { sessionBlock } from './session-lines.ts'
import { briefTime } from './time.ts'

export function sessionProposed(view: SingleView<'session.proposed'>): MailContent {
  const { session, recipient } = view
  const time = briefTime(session.startsAt, recipient.timeZone)
  return {
    subject: view.again ? `Still open: ${session.withName} proposed ${time}` : `${session.withName} proposes ${time}`,
    heading: view.again ? `${session.withName} still needs your answer` : `${session.withName} proposes a time`,
    blocks: [
      {
        say: view.again
          ? 'The time is kept free for both of you until you answer.'
          : 'Does this time suit you? It is kept free for both of you until you answer.',
      },
      sessionBlock(session, recipient.timeZone),
      actions(
        { label: 'Confirm', url: view.links.confirmUrl, tone: 'primary' },
        { label: 'Decline', url: view.links.declineUrl, tone: 'plain' },
      ),
    ],
    why: `You get this because you and ${session.withName} are mentor and mentee.`,
  }
}
