import type { Block } from '../content.ts'
import type { ActionKind, ActionView, GoneView, RefusedView, ResultView } from './page-view.ts'

export type Field = { name: string; label: string; hint: string | null; required: boolean } & (
  | { input: 'select'; empty: string; choices: readonly { value: string; label: string }[] }
  | { input: 'radio'; choices: readonly { value: string; label: string }[] }
  | { input: 'line'; maxLength: number }
  | { input: 'area'; maxLength: number }
)

export type Form = { fields: readonly Field[]; submit: string; tone: 'primary' | 'plain' }

export type Other = { lead: string; label: string; url: string }

export type PageContent = {
  title: string
  blocks: readonly Block[]
  form?: Form
  /** The opposite answer, under the form. */
  other?: Other | null
}

/** All page texts of one language. An action without a text does not compile. */
export type PageCatalogue = {
  actions: { [K in ActionKind]: (view: ActionView<K>) => PageContent }
  result: (view: ResultView) => PageContent
  gone: (view: GoneView) => PageContent
  refused: (view: RefusedView) => PageContent
  frame: {
    sender: (organizationName: string | null) => string
    problems: string
    optional: string
    /** Put before the title of a page that comes back with problems, so that a screen reader says it first. */
    problemTitle: (title: string) => string
  }
}
