import { type Action, type Block, cleanLines, type Fact, linkTarget, oneLine, webAddress } from '../content.ts'
import { type Markup, markup, trusted } from '../../http/markup.ts'
import { STYLE_SHEET, STYLES } from './mail-style.ts'
import type { Frame } from './mail-text.ts'

const list = (items: readonly string[]): Markup =>
  markup`<ul class="ink" style="${STYLES.list}">${items.map((item) => markup`<li>${oneLine(item)}</li>`)}</ul>`

const words = (text: string): Markup =>
  markup`<blockquote class="ink line" style="${STYLES.words}">${cleanLines(text).map((row, at) => markup`${at > 0 && markup`<br>`}${row}`)}</blockquote>`

function line(text: string): Markup {
  const address = webAddress(oneLine(text))
  return address
    ? markup`<a class="link" style="${STYLES.link}" href="${address}">${address}</a>`
    : markup`${oneLine(text)}`
}

function shown({ value, words: asWords }: Fact): Markup {
  if (typeof value !== 'string') return list(value)
  return asWords ? words(value) : line(value)
}

const fact = (given: Fact): Markup =>
  markup`<dt class="muted" style="${STYLES.label}">${given.label}</dt><dd class="ink" style="${STYLES.value}">${shown(given)}</dd>
`

const button = ({ label, url, tone }: Action): Markup =>
  markup`<a class="button ${tone}" style="${STYLES[tone]}" href="${linkTarget(url)}">${label}</a>
`

function rendered(block: Block): Markup {
  if ('say' in block) return markup`<p class="ink" style="${STYLES.say}">${oneLine(block.say)}</p>\n`
  if ('list' in block) return list(block.list)
  if ('facts' in block) return markup`<dl style="${STYLES.facts}">\n${block.facts.map(fact)}</dl>\n`
  if ('section' in block) {
    return markup`<h2 class="ink line" style="${STYLES.section}">${oneLine(block.section)}</h2>\n${block.blocks.map(rendered)}`
  }
  return block.actions.length === 0
    ? markup``
    : markup`<div style="${STYLES.actions}">\n${block.actions.map(button)}</div>\n`
}

/** The HTML part: one column without tables, light by inline styles, dark where the mail program asks for it. */
export const mailHtml = (frame: Frame): string =>
  markup`<!doctype html>
<html lang="${frame.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${oneLine(frame.subject)}</title>
<style>${trusted(STYLE_SHEET)}</style>
</head>
<body class="ground" style="${STYLES.ground}">
<div class="card" role="main" style="${STYLES.card}">
<h1 class="ink" style="${STYLES.heading}">${oneLine(frame.heading)}</h1>
<p class="ink" style="${STYLES.say}">${oneLine(frame.greeting)}</p>
${frame.blocks.map(rendered)}</div>
<div class="footer muted" role="contentinfo" style="${STYLES.footer}">
<p>${oneLine(frame.why)} ${oneLine(frame.sender)}</p>
${frame.preferences && markup`<p><a class="link" style="${STYLES.link}" href="${linkTarget(frame.preferences.url)}">${frame.preferences.label}</a></p>\n`}</div>
</body>
</html>
`.html
