import type { Block } from '../content.ts'
import type { DigestView, SessionView, SingleKind, SingleView } from './message-view.ts'

/** What a mail says. `why`: one sentence, for when the view brings none. */
export type MailContent = { subject: string; heading: string; blocks: readonly Block[]; why: string }

/** All texts of one language. A kind without a text does not compile. */
export type Catalogue = {
  mails: { [K in SingleKind]: (view: SingleView<K>) => MailContent }
  digest: (view: DigestView, contents: readonly MailContent[]) => MailContent
  /** What the calendar shows as the title; for a confidential session neither person nor room. */
  calendarSummary: (session: SessionView) => string
  frame: {
    greeting: (name: string) => string
    sender: (organizationName: string) => string
    preferences: string
  }
}
