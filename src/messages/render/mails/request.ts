import { actions, type Block, facts } from '../../content.ts'
import type { Language } from '../../words/language.ts'
import type { Layout } from '../mail-content.ts'
import type { MovedOn } from '../message-view.ts'

/** To the mentee: somebody said yes. */
export const offerAccepted: Layout<'offer.accepted'> = (view, language) => {
  const { say } = language
  const mentor = view.mentor.name
  return {
    subject: say('offer.accepted.subject', { mentor }),
    heading: say('offer.accepted.heading', { mentor }),
    blocks: [
      { say: say('offer.accepted.lead', { mentor: language.introduced(view.mentor) }) },
      facts(
        { label: say('offer.accepted.wants'), value: view.wants.map(language.wantedRoom) },
        { label: say('offer.accepted.goal'), value: view.goal, words: true },
      ),
      { say: say('offer.accepted.next', { mentor }) },
      actions({ label: say('mentorship.propose'), url: view.proposeUrl, tone: 'primary' }),
    ],
    why: say('request.why'),
  }
}

const nextSteps = (next: MovedOn, { say, times }: Language): Block[] =>
  next.step === 'asked'
    ? [
        facts(
          { label: say('request.asked.who'), value: next.mentorName },
          { label: say('request.asked.answer_by'), value: times.instant(next.answerBy) },
        ),
        { say: say('request.asked.wait') },
      ]
    : [
        { say: say('request.exhausted.lead') },
        actions({ label: say('request.suggestions'), url: next.suggestionsUrl, tone: 'primary' }),
      ]

/** To the mentee: somebody did not say yes, and what comes next. */
export const offerMovedOn: Layout<'offer.declined' | 'offer.expired'> = (view, language) => {
  const { say } = language
  const { next, mentorName: mentor } = view
  const heading =
    next.step === 'asked' ? say('request.asked.heading', { mentor: next.mentorName }) : say('request.exhausted.heading')
  const what = view.kind === 'offer.declined' ? 'request.declined' : 'request.unanswered'
  return {
    subject: heading,
    heading,
    blocks: [{ say: say(what, { mentor }) }, ...nextSteps(next, language)],
    why: say('request.why'),
  }
}

/** To the mentee who has suggestions and asked nobody. */
export const requestStale: Layout<'request.stale'> = (view, { say, wantedRoom }) => ({
  subject: say('request.stale.heading'),
  heading: say('request.stale.heading'),
  blocks: [
    { say: say('request.stale.lead') },
    facts(
      { label: say('offer.accepted.wants'), value: view.wants.map(wantedRoom) },
      { label: say('offer.accepted.goal'), value: view.goal, words: true },
    ),
    actions({ label: say('request.suggestions'), url: view.suggestionsUrl, tone: 'primary' }),
  ],
  why: say('request.why'),
})
