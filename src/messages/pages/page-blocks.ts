import { type Action, type Block, cleanLines, type Fact, linkTarget, oneLine, webAddress } from '../content.ts'
import { type Markup, markup } from '../../http/markup.ts'

const list = (items: readonly string[]): Markup =>
  markup`<ul>${items.map((item) => markup`<li>${oneLine(item)}</li>`)}</ul>`

function line(text: string): Markup {
  const address = webAddress(oneLine(text))
  return address ? markup`<a href="${address}" rel="noreferrer">${address}</a>` : markup`${oneLine(text)}`
}

function shown({ value, words }: Fact): Markup {
  if (typeof value !== 'string') return list(value)
  if (!words) return line(value)
  return markup`<blockquote>${cleanLines(value).map((row, at) => markup`${at > 0 && markup`<br>`}${row}`)}</blockquote>`
}

const button = ({ label, url, tone }: Action): Markup =>
  markup`<a class="button ${tone}" href="${linkTarget(url)}">${label}</a>`

export function pageBlock(block: Block): Markup {
  if ('say' in block) return markup`<p>${oneLine(block.say)}</p>\n`
  if ('list' in block) return list(block.list)
  if ('facts' in block) {
    return markup`<dl>\n${block.facts.map((fact) => markup`<dt>${fact.label}</dt><dd>${shown(fact)}</dd>\n`)}</dl>\n`
  }
  if ('section' in block) return markup`<h2>${oneLine(block.section)}</h2>\n${block.blocks.map(pageBlock)}`
  return block.actions.length === 0 ? markup`` : markup`<p>${block.actions.map(button)}</p>\n`
}
