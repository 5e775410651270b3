import { actions, type Fact } from '../../content.ts'
import type { Language } from '../../words/language.ts'
import { seriesBlock } from '../../words/session-facts.ts'
import type { Layout } from '../mail-content.ts'
import type { SeriesView } from '../message-view.ts'
import { who } from './session-time.ts'

const told = ({ first, dates, everyWeeks }: SeriesView, { say, sessionName }: Language) => ({
  name: first.withName,
  session: sessionName(first),
  count: dates.length,
  every: say('series.every', { weeks: everyWeeks }),
})

const reasonFact = (reason: string | null, { say }: Language): Fact | null =>
  reason === null ? null : { label: say('session.label.reason'), value: reason, words: true }

export const seriesProposed: Layout<'series.proposed'> = (view, language) => {
  const { say } = language
  const { series, links } = view
  const which = view.again ? 'proposed_again' : 'proposed'
  return {
    subject: say(`series.${which}.subject`, told(series, language)),
    heading: say(`series.${which}.heading`, told(series, language)),
    blocks: [
      { say: say(`series.${which}.lead`) },
      seriesBlock(series, say('series.label.dates'), language),
      actions(
        { label: say('series.confirm'), url: links.confirmUrl, tone: 'primary' },
        { label: say('series.decline'), url: links.declineUrl, tone: 'plain' },
      ),
    ],
    why: say('session.proposed.why', told(series, language)),
  }
}

export const seriesInvitation: Layout<'series.invitation'> = (view, language) => {
  const { say } = language
  const { series } = view
  return {
    subject: say('series.invitation.subject', told(series, language)),
    heading: say('series.invitation.heading', told(series, language)),
    blocks: [
      { say: say('series.invitation.lead') },
      seriesBlock(series, say('series.label.dates'), language),
      actions({ label: say('series.cancel'), url: view.cancelUrl, tone: 'plain' }),
    ],
    why: say('series.why'),
  }
}

export const seriesCancelled: Layout<'series.cancelled'> = (view, language) => {
  const { say } = language
  const { series } = view
  return {
    subject: say('series.cancelled.subject', told(series, language)),
    heading: say('series.cancelled.heading', told(series, language)),
    blocks: [
      { say: `${say('series.cancelled.by', who(view.by))} ${say('series.cancelled.free')}` },
      seriesBlock(series, say('series.cancelled.dates'), language, reasonFact(view.reason, language)),
      actions({ label: say('session.propose_another'), url: view.proposeUrl, tone: 'primary' }),
    ],
    why: say('series.why_was'),
  }
}

/** To the one who proposed. */
export const seriesDeclined: Layout<'series.declined'> = (view, language) => {
  const { say } = language
  const { series } = view
  return {
    subject: say('series.declined.subject', told(series, language)),
    heading: say('series.declined.heading', told(series, language)),
    blocks: [
      { say: say('series.declined.lead') },
      seriesBlock(series, say('series.declined.dates'), language, reasonFact(view.reason, language)),
      actions({ label: say('session.propose_another'), url: view.proposeUrl, tone: 'primary' }),
    ],
    why: say('series.declined.why'),
  }
}
