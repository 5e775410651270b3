import { actions, facts } from '../../content.ts'
import type { MailContent } from '../catalogue.ts'
import type { Actor, SingleView } from '../message-view.ts'
import { sessionFacts, sessionWith, timeFact } from './session-lines.ts'
import { briefTime } from './time.ts'
import { capitalized } from './words.ts'

const whoMoved = (by: Actor): string =>
  by === null ? 'The session has a new time.' : `${by === 'you' ? 'You' : by.name} moved it to a new time.`

export function sessionMoved(view: SingleView<'session.moved'>): MailContent {
  const { session, recipient, answer } = view
  const { timeZone } = recipient
  const time = briefTime(session.startsAt, timeZone)
  return {
    subject: answer ? `New time to confirm: ${time}` : `Moved: ${sessionWith(session)}, now ${time}`,
    heading: answer ? 'Does the new time suit you?' : `${capitalized(sessionWith(session))} has moved`,
    blocks: [
      {
        say: `${whoMoved(view.by)} ${answer ? 'It is kept free until you answer.' : 'The attached invitation replaces the earlier one.'}`,
      },
      facts(
        timeFact('New time', session, timeZone),
        view.previous && timeFact('Instead of', view.previous, timeZone),
        ...sessionFacts(session),
      ),
      answer
        ? actions(
            { label: 'Confirm', url: answer.confirmUrl, tone: 'primary' },
            { label: 'Decline', url: answer.declineUrl, tone: 'plain' },
          )
        : actions(),
    ],
    why: 'You get this because you are in this session.',
  }
}
