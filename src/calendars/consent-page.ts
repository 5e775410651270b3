import { createHash } from 'node:crypto'
import { type Markup, markup, trusted } from '../http/markup.ts'
import type { ConnectionAsked } from './connect-account.ts'

const STYLE = `
body{margin:0;background:#f6f5f2;color:#1d1c1a;font:16px/1.5 system-ui,sans-serif}
main{max-width:480px;margin:48px auto;padding:32px 24px;background:#fff;border-radius:12px}
h1{margin:0 0 12px;font-size:22px;line-height:1.3}
p{margin:0 0 12px}
strong{overflow-wrap:anywhere}
button{width:100%;min-height:48px;margin:12px 0 0;border:1px solid #1c5d4a;border-radius:8px;background:#fff;color:#1c5d4a;font:inherit;font-weight:600}
button[value=yes]{background:#1c5d4a;color:#fff}
`

/** No script, no image, no form but to ourselves; and the address, which holds a code, is told to nobody. */
export const CONSENT_PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
} as const

/** What the person reads in the end. */
const ENDS = {
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

/** An end, or the question that is still open. */
export type ConsentOutcome = keyof typeof ENDS | ConnectionAsked

export const consentStatus = (outcome: ConsentOutcome): number =>
  typeof outcome === 'string' ? ENDS[outcome].status : 200

/** In English, as whoever asks is a stranger until they have answered. */
export function consentPage(outcome: ConsentOutcome, confirmPath: string): string {
  const title = typeof outcome === 'string' ? ENDS[outcome].title : 'Is this you?'
  const content = typeof outcome === 'string' ? markup`<p>${ENDS[outcome].text}</p>` : question(outcome, confirmPath)
  return markup`${trusted('<!doctype html>')}<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>${trusted(`<style>${STYLE}</style>`)}</head><body><main><h1>${title}</h1>${content}</main></body></html>`
    .html
}

const PROVIDER_NAMES = { google: 'Google', microsoft: 'Microsoft' } as const

const question = ({ token, account, provider, person, organization }: ConnectionAsked, action: string): Markup =>
  markup`<p>The calendar of <strong>${account}</strong> at ${PROVIDER_NAMES[provider]} will be connected with <strong>${person}</strong> of <strong>${organization}</strong>: ${person} is offered no times at which ${account} is busy. Only the times are read, never what they are about.</p><p>If you are not ${person}, say no: somebody else sent you here, and would learn when you are busy.</p><form method="post" action="${action}"><input type="hidden" name="token" value="${token}"><button name="answer" value="yes">Yes, connect it</button><button name="answer" value="no">No</button></form>`
