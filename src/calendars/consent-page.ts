import { createHash } from 'node:crypto'

const STYLE = `
body{margin:0;background:#f6f5f2;color:#1d1c1a;font:16px/1.5 system-ui,sans-serif}
main{max-width:480px;margin:48px auto;padding:32px 24px;background:#fff;border-radius:12px}
h1{margin:0 0 12px;font-size:22px;line-height:1.3}
p{margin:0}
`

/** No script, no image, no form; and the address, which holds a code, is told to nobody. */
export const CONSENT_PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
} as const

/** What the person reads when they come back from their provider. */
export const CONSENT_PAGES = {
  connected: {
    status: 200,
    title: 'Your calendar is connected',
    text: 'From now on you are offered no times at which you are busy there. Only the times are read, never what they are about. You can close this page.',
  },
  refused: {
    status: 200,
    title: 'Your calendar is not connected',
    text: 'You did not say yes, and nothing has changed. You can close this page.',
  },
  gone: {
    status: 410,
    title: 'This page was used before, or came too late',
    text: 'Each attempt to connect a calendar is good for one time and a quarter of an hour. Begin anew where you came from.',
  },
  failed: {
    status: 502,
    title: 'Your calendar could not be connected',
    text: 'Your provider did not let us in. Nothing has changed. Begin anew where you came from, perhaps a little later.',
  },
  full: {
    status: 409,
    title: 'You have too many calendars here',
    text: 'Nothing has changed. Disconnect one before you connect another.',
  },
} as const

export type ConsentOutcome = keyof typeof CONSENT_PAGES

export function consentPage(outcome: ConsentOutcome): string {
  const { title, text } = CONSENT_PAGES[outcome]
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`
}
