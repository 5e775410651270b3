/**
 * What a mail or a page says, before it is text or HTML. Both renderings are made from the same blocks,
 * so they cannot say different things.
 */
export type Block =
  | { say: string }
  | { list: readonly string[] }
  | { facts: readonly Fact[] }
  | { actions: readonly Action[] }
  | { section: string; blocks: readonly Block[] }

/** `words`: somebody's own words, kept in their lines and shown as a quotation. */
export type Fact = { label: string; value: string | readonly string[]; words?: boolean }

/** A link shown as a button, a `quiet` one as a line of text; at most one per mail or section is `primary`. */
export type Action = { label: string; url: string; tone: 'primary' | 'plain' | 'quiet' }

/** The facts that are known, in order; what is null, false or empty has no line. */
export const facts = (...given: readonly (Fact | null | false)[]): Block => ({
  facts: given.filter((fact) => fact !== null && fact !== false).filter((fact) => fact.value.length > 0),
})

/** The buttons that have a page to go to. */
export const actions = (...given: readonly (Omit<Action, 'url'> & { url: string | null })[]): Block => ({
  actions: given.flatMap((action) => (action.url === null ? [] : [{ ...action, url: action.url }])),
})

/**
 * One line of clean text: no control characters, and none of the characters that reverse the reading direction
 * and can make a name read as something else.
 */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    // Spaces that keep French signs with their words stay.
    .replace(/(?:[^\S\u00a0]|\p{Cc})+/gu, ' ')
    .trim()

/** Somebody's words as clean lines, without empty ones at the ends and never two in a row. */
export const cleanLines = (text: string): string[] =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(oneLine)
    .filter((line, at, lines) => line !== '' || (lines[at - 1] ?? '') !== '')
    .join('\n')
    .trim()
    .split('\n')

/** The address as written when it is http or https, else null. */
export function webAddress(text: string): string | null {
  const url = URL.parse(text)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') && !/\s/.test(text) ? text : null
}

/** The address of a button. Anything but http and https is a bug of the caller. */
export function linkTarget(url: string): string {
  const address = webAddress(url)
  if (address === null) throw new TypeError('A button needs an http or https address.')
  return address
}
