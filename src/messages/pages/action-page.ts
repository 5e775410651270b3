import type { Locale } from '../render/message-view.ts'
import { englishPages } from './english/catalogue.ts'
import type { PageCatalogue, PageContent } from './page-content.ts'
import { pageDocument } from './page-shell.ts'
import type { ActionKind, ActionView, GoneView, RefusedView, ResultView } from './page-view.ts'

const CATALOGUES: Record<Locale, PageCatalogue> = { en: englishPages }

const contentOf = <K extends ActionKind>(catalogue: PageCatalogue, view: ActionView<K>): PageContent =>
  catalogue.actions[view.action](view)

/**
 * What a link in a mail would do, with a form that does it by POST to the same address. With `posted`, the form comes
 * back filled in and says what was wrong (422).
 */
export function actionPage(view: ActionView): string {
  const catalogue = CATALOGUES[view.reader.locale]
  return pageDocument({
    lang: view.reader.locale,
    words: catalogue.frame,
    organizationName: view.reader.organizationName,
    content: contentOf(catalogue, view),
    posted: view.posted,
  })
}

const ending = (locale: Locale, organizationName: string | null, pick: (from: PageCatalogue) => PageContent): string =>
  pageDocument({
    lang: locale,
    words: CATALOGUES[locale].frame,
    organizationName,
    content: pick(CATALOGUES[locale]),
  })

/** After a post that did its work, or had done it before (200). */
export const resultPage = (view: ResultView): string =>
  ending(view.reader.locale, view.reader.organizationName, (from) => from.result(view))

/** For a link that does nothing any more (410), with a way on. */
export const gonePage = (view: GoneView): string =>
  ending(view.locale, view.organizationName, (from) => from.gone(view))

/** For a post that the present state refuses (409). */
export const refusedPage = (view: RefusedView): string =>
  ending(view.reader.locale, view.reader.organizationName, (from) => from.refused(view))
