import { type Block, actions } from '../../content.ts'
import type { MailContent } from '../catalogue.ts'
import type { SingleView } from '../message-view.ts'
import { writtenInstant } from './time.ts'

const paused = (comeBackUrl: string | null): Block[] => [
  {
    say: 'It was the second request in 30 days without an answer. You are paused as a mentor, so that nobody waits in vain. Come back whenever you have time again.',
  },
  actions({ label: 'Come back as a mentor', url: comeBackUrl, tone: 'primary' }),
]

export function offerLapsed(view: SingleView<'offer.lapsed'>): MailContent {
  const heading = `The request from ${view.menteeName} has moved on`
  const deadline = writtenInstant(view.answerBy, view.recipient.timeZone)
  return {
    subject: heading,
    heading,
    blocks: [
      {
        say: `You were asked to answer by ${deadline}. There was no answer, so the request no longer waits for you. There is nothing left to do for it.`,
      },
      ...(view.paused ? paused(view.comeBackUrl) : []),
    ],
    why: 'You get this because you were asked to be a mentor.',
  }
}
