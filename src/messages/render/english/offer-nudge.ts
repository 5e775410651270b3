import { actions, facts } from '../../content.ts'
import type { MailContent } from '../catalogue.ts'
import type { SingleView } from '../message-view.ts'
import { whenFrom, writtenDay, writtenInstant } from './time.ts'
import { wantedRoom } from './words.ts'

export function offerNudge(view: SingleView<'offer.nudge'>): MailContent {
  const { mentee, recipient, which } = view
  const due = whenFrom(view.now, view.answerBy, recipient.timeZone)
  const asked = `${mentee.name} asked you to be their mentor on ${writtenDay(view.askedAt, recipient.timeZone)}.`
  return {
    subject:
      which === 'first'
        ? `${mentee.name} is waiting for your answer`
        : `Last reminder: ${mentee.name} is waiting for your answer`,
    heading:
      which === 'first' ? `${mentee.name} is waiting for your answer` : `Your answer to ${mentee.name} is due ${due}`,
    blocks: [
      {
        say:
          which === 'first'
            ? `${asked} Yes or no, either answer helps them on.`
            : `${asked} This is the last reminder: without an answer, the next person on their list is asked.`,
      },
      facts(
        { label: 'Wants to get into', value: view.wants.map(wantedRoom) },
        { label: 'Why', value: view.goal, words: true },
        { label: 'Please answer by', value: writtenInstant(view.answerBy, recipient.timeZone) },
      ),
      actions(
        { label: 'Accept', url: view.links.acceptUrl, tone: 'primary' },
        { label: 'Decline', url: view.links.declineUrl, tone: 'plain' },
      ),
    ],
    why: 'You get this because you were asked to be a mentor and have not answered yet.',
  }
}
