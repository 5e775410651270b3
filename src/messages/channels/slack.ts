import { type ChatContent, chatLines } from './chat-text.ts'

/** Three characters mean something to Slack; a name must not become a mention or a link. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Slack's most characters of one block of text. */
const MOST = 3000

/** The body of a Slack incoming webhook: Block Kit, with the subject as what notifications show. */
export function slackBody(content: ChatContent): string {
  const blocks = chatLines(content).map((line) => ({
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: ('words' in line ? escaped(line.words) : `<${line.url}|${escaped(line.label)}>`).slice(0, MOST),
    },
  }))
  return JSON.stringify({ text: escaped(content.subject), blocks: blocks.slice(0, 50) })
}
