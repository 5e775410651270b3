import { actions, facts } from '../../content.ts'
import type { MailContent } from '../catalogue.ts'
import type { SingleView } from '../message-view.ts'
import { writtenInstant } from './time.ts'
import { introduced, seenRoom, wantedRoom } from './words.ts'

export function offerMade(view: SingleView<'offer.made'>): MailContent {
  const { mentee, recipient } = view
  const heading = `${mentee.name} asks you to be their mentor`
  return {
    subject: heading,
    heading,
    blocks: [
      { say: `${introduced(mentee)} wants to get into rooms that you know, and asks you to take them along.` },
      facts(
        { label: 'Wants to get into', value: view.wants.map(wantedRoom) },
        { label: 'Why', value: view.goal, words: true },
        {
          label: 'Seen so far',
          value: view.seen.length > 0 ? view.seen.map(seenRoom) : 'Nothing recorded yet.',
        },
        { label: 'Why you', value: view.reasons },
        { label: 'Please answer by', value: writtenInstant(view.answerBy, recipient.timeZone) },
      ),
      actions(
        { label: 'Accept', url: view.links.acceptUrl, tone: 'primary' },
        { label: 'Decline', url: view.links.declineUrl, tone: 'plain' },
      ),
      { say: 'If it does not fit, decline: the next person on their list is asked at once.' },
    ],
    why: 'You get this because you offered to be a mentor.',
  }
}
