import { actions, facts } from '../../content.ts'
import { sessionBlock } from '../../words/session-facts.ts'
import type { Layout } from '../mail-content.ts'

export const sessionUnresolved: Layout<'session.unresolved'> = (view, language) => {
  const { say, times } = language
  const { session } = view
  return {
    subject: say('session.unresolved.subject', {
      session: language.sessionName(session),
      time: times.brief(session.startsAt),
    }),
    heading: say('session.unresolved.heading'),
    blocks: [
      { say: say('session.unresolved.lead') },
      sessionBlock({ ...session, agenda: null, place: null }, language),
      actions({ label: say('session.unresolved.action'), url: view.attendanceUrl, tone: 'primary' }),
    ],
    why: say('session.why_was'),
  }
}

/** To the mentee: the three questions of the note, in their own voice. */
export const sessionDebrief: Layout<'session.debrief'> = (view, language) => {
  const { say, times } = language
  const { session, when } = view
  const heading = say(`session.debrief.${when}`, {
    session: language.sessionName(session),
    your: language.yourSession(session),
  })
  return {
    subject: heading,
    heading,
    blocks: [
      { say: say('session.debrief.lead') },
      { list: [say('debrief.decided'), say('debrief.surprised'), say('debrief.differently')] },
      { say: say('session.debrief.kept', { name: session.withName }) },
      facts({ label: say('session.debrief.time'), value: times.span(session) }),
      actions(
        { label: say('session.debrief.action'), url: view.debriefUrl, tone: 'primary' },
        { label: say('session.debrief.not_held'), url: view.attendanceUrl, tone: 'plain' },
      ),
    ],
    why: say('session.debrief.why'),
  }
}

export const sessionFeedback: Layout<'session.feedback'> = (view, language) => {
  const { say, times } = language
  const { session } = view
  const heading = say('session.feedback.subject', { your: language.yourSession(session) })
  return {
    subject: heading,
    heading,
    blocks: [
      { say: say('session.feedback.lead', { name: session.withName }) },
      facts({ label: say('session.debrief.time'), value: times.span(session) }),
      actions({ label: say('session.feedback.action'), url: view.feedbackUrl, tone: 'primary' }),
    ],
    why: say('session.why_was'),
  }
}
