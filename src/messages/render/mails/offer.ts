import { actions, type Block, facts } from '../../content.ts'
import type { Language } from '../../words/language.ts'
import type { Layout } from '../mail-content.ts'
import type { AcceptDecline } from '../message-view.ts'

const answer = ({ acceptUrl, declineUrl }: AcceptDecline, { say }: Language): Block =>
  actions(
    { label: say('offer.accept'), url: acceptUrl, tone: 'primary' },
    { label: say('offer.decline'), url: declineUrl, tone: 'plain' },
  )

/** To the mentor: somebody asks for them. */
export const offerMade: Layout<'offer.made'> = (view, language) => {
  const { say, times } = language
  const heading = say('offer.made.heading', { mentee: view.mentee.name })
  return {
    subject: heading,
    heading,
    blocks: [
      { say: say('offer.made.lead', { mentee: language.introduced(view.mentee) }) },
      facts(
        { label: say('offer.label.wants'), value: view.wants.map(language.wantedRoom) },
        { label: say('offer.label.goal'), value: view.goal, words: true },
        {
          label: say('offer.label.seen'),
          value: view.seen.length > 0 ? view.seen.map(language.seenRoom) : say('offer.nothing_seen'),
        },
        { label: say('offer.label.why_you'), value: view.reasons },
        { label: say('offer.label.answer_by'), value: times.instant(view.answerBy) },
      ),
      answer(view.links, language),
      { say: say('offer.made.otherwise') },
    ],
    why: say('offer.made.why'),
  }
}

/** To the mentor who has not answered yet. */
export const offerNudge: Layout<'offer.nudge'> = (view, language) => {
  const { say, times } = language
  const told = {
    mentee: view.mentee.name,
    day: times.day(view.askedAt),
    when: times.when(view.now, view.answerBy),
  }
  return {
    subject: say(`offer.nudge.${view.which}.subject`, told),
    heading: say(`offer.nudge.${view.which}.heading`, told),
    blocks: [
      { say: say(`offer.nudge.${view.which}.lead`, told) },
      facts(
        { label: say('offer.label.wants'), value: view.wants.map(language.wantedRoom) },
        { label: say('offer.label.goal'), value: view.goal, words: true },
        { label: say('offer.label.answer_by'), value: times.instant(view.answerBy) },
      ),
      answer(view.links, language),
    ],
    why: say('offer.nudge.why'),
  }
}

/** To the mentor who did not answer in time. */
export const offerLapsed: Layout<'offer.lapsed'> = (view, { say, times }) => {
  const heading = say('offer.lapsed.heading', { mentee: view.menteeName })
  const paused: Block[] = [
    { say: say('offer.lapsed.paused') },
    actions({ label: say('offer.lapsed.come_back'), url: view.comeBackUrl, tone: 'primary' }),
  ]
  return {
    subject: heading,
    heading,
    blocks: [
      { say: say('offer.lapsed.lead', { deadline: times.instant(view.answerBy) }) },
      ...(view.paused ? paused : []),
    ],
    why: say('offer.lapsed.why'),
  }
}
