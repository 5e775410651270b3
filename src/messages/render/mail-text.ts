import { type Block, cleanLines, type Fact, linkTarget, oneLine } from '../content.ts'

const quoted = (words: string): string[] => cleanLines(words).map((line) => `> ${line}`.trimEnd())

/** The label with its colon, which some languages keep apart from the word. */
type Labelled = (label: string) => string

function factLines({ label, value, words }: Fact, labelled: Labelled): string[] {
  if (typeof value !== 'string') return [labelled(label), ...value.map((item) => `- ${oneLine(item)}`)]
  return words ? [labelled(label), ...quoted(value)] : [`${labelled(label)} ${oneLine(value)}`]
}

const linkLine = ({ label, url }: { label: string; url: string }, labelled: Labelled): string =>
  `${labelled(label)} ${linkTarget(url)}`

function paragraphs(block: Block, labelled: Labelled): string[] {
  if ('say' in block) return [oneLine(block.say)]
  if ('list' in block) return [block.list.map((item) => `- ${oneLine(item)}`).join('\n')]
  if ('facts' in block) return block.facts.map((fact) => factLines(fact, labelled).join('\n'))
  if ('actions' in block) return block.actions.map((action) => linkLine(action, labelled))
  return [`* ${oneLine(block.section)}`, ...block.blocks.flatMap((inner) => paragraphs(inner, labelled))]
}

export type Frame = {
  lang: string
  subject: string
  heading: string
  greeting: string
  blocks: readonly Block[]
  labelled: Labelled
  why: string
  sender: string
  preferences: { label: string; url: string } | null
}

const WIDTH = 78

/**
 * Lines of at most 78 characters, broken at spaces; an address is never broken, and what hangs below a mark is indented.
 * No broken line begins with `Accept:`, or somebody's name could look like one of our buttons.
 */
function wrapped(line: string): string {
  if (line.length <= WIDTH) return line
  const indent = /^(> ?|- )?/.exec(line)?.[0] ?? ''
  const hanging = indent.startsWith('>') ? indent : ' '.repeat(indent.length)
  const lines: string[] = []
  let row = ''
  for (const word of line.slice(indent.length).split(/ (?!\S*\u00a0?:(?: |$))/)) {
    const start = lines.length === 0 ? indent : hanging
    if (row === '') row = start + word
    else if (row.length + 1 + word.length <= WIDTH) row += ` ${word}`
    else {
      lines.push(row)
      row = hanging + word
    }
  }
  return [...lines, row].join('\n')
}

/** The plain part, to be read in a window of 80 columns. */
export function mailText(frame: Frame): string {
  const footer = [frame.why, frame.sender].map(oneLine).join(' ')
  return [
    oneLine(frame.heading),
    oneLine(frame.greeting),
    ...frame.blocks.flatMap((block) => paragraphs(block, frame.labelled)),
    '--------',
    footer,
    ...(frame.preferences ? [linkLine(frame.preferences, frame.labelled)] : []),
  ]
    .map((paragraph) => paragraph.split('\n').map(wrapped).join('\n'))
    .join('\n\n')
    .concat('\n')
}
