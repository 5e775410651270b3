import { type ChatContent, chatLines } from './chat-text.ts'

/** What Markdown in an Adaptive Card would make something else of. */
const plain = (text: string): string => text.replace(/[\\`*_[\]()#~>|]/g, String.raw`\$&`)

/** The body of a Teams workflow ("when a webhook request is received"): one Adaptive Card, links as its buttons. */
export function teamsBody(content: ChatContent): string {
  const lines = chatLines(content)
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: lines.flatMap((line) =>
      'words' in line ? [{ type: 'TextBlock', text: plain(line.words), wrap: true }] : [],
    ),
    actions: lines.flatMap((line) =>
      'words' in line ? [] : [{ type: 'Action.OpenUrl', title: line.label, url: line.url }],
    ),
    fallbackText: content.subject,
  }
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }
  return JSON.stringify({ type: 'message', attachments: [attachment] })
}
