/** Markup that is safe as it stands. Values become markup only through the `markup` tag, which escapes them. */
export class Markup {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

type MarkupValue = string | number | Markup | readonly MarkupValue[] | null | undefined | false

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Safe as element content and inside a quoted attribute. Control characters, which HTML has no place for, are dropped. */
export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

function markupOf(value: MarkupValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Markup) return value.html
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return value.map(markupOf).join('')
}

/**
 * A template tag: every value is escaped unless it is `Markup` itself; null, undefined and false are nothing.
 * It is not called `html` because formatters rewrite the white space inside templates of that name.
 */
export const markup = (strings: TemplateStringsArray, ...values: MarkupValue[]): Markup =>
  new Markup(strings.reduce((html, string, at) => html + markupOf(values[at - 1]) + string))

/** For text that this program wrote itself, such as a style sheet. Never for a value from outside. */
export const trusted = (html: string): Markup => new Markup(html)
