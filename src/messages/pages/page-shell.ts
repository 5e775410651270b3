import { linkTarget, oneLine } from '../content.ts'
import { markup, trusted } from '../markup.ts'
import type { Locale } from '../render/message-view.ts'
import { pageBlock } from './page-blocks.ts'
import type { PageCatalogue, PageContent } from './page-content.ts'
import { pageForm, problemList } from './page-form.ts'
import { PAGE_CSS } from './page-style.ts'
import type { Posted } from './page-view.ts'

export type Shell = {
  lang: Locale
  words: PageCatalogue['frame']
  organizationName: string | null
  content: PageContent
  posted?: Posted | undefined
}

export function pageDocument({ lang, words, organizationName, content, posted }: Shell): string {
  const { form, other } = content
  const problems = form ? problemList(form, posted, words) : null
  const title = oneLine(content.title)
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${problems ? words.problemTitle(title) : title}</title>
<style>${trusted(PAGE_CSS)}</style>
</head>
<body>
<header>${oneLine(words.sender(organizationName))}</header>
<main>
${problems}<h1>${title}</h1>
${content.blocks.map(pageBlock)}${form && pageForm(form, posted, words)}${
    other && markup`<p class="other">${other.lead} <a href="${linkTarget(other.url)}">${other.label}</a></p>\n`
  }</main>
</body>
</html>
`.html
}
