import { actions, type Block, type Fact, facts } from '../../content.ts'
import { capitalized, type Language } from '../../words/language.ts'
import { sessionBlock } from '../../words/session-facts.ts'
import type { Layout } from '../mail-content.ts'
import type { RoomBrief, SingleView } from '../message-view.ts'

const change = (view: SingleView<'session.upcoming' | 'session.prepare'>, { say }: Language): Block =>
  actions(
    { label: say('session.move'), url: view.moveUrl, tone: 'plain' },
    { label: say('session.cancel'), url: view.cancelUrl, tone: 'plain' },
  )

// Said from the time of sending, not from the plan: a reminder held up by an outage must not say "tomorrow" of today.
export const sessionUpcoming: Layout<'session.upcoming'> = (view, language) => {
  const { say, times } = language
  const { session, before } = view
  const soon = (before === '1h' ? times.soon : times.when)(view.now, session.startsAt)
  return {
    subject: say('session.upcoming.subject', { soon: capitalized(soon), session: language.sessionName(session) }),
    heading: say('session.upcoming.heading', { your: language.yourSession(session), soon }),
    blocks: [
      { say: say(`session.upcoming.${before}`, { as: view.as, name: session.withName }) },
      sessionBlock(session, language),
      change(view, language),
    ],
    why: say('session.why'),
  }
}

/** What the room itself says, paragraph by paragraph; of a confidential one only that it is. */
function roomBrief(view: SingleView<'session.prepare'>, { say }: Language): Block[] {
  const { session, room } = view
  if (session.confidential) return [{ say: say('session.prepare.confidential', { name: session.withName }) }]
  if (!room || !session.roomName) return []
  const told = (label: Fact['label'], value: RoomBrief[keyof RoomBrief]): Fact | null =>
    value ? { label, value } : null
  return [
    facts(
      { label: say('session.label.room'), value: session.roomName },
      told(say('session.prepare.you_see'), room.whatYouSee),
      told(say('session.prepare.matters'), room.whyItMatters),
      told(say('session.prepare.look_for'), room.whatToLookFor),
    ),
  ]
}

export const sessionPrepare: Layout<'session.prepare'> = (view, language) => {
  const { say, times } = language
  const { session } = view
  const soon = times.when(view.now, session.startsAt)
  const your = capitalized(language.yourSession(session))
  return {
    subject: say('session.prepare.subject', {
      time: times.brief(session.startsAt),
      session: language.sessionName(session),
    }),
    heading: say('session.prepare.heading'),
    blocks: [
      { say: say('session.prepare.lead', { as: view.as, your, soon }) },
      ...roomBrief(view, language),
      // The room has been named with its brief.
      sessionBlock(view.room ? { ...session, roomName: null } : session, language),
      change(view, language),
    ],
    why: say('session.why'),
  }
}
