import { type Block, facts } from '../../content.ts'
import { capitalized, type Language } from '../../words/language.ts'
import { sessionBlock } from '../../words/session-facts.ts'
import type { TextKey } from '../../words/words.ts'
import type { PageContent } from '../page-content.ts'
import type { ActionKind, GoneView, RefusedView, ResultView } from '../page-view.ts'

type Told = { title: TextKey; say?: TextKey }

/** What the reader is told when it is done. */
const DONE: Record<ActionKind, Told> = {
  'offer.accept': { title: 'page.accepted.title', say: 'page.accepted.say' },
  'offer.decline': { title: 'page.declined.title', say: 'page.declined.say' },
  'request.ask': { title: 'page.asked.title', say: 'page.asked.say' },
  'session.propose': { title: 'page.proposed.title', say: 'page.proposed.say' },
  'session.confirm': { title: 'page.confirmed.title', say: 'page.confirmed.say' },
  'session.decline': { title: 'page.declined_session.title', say: 'page.declined_session.say' },
  'session.move': { title: 'page.moved.title', say: 'page.proposed.say' },
  'session.cancel': { title: 'page.cancelled.title', say: 'page.cancelled.say' },
  'session.attendance': { title: 'page.noted.title' },
  'session.debrief': { title: 'page.debriefed.title', say: 'page.debriefed.say' },
  'session.feedback': { title: 'page.fed_back.title' },
  'series.confirm': { title: 'page.confirmed_series.title', say: 'page.confirmed.say' },
  'series.decline': { title: 'page.declined_series.title', say: 'page.declined_session.say' },
  'series.cancel': { title: 'page.cancelled_series.title', say: 'page.cancelled.say' },
  'mentorship.another': { title: 'page.another_asked.title', say: 'page.another_asked.say' },
  'mentor.resume': { title: 'page.resumed.title', say: 'page.resumed.say' },
  'preferences.choose': { title: 'page.preferences.saved' },
  'reminder.unsubscribe': { title: 'page.unsubscribed.title', say: 'page.unsubscribed.say' },
  'reminder.snooze': { title: 'page.snoozed.title' },
}

export function resultContent({ done, again, about }: ResultView, language: Language): PageContent {
  const { say, times, sessionName } = language
  const { name, session } = about
  const told = {
    name,
    mentee: name,
    mentor: name,
    session: session ? sessionName(session) : '',
  }
  const { title, say: what } = DONE[done]
  const blocks: (Block | null)[] = [
    again ? { say: say('page.again') } : null,
    session && facts({ label: say('session.label.when'), value: times.span(session) }),
    what ? { say: say(what, told) } : null,
  ]
  return { title: capitalized(say(title, told)), blocks: blocks.filter((block) => block !== null) }
}

/** With what holds now, when that is known. */
export function goneContent({ reason, now }: GoneView, language: Language): PageContent {
  const { say } = language
  const present: Block[] = now
    ? [
        {
          section: say('page.now'),
          blocks: [{ say: say('page.state', { state: now.state }) }, sessionBlock(now.session, language)],
        },
      ]
    : []
  return { title: say(`page.${reason}.title`), blocks: [{ say: say(`page.${reason}.say`) }, ...present] }
}

/** A refusal is a sentence for whoever calls the API; here are those that people meet, in their own words. */
const REFUSALS: Readonly<Record<string, TextKey>> = {
  'mentor.capacity_reached': 'page.refused.full',
  slot_taken: 'page.refused.taken',
  too_short_notice: 'page.refused.notice',
  beyond_horizon: 'page.refused.horizon',
  outside_working_hours: 'page.refused.outside',
  out_of_office: 'page.refused.away',
  too_many_sessions: 'page.refused.most',
  'session.already_started': 'page.refused.started',
  'match_request.already_open': 'page.refused.open_request',
}

export const refusalText = ({ code }: { code: string }, { say }: Language): string =>
  say(REFUSALS[code] ?? 'page.refused.say')

export const refusedContent = (view: RefusedView, language: Language): PageContent => ({
  title: language.say('page.refused.title'),
  blocks: [{ say: refusalText(view, language) }],
})
