import { languageOf } from '../words/language.ts'
import { goneContent, refusedContent, resultContent } from './layouts/end-pages.ts'
import { PAGE_LAYOUTS } from './layouts/layouts.ts'
import type { PageLayout } from './page-content.ts'
import { pageDocument } from './page-shell.ts'
import type { ActionKind, ActionView, GoneView, PageReader, RefusedView, ResultView } from './page-view.ts'

const languageFor = ({ locale, timeZone }: PageReader) => languageOf(locale, timeZone)

/**
 * What a link in a mail would do, with a form that does it by POST to the same address. With `posted`, the form comes
 * back filled in and says what was wrong (422).
 */
export function actionPage<K extends ActionKind>(view: ActionView<K>): string {
  const language = languageFor(view.reader)
  const layout: PageLayout<K> = PAGE_LAYOUTS[view.action]
  const { ways, posted, reader } = view
  return pageDocument({ language, reader, content: layout(view, language), ways, posted })
}

/** After a post that did its work, or had done it before (200). */
export function resultPage(view: ResultView): string {
  const language = languageFor(view.reader)
  return pageDocument({ language, reader: view.reader, content: resultContent(view, language), ways: view.ways })
}

/** For a link that does nothing any more (410): what holds now, and what can be done. */
export function gonePage(view: GoneView): string {
  const language = view.reader ? languageFor(view.reader) : languageOf('en', 'UTC')
  return pageDocument({ language, reader: view.reader, content: goneContent(view, language), ways: view.ways })
}

/** For a post that the present state refuses (409). */
export function refusedPage(view: RefusedView): string {
  const language = languageFor(view.reader)
  return pageDocument({ language, reader: view.reader, content: refusedContent(view, language), ways: view.ways })
}
