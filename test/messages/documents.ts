import { actionPage, gonePage, refusedPage, resultPage } from '../../src/messages/pages/action-page.ts'
import type { ActionKind } from '../../src/messages/pages/page-view.ts'
import type { MessageView, SingleKind } from '../../src/messages/render/message-view.ts'
import { renderMessage } from '../../src/messages/render/render-message.ts'
import type { Locale } from '../../src/messages/words/locale.ts'
import { pages, reader, session, views } from './views.ts'

const inLocale = <V extends MessageView>(view: V, locale: Locale): V => ({
  ...view,
  recipient: { ...view.recipient, locale },
})

/** Every mail that there is, in one language, by kind. */
export function mailsIn(locale: Locale): Record<string, string> {
  const kinds = Object.keys(views) as SingleKind[]
  const mail = (view: MessageView): string => renderMessage(inLocale(view, locale)).html
  const { kind: _k, recipient, organizationName, now, preferencesUrl, ...nudge } = views['offer.nudge']
  const { session: proposed, links } = views['session.proposed']
  return {
    ...Object.fromEntries(kinds.map((kind) => [`mail ${kind}`, mail(views[kind])])),
    'mail offer.nudge, second': mail({ ...views['offer.nudge'], which: 'second' }),
    'mail session.moved, stands': mail({ ...views['session.moved'], answer: null }),
    'mail session.prepare, confidential': mail({
      ...views['session.prepare'],
      session: { ...session, confidential: true },
      room: null,
    }),
    'mail mentorship.checkpoint, ending': mail({ ...views['mentorship.checkpoint'], which: 'ending' }),
    'mail digest': mail({
      kind: 'digest',
      recipient,
      organizationName,
      now,
      preferencesUrl: preferencesUrl!,
      items: [
        { kind: 'offer.nudge', ...nudge },
        { kind: 'session.proposed', session: proposed, again: true, links },
      ],
    }),
    'mail long names': mail({
      ...views['session.proposed'],
      session: { ...session, withName: 'N'.repeat(120), place: `https://meet.example/${'x'.repeat(200)}` },
    }),
  }
}

/** Every page that there is, in one language, by the action of its link. */
export function pagesIn(locale: Locale): Record<string, string> {
  const own = { ...reader, locale }
  const actions = Object.keys(pages) as ActionKind[]
  const about = { name: 'Petra Nováková', session }
  return {
    ...Object.fromEntries(actions.map((kind) => [`page ${kind}`, actionPage({ ...pages[kind], reader: own })])),
    ...Object.fromEntries(
      actions.map((done) => [`done ${done}`, resultPage({ reader: own, done, again: false, about, ways: [] })]),
    ),
    'page session.debrief, wrong': actionPage({
      ...pages['session.debrief'],
      reader: own,
      posted: { values: { surprised: 'Nobody asked for the price.' }, errors: { decided: 'Write a sentence or two.' } },
    }),
    'page request.ask, nobody': actionPage({ ...pages['request.ask'], reader: own, suggestions: [] }),
    'page session.move, no slots': actionPage({ ...pages['session.move'], reader: own, slots: [] }),
    gone: gonePage({
      reader: own,
      reason: 'changed',
      now: { session, state: 'confirmed' },
      ways: ['session.move', 'session.cancel'],
    }),
    expired: gonePage({ reader: own, reason: 'expired', now: null, ways: [] }),
    refused: refusedPage({ reader: own, code: 'slot_taken', ways: ['session.move'] }),
    ...(locale === 'en' && { unknown: gonePage({ reader: null, reason: 'unknown', now: null, ways: [] }) }),
  }
}
