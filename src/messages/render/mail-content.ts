import type { Block } from '../content.ts'
import type { Language } from '../words/language.ts'
import type { SingleKind, SingleView } from './message-view.ts'

/** What a mail says. `why`: one sentence, for when the view brings none. */
export type MailContent = { subject: string; heading: string; blocks: readonly Block[]; why: string }

/** What the mail of one kind is made of, in whatever language. */
export type Layout<K extends SingleKind> = (view: SingleView<K>, language: Language) => MailContent
