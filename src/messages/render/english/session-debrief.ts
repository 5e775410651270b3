import { actions, facts } from '../../content.ts'
import type { MailContent } from '../catalogue.ts'
import type { SingleView } from '../message-view.ts'
import { sessionWith, timeFact } from './session-lines.ts'

/** The three questions of a debrief note, in the mentee's own voice. */
export const DEBRIEF_QUESTIONS = {
  decided: 'What was decided, and by whom?',
  surprised: 'What surprised me?',
  differently: 'What will I do differently?',
} as const

export function sessionDebrief(view: SingleView<'session.debrief'>): MailContent {
  const { session, recipient, when } = view
  const heading =
    when === 'end'
      ? `What do you take from your ${sessionWith(session)}?`
      : `Your debrief of the ${sessionWith(session)} is still open`
  return {
    subject: heading,
    heading,
    blocks: [
      { say: 'Five minutes while it is fresh, three questions:' },
      { list: Object.values(DEBRIEF_QUESTIONS) },
      { say: `Only you and ${session.withName} can read what you write.` },
      facts(timeFact('Session', session, recipient.timeZone)),
      actions(
        { label: 'Write the debrief', url: view.debriefUrl, tone: 'primary' },
        { label: 'It did not take place', url: view.attendanceUrl, tone: 'plain' },
      ),
    ],
    why: 'You get this because you were the mentee in this session.',
  }
}
