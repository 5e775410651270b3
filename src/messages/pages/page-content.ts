import type { Block } from '../content.ts'
import type { Language } from '../words/language.ts'
import type { ActionKind, ActionView } from './page-view.ts'

export type Choice = { value: string; label: string }

export type Field = { name: string; label: string; hint: string | null; required: boolean } & (
  | { input: 'select'; empty: string | null; choices: readonly Choice[] }
  | { input: 'radio' | 'checks'; choices: readonly Choice[] }
  | { input: 'line'; maxLength: number }
  | { input: 'area'; maxLength: number }
  /** On the walls of the reader: `2026-12-08T10:00`, `10:00`, `2026-12-08`. */
  | { input: 'datetime-local' | 'time' | 'date' }
)

/** `values`: what the fields hold before anything was posted. */
export type Form = { fields: readonly Field[]; submit: string; values?: Readonly<Record<string, string>> }

export type PageContent = {
  title: string
  blocks: readonly Block[]
  form?: Form
  /** Said before the buttons that lead to other pages. */
  otherwise?: string
}

/** What the page of one action is made of, in whatever language. */
export type PageLayout<K extends ActionKind> = (view: ActionView<K>, language: Language) => PageContent
