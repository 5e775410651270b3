import { actions, oneLine } from '../content.ts'
import { capitalized, type Language, languageOf } from '../words/language.ts'
import type { Layout, MailContent } from './mail-content.ts'
import { mailHtml } from './mail-html.ts'
import { type Frame, mailText } from './mail-text.ts'
import { LAYOUTS } from './mails/layouts.ts'
import type { DigestItem, DigestView, MessageView, SingleKind, SingleView } from './message-view.ts'

export type RenderedMessage = { subject: string; text: string; html: string }

function contentOf<K extends SingleKind>(view: SingleView<K>, language: Language): MailContent {
  const layout: Layout<K> = LAYOUTS[view.kind]
  const content = layout(view, language)
  if (!view.snoozeUrl) return content
  const later = actions({ label: language.say('frame.snooze'), url: view.snoozeUrl, tone: 'quiet' })
  return { ...content, blocks: [...content.blocks, later] }
}

/** Several messages as one mail: the subject names the first, each becomes a section. */
function digestOf({ items, kind: _kind, ...common }: DigestView, language: Language): MailContent {
  const { say } = language
  const contents = items.map((item: DigestItem) => contentOf({ ...common, ...item }, language))
  return {
    subject: say('digest.subject', { first: contents[0]?.subject ?? '', others: contents.length - 1 }),
    heading: say('digest.heading', { count: contents.length }),
    blocks: contents.map((content) => ({ section: capitalized(content.heading), blocks: content.blocks })),
    why: say('digest.why'),
  }
}

/**
 * What is sent: subject, plain text and HTML, with the same facts and links in both. Pure. Written in the recipient's
 * language, with times in their zone; every value is escaped. Throws for a button whose address is not http or https.
 */
export function renderMessage(view: MessageView): RenderedMessage {
  const language = languageOf(view.recipient.locale, view.recipient.timeZone)
  const { say } = language
  const content = view.kind === 'digest' ? digestOf(view, language) : contentOf(view, language)
  const subject = oneLine(capitalized(content.subject))
  const frame: Frame = {
    ...content,
    subject,
    heading: capitalized(content.heading),
    lang: view.recipient.locale,
    labelled: (label) => say('frame.labelled', { label }),
    greeting: say('frame.greeting', { name: view.recipient.name }),
    why: view.why ?? content.why,
    sender: say('frame.sender', { organization: view.organizationName }),
    preferences: view.preferencesUrl ? { label: say('frame.preferences'), url: view.preferencesUrl } : null,
  }
  return { subject, text: mailText(frame), html: mailHtml(frame) }
}
