import { actions, type Block, facts } from '../../content.ts'
import type { Language } from '../../words/language.ts'
import { sessionBlock, sessionFacts } from '../../words/session-facts.ts'
import type { Layout } from '../mail-content.ts'
import type { Actor, ConfirmDecline } from '../message-view.ts'

export const who = (by: Actor): { by: string; name: string } =>
  by === null ? { by: 'nobody', name: '' } : by === 'you' ? { by, name: '' } : { by: 'somebody', name: by.name }

const answer = ({ confirmUrl, declineUrl }: ConfirmDecline, { say }: Language): Block =>
  actions(
    { label: say('session.confirm'), url: confirmUrl, tone: 'primary' },
    { label: say('session.decline'), url: declineUrl, tone: 'plain' },
  )

export const sessionProposed: Layout<'session.proposed'> = (view, language) => {
  const { say, times } = language
  const { session } = view
  const told = { name: session.withName, time: times.brief(session.startsAt) }
  const which = view.again ? 'proposed_again' : 'proposed'
  return {
    subject: say(`session.${which}.subject`, told),
    heading: say(`session.${which}.heading`, told),
    blocks: [{ say: say(`session.${which}.lead`) }, sessionBlock(session, language), answer(view.links, language)],
    why: say('session.proposed.why', told),
  }
}

export const sessionInvitation: Layout<'session.invitation'> = (view, language) => {
  const { say, times } = language
  const { session } = view
  return {
    subject: say('session.invitation.subject', {
      session: language.sessionName(session),
      time: times.brief(session.startsAt),
    }),
    heading: say('session.invitation.heading', { your: language.yourSession(session) }),
    blocks: [
      { say: say('session.invitation.lead') },
      sessionBlock(session, language),
      actions(
        { label: say('session.move'), url: view.moveUrl, tone: 'plain' },
        { label: say('session.cancel'), url: view.cancelUrl, tone: 'plain' },
      ),
    ],
    why: say('session.why'),
  }
}

/** `answer`: the new time waits for this person’s yes. */
export const sessionMoved: Layout<'session.moved'> = (view, language) => {
  const { say, times } = language
  const { session } = view
  const told = { session: language.sessionName(session), time: times.brief(session.startsAt) }
  const moved = say('session.moved.by', who(view.by))
  return {
    subject: view.answer ? say('session.moved.ask.subject', told) : say('session.moved.subject', told),
    heading: view.answer ? say('session.moved.ask.heading') : say('session.moved.heading', told),
    blocks: [
      { say: `${moved} ${view.answer ? say('session.moved.ask.lead') : say('session.moved.stands')}` },
      facts(
        { label: say('session.moved.new_time'), value: times.span(session) },
        view.previous && { label: say('session.moved.instead_of'), value: times.span(view.previous) },
        ...sessionFacts(session, language),
      ),
      view.answer ? answer(view.answer, language) : actions(),
    ],
    why: say('session.why'),
  }
}

export const sessionCancelled: Layout<'session.cancelled'> = (view, language) => {
  const { say, times } = language
  const { session } = view
  return {
    subject: say('session.cancelled.subject', {
      session: language.sessionName(session),
      time: times.brief(session.startsAt),
    }),
    heading: say('session.cancelled.heading', { your: language.yourSession(session) }),
    blocks: [
      { say: `${say('session.cancelled.by', who(view.by))} ${say('session.cancelled.free')}` },
      facts(
        { label: say('session.cancelled.time'), value: times.span(session) },
        view.reason === null ? null : { label: say('session.label.reason'), value: view.reason, words: true },
      ),
      actions({ label: say('session.propose_another'), url: view.proposeUrl, tone: 'primary' }),
    ],
    why: say('session.why_was'),
  }
}

/** To the one who proposed. */
export const sessionDeclined: Layout<'session.declined'> = (view, language) => {
  const { say, times } = language
  const { session } = view
  const told = { name: session.withName, time: times.brief(session.startsAt) }
  return {
    subject: say('session.declined.subject', told),
    heading: say('session.declined.heading', told),
    blocks: [
      { say: say('session.declined.lead') },
      facts(
        { label: say('session.declined.time'), value: times.span(session) },
        ...sessionFacts(session, language),
        view.reason === null ? null : { label: say('session.label.reason'), value: view.reason, words: true },
      ),
      actions({ label: say('session.propose_another'), url: view.proposeUrl, tone: 'primary' }),
    ],
    why: say('session.declined.why'),
  }
}
