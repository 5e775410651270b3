import { type Block, actions, facts } from '../../content.ts'
import type { MailContent } from '../catalogue.ts'
import type { MovedOn, SingleView } from '../message-view.ts'
import { writtenInstant } from './time.ts'

const nextSteps = (next: MovedOn, timeZone: string): Block[] =>
  next.step === 'asked'
    ? [
        facts(
          { label: 'Asked now', value: next.mentorName },
          { label: 'They answer by', value: writtenInstant(next.answerBy, timeZone) },
        ),
        { say: 'There is nothing for you to do: you hear from us as soon as they answer.' },
      ]
    : [
        { say: 'Everybody you ranked has now been asked. We looked again, and new suggestions are ready for you.' },
        actions({ label: 'See the suggestions', url: next.suggestionsUrl, tone: 'primary' }),
      ]

function movedOn(view: SingleView<'offer.declined' | 'offer.expired'>, what: string): MailContent {
  const heading = view.next.step === 'asked' ? `${view.next.mentorName} is asked now` : 'New suggestions are ready'
  return {
    subject: heading,
    heading,
    blocks: [{ say: what }, ...nextSteps(view.next, view.recipient.timeZone)],
    why: 'You get this because you asked for a mentor.',
  }
}

export const offerDeclined = (view: SingleView<'offer.declined'>): MailContent =>
  movedOn(view, `${view.mentorName} cannot be your mentor at the moment.`)

export const offerExpired = (view: SingleView<'offer.expired'>): MailContent =>
  movedOn(view, `${view.mentorName} did not answer in time, so we do not keep you waiting.`)
