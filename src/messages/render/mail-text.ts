import { type Block, cleanLines, type Fact, linkTarget, oneLine } from '../content.ts'

const quoted = (words: string): string[] => cleanLines(words).map((line) => `> ${line}`.trimEnd())

function factLines({ label, value, words }: Fact): string[] {
  if (typeof value !== 'string') return [`${label}:`, ...value.map((item) => `- ${oneLine(item)}`)]
  return words ? [`${label}:`, ...quoted(value)] : [`${label}: ${oneLine(value)}`]
}

function paragraphs(block: Block): string[] {
  if ('say' in block) return [oneLine(block.say)]
  if ('list' in block) return [block.list.map((item) => `- ${oneLine(item)}`).join('\n')]
  if ('facts' in block) return block.facts.map((fact) => factLines(fact).join('\n'))
  if ('actions' in block) return block.actions.map((action) => `${action.label}: ${linkTarget(action.url)}`)
  return [`* ${oneLine(block.section)}`, ...block.blocks.flatMap(paragraphs)]
}

export type Frame = {
  lang: string
  subject: string
  heading: string
  greeting: string
  blocks: readonly Block[]
  why: string
  sender: string
  preferences: { label: string; url: string } | null
}

/** The plain part. Paragraphs are single lines: mail programs wrap them better than we could. */
export function mailText(frame: Frame): string {
  const footer = [frame.why, frame.sender].map(oneLine).join(' ')
  return [
    oneLine(frame.heading),
    oneLine(frame.greeting),
    ...frame.blocks.flatMap(paragraphs),
    '--------',
    footer,
    ...(frame.preferences ? [`${frame.preferences.label}: ${linkTarget(frame.preferences.url)}`] : []),
  ]
    .join('\n\n')
    .concat('\n')
}
