import { actions, facts } from '../../content.ts'
import type { MailContent } from '../catalogue.ts'
import type { SingleView } from '../message-view.ts'
import { sessionFacts, timeFact } from './session-lines.ts'
import { briefTime } from './time.ts'

export function sessionDeclined(view: SingleView<'session.declined'>): MailContent {
  const { session, recipient } = view
  return {
    subject: `${session.withName} cannot make ${briefTime(session.startsAt, recipient.timeZone)}`,
    heading: `${session.withName} cannot make that time`,
    blocks: [
      { say: 'What to do now: propose another time. This one is free again.' },
      facts(
        timeFact('Declined', session, recipient.timeZone),
        ...sessionFacts(session),
        view.reason === null ? null : { label: 'Reason', value: view.reason, words: true },
      ),
      actions({ label: 'Propose another time', url: view.proposeUrl, tone: 'primary' }),
    ],
    why: 'You get this because you proposed this session.',
  }
}
