import type { MailContent } from '../catalogue.ts'
import type { DigestView } from '../message-view.ts'

/** Several messages as one mail: the subject names the first, each becomes a section. */
export function digest(_view: DigestView, contents: readonly MailContent[]): MailContent {
  const [first] = contents
  const others = contents.length - 1
  const subject = first?.subject ?? ''
  return {
    subject: others > 0 ? `${subject}, and ${others} more` : subject,
    heading: contents.length === 1 ? 'One thing for you' : `${contents.length} things for you`,
    blocks: contents.map((content) => ({ section: content.heading, blocks: content.blocks })),
    why: 'You get this as one mail because these came at nearly the same time.',
  }
}
