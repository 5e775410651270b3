import { CalendarProblem } from './calendar-rules.ts'

/** A component with those of its lines that say when; of a zone, all. */
export type Block = { name: 'VEVENT' | 'VFREEBUSY' | 'VTIMEZONE'; lines: string[] }

const TELLING = new Set([
  'UID',
  'SEQUENCE',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'STATUS',
  'TRANSP',
  'ATTENDEE',
  'FREEBUSY',
  'X-MICROSOFT-CDO-BUSYSTATUS',
])

const MOST_CHARACTERS_OF_A_LINE = 64 * 1024

/** Lines as they were before folding (RFC 5545, 3.1); CRLF or LF; what is beyond 64 KiB of one is left out. */
function* unfolded(text: string): Generator<string> {
  let line: string | null = null
  for (let from = text.startsWith('\uFEFF') ? 1 : 0; from < text.length;) {
    const found = text.indexOf('\n', from)
    const end = found < 0 ? text.length : found
    const piece = text.slice(from, text[end - 1] === '\r' ? end - 1 : end)
    from = end + 1
    if (line !== null && (piece.startsWith(' ') || piece.startsWith('\t'))) {
      if (line.length < MOST_CHARACTERS_OF_A_LINE) line += piece.slice(1)
    } else {
      if (line) yield line
      line = piece
    }
  }
  if (line) yield line
}

const isBlock = (name: string): name is Block['name'] =>
  name === 'VEVENT' || name === 'VFREEBUSY' || name === 'VTIMEZONE'

/**
 * The components that say when, without titles, texts and alarms. What a line of those says may be nonsense and harms nobody;
 * a calendar that ends in the midst of a component is refused, because what is missing would look like free time.
 */
export function blocksOf(text: string): { blocks: Block[]; cancelled: boolean } {
  const blocks: Block[] = []
  const open: string[] = []
  let block: Block | null = null
  let calendars = 0
  let cancelled = false
  for (const line of unfolded(text)) {
    const name = /^[\w-]+(?=[:;])/.exec(line)?.[0].toUpperCase()
    if (name === 'BEGIN') {
      const component = line.slice(6).trim().toUpperCase()
      if (open.length === 0 && component !== 'VCALENDAR') throw new CalendarProblem('not_a_calendar')
      if (open.length === 0) calendars += 1
      open.push(component)
      if (open.length === 2 && isBlock(component)) blocks.push((block = { name: component, lines: [] }))
      else if (block?.name === 'VTIMEZONE') block.lines.push(line)
    } else if (name === 'END') {
      if (open.pop() !== line.slice(4).trim().toUpperCase()) throw new CalendarProblem('calendar_broken')
      if (open.length === 1) block = null
      else if (block?.name === 'VTIMEZONE') block.lines.push(line)
    } else if (open.length === 0) {
      throw new CalendarProblem('not_a_calendar')
    } else if (block && name && (block.name === 'VTIMEZONE' || (open.length === 2 && TELLING.has(name)))) {
      block.lines.push(line)
    } else if (open.length === 1 && /^METHOD:CANCEL\s*$/i.test(line)) {
      cancelled = true
    }
  }
  if (calendars === 0) throw new CalendarProblem('not_a_calendar')
  if (open.length > 0) throw new CalendarProblem('calendar_broken')
  return { blocks, cancelled }
}
