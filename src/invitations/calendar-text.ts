import ICAL from 'ical.js'

/** A line as jCal has it (RFC 7265): name, parameters, type, value(s). */
export type Line = [name: string, parameters: Record<string, string>, type: string, ...values: Value[]]
type Value = string | number | Record<string, string | number>
export type Component = [name: string, lines: Line[], components: Component[]]

const MOST_OCTETS = 75
const octets = new TextEncoder()

/** Several lines stay several, without control characters and without what reverses the reading direction. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/gu, (found) => (found === '\t' ? ' ' : ''))
    .trim()

export const cleanLine = (text: string): string => cleanText(text).replace(/\s*\n\s*/g, ' ')

/** Without the signs that programs read differently in parameters: quotes and carets (RFC 6868), and backslashes. */
export const commonName = (name: string): string =>
  cleanLine(name).replaceAll('"', "'").replaceAll('\\', '/').replaceAll('^', '')

/** RFC 5545, section 3.1: lines of at most 75 octets, folded between characters. */
function folded(line: string): string {
  let text = ''
  let length = 0
  for (const character of line) {
    const size = character < '\u0080' ? 1 : octets.encode(character).length
    if (length + size > MOST_OCTETS) {
      text += '\r\n '
      length = 1
    }
    text += character
    length += size
  }
  return text
}

const write = ([name, lines, components]: Component): string[] => [
  `BEGIN:${name.toUpperCase()}`,
  ...lines.map((line) => folded(ICAL.stringify.property(line, ICAL.design.icalendar, true))),
  ...components.flatMap(write),
  `END:${name.toUpperCase()}`,
]

/** The component as iCalendar: escaped and quoted where the type of a line asks for it, lines ending in CRLF. */
export const calendarText = (calendar: Component): string => `${write(calendar).join('\r\n')}\r\n`

/** `2027-03-01T09:00:00Z` */
export const utc = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`
