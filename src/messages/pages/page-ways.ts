import { type Markup, markup } from '../../http/markup.ts'
import type { Language } from '../words/language.ts'
import type { TextKey } from '../words/words.ts'
import type { PageContent } from './page-content.ts'
import type { ActionKind } from './page-view.ts'

/** How a button reads that leads to the page of an action. */
const LABELS: Partial<Record<ActionKind, TextKey>> = {
  'offer.accept': 'way.accept',
  'offer.decline': 'way.decline',
  'request.ask': 'way.suggestions',
  'session.propose': 'way.propose',
  'session.confirm': 'way.confirm',
  'session.decline': 'way.decline',
  'session.move': 'way.move',
  'session.cancel': 'way.cancel',
  'session.attendance': 'way.attendance',
  'session.debrief': 'way.debrief',
  'session.feedback': 'way.feedback',
  'series.confirm': 'way.confirm',
  'series.decline': 'way.decline',
  'series.cancel': 'page.cancel_series.submit',
  'mentorship.another': 'way.another',
  'mentor.resume': 'way.come_back',
  'preferences.choose': 'way.preferences',
}

/** The member by which a page asks for the page of another action: by POST, since that makes a link. */
export const WAY = 'way'

export function pageWays(ways: readonly ActionKind[], { form, otherwise }: PageContent, { say }: Language): Markup {
  const buttons = ways.flatMap((way) => {
    const label = LABELS[way]
    return label ? [markup`<button class="button plain" name="${WAY}" value="${way}">${say(label)}</button>\n`] : []
  })
  if (buttons.length === 0) return markup``
  const lead = form && otherwise ? markup`<p>${otherwise}</p>\n` : null
  return markup`<form class="ways" method="post">\n${lead}${buttons}</form>\n`
}
