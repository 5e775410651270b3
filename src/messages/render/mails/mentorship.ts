import { actions, type Block, facts } from '../../content.ts'
import type { Language } from '../../words/language.ts'
import type { Layout } from '../mail-content.ts'

const ways = (view: { proposeUrl: string; anotherUrl: string | null }, { say }: Language): Block =>
  actions(
    { label: say('mentorship.propose'), url: view.proposeUrl, tone: 'primary' },
    { label: say('mentorship.another'), url: view.anotherUrl, tone: 'plain' },
  )

export const mentorshipFirstSession: Layout<'mentorship.first_session'> = (view, language) => {
  const { say, times } = language
  const told = { name: view.withName, as: view.as, day: times.day(view.since), last: view.last ? 'yes' : 'no' }
  return {
    subject: say('mentorship.first_session.subject', told),
    heading: say('mentorship.first_session.heading', told),
    blocks: [
      { say: say(view.last ? 'mentorship.first_session.last' : 'mentorship.first_session.lead', told) },
      ways(view, language),
    ],
    why: say('mentorship.why', told),
  }
}

export const mentorshipQuiet: Layout<'mentorship.quiet'> = (view, language) => {
  const { say, times } = language
  const { lastSessionAt, concludesAt, withName: name } = view
  const last = lastSessionAt ? { never: 'no', day: times.day(lastSessionAt) } : { never: 'yes', day: '' }
  return {
    subject: say('mentorship.quiet.subject', { name }),
    heading: say('mentorship.quiet.heading', { name }),
    blocks: [
      { say: say('mentorship.quiet.lead', last) },
      ...(concludesAt ? [{ say: say('mentorship.quiet.concludes', { day: times.day(concludesAt) }) }] : []),
      ways(view, language),
    ],
    why: say('mentorship.why', { name }),
  }
}

export const mentorshipCheckpoint: Layout<'mentorship.checkpoint'> = (view, { say, times }) => {
  const { which, withName: name, as } = view
  return {
    subject: say(`mentorship.checkpoint.${which}.subject`, { name }),
    heading: say(`mentorship.checkpoint.${which}.heading`, { name }),
    blocks: [
      { say: say(`mentorship.checkpoint.${which}.lead`) },
      facts(
        { label: say('mentorship.label.goal', { as, name }), value: view.goal, words: true },
        { label: say('mentorship.label.ends'), value: times.calendarDay(view.endsOn) },
      ),
      actions({ label: say('mentorship.propose'), url: view.proposeUrl, tone: 'primary' }),
    ],
    why: say('mentorship.why', { name }),
  }
}

export const mentorshipConcluded: Layout<'mentorship.concluded'> = (view, { say }) => {
  const heading = say('mentorship.concluded.heading', { name: view.withName })
  return {
    subject: heading,
    heading,
    blocks: [
      { say: say('mentorship.concluded.lead') },
      actions({ label: say('mentorship.another'), url: view.anotherUrl, tone: 'primary' }),
    ],
    why: say('mentorship.why', { name: view.withName }),
  }
}
