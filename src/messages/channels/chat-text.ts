import { webAddress } from '../content.ts'

/** What chat says: what mail says as text, without its foot. Null for `text`: an address that many read. */
export type ChatContent = { subject: string; receiverName: string; text: string | null }

const FOOT = '\n--------\n'
/** A line that stands for a button: `Accept: https://…`. */
const BUTTON = /^(?:\* )?(.{1,80}?)\u00a0?: (https?:\/\/\S+)$/

type Line = { words: string } | { label: string; url: string }

/** The paragraphs, links told apart. Where many read it, only who is told what: a link acts for whoever follows it. */
export function chatLines({ subject, receiverName, text }: ChatContent): Line[] {
  if (text === null) return [{ words: `${receiverName}: ${subject}` }]
  const [said = ''] = text.split(FOOT)
  return said
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph): Line => {
      const [, label, url] = BUTTON.exec(paragraph) ?? []
      return label && url && webAddress(url) ? { label, url } : { words: paragraph }
    })
}
