import { oneLine } from '../content.ts'
import { markup, trusted } from '../../http/markup.ts'
import type { Language } from '../words/language.ts'
import { pageBlock } from './page-blocks.ts'
import type { PageContent } from './page-content.ts'
import { pageForm, problemList } from './page-form.ts'
import { PAGE_CSS } from './page-style.ts'
import type { ActionKind, PageReader, Posted } from './page-view.ts'
import { pageWays } from './page-ways.ts'

export type Shell = {
  language: Language
  reader: PageReader | null
  content: PageContent
  ways: readonly ActionKind[]
  posted?: Posted | undefined
}

export function pageDocument({ language, reader, content, ways, posted }: Shell): string {
  const { say, locale } = language
  const { form } = content
  const problems = form ? problemList(form, posted, language) : null
  const title = oneLine(content.title)
  const sender = reader ? say('page.sender', { organization: reader.organizationName }) : 'Anteroom'
  return markup`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${problems ? say('page.problem_title', { title }) : title}</title>
<style>${trusted(PAGE_CSS)}</style>
</head>
<body>
<header>${oneLine(sender)}</header>
<main>
${problems}<h1>${title}</h1>
${content.blocks.map(pageBlock)}${form && pageForm(form, posted, language)}${pageWays(ways, content, language)}</main>
</body>
</html>
`.html
}
