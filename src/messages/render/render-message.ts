import { oneLine } from '../content.ts'
import type { Catalogue, MailContent } from './catalogue.ts'
import { catalogueOf } from './catalogues.ts'
import { mailHtml } from './mail-html.ts'
import { type Frame, mailText } from './mail-text.ts'
import type { DigestItem, DigestView, MessageView, SingleKind, SingleView } from './message-view.ts'

export type RenderedMessage = { subject: string; text: string; html: string }

const contentOf = <K extends SingleKind>(catalogue: Catalogue, view: SingleView<K>): MailContent =>
  catalogue.mails[view.kind](view)

function digestOf(catalogue: Catalogue, view: DigestView): MailContent {
  const { items, kind: _kind, ...common } = view
  return catalogue.digest(
    view,
    items.map((item: DigestItem) => contentOf(catalogue, { ...common, ...item })),
  )
}

/**
 * What is sent: subject, plain text and HTML, with the same facts and links in both. Pure. Times are written in the
 * recipient's zone; every value is escaped. Throws for a button whose address is not http or https.
 */
export function renderMessage(view: MessageView): RenderedMessage {
  const catalogue = catalogueOf(view.recipient.locale)
  const content = view.kind === 'digest' ? digestOf(catalogue, view) : contentOf(catalogue, view)
  const frame: Frame = {
    ...content,
    lang: view.recipient.locale,
    greeting: catalogue.frame.greeting(view.recipient.name),
    why: view.why ?? content.why,
    sender: catalogue.frame.sender(view.organizationName),
    preferences: view.preferencesUrl ? { label: catalogue.frame.preferences, url: view.preferencesUrl } : null,
  }
  return { subject: oneLine(content.subject), text: mailText(frame), html: mailHtml(frame) }
}
