import { createHash } from 'node:crypto'
import { type Markup, markup, trusted } from '../http/markup.ts'
import type { Locale } from '../kernel/locale.ts'
import type { ConnectionAsked } from './connect-account.ts'
import { consentWordsIn } from './consent-words.ts'

const STYLE = `
:root{color-scheme:light dark}
body{margin:0;background:#f6f5f2;color:#1d1c1a;font:16px/1.5 system-ui,sans-serif}
main{max-width:480px;margin:48px auto;padding:32px 24px;background:#fff;border-radius:12px;overflow-wrap:anywhere}
h1{margin:0 0 12px;font-size:22px;line-height:1.3}
p{margin:0 0 12px}
button{width:100%;min-height:48px;margin:12px 0 0;border:1px solid #1c5d4a;border-radius:8px;background:#fff;color:#1c5d4a;font:inherit;font-weight:600}
button[value=yes]{background:#1c5d4a;color:#fff}
@media(prefers-color-scheme:dark){
body{background:#121618;color:#e9e7e2}
main{background:#1c2225}
button{border-color:#8fd0b8;background:#1c2225;color:#8fd0b8}
button[value=yes]{background:#8fd0b8;color:#10251e}
}
`

/** No script, no image, no form but to ourselves; and the address, which holds a code, is told to nobody. */
export const CONSENT_PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
} as const

const STATUS = { connected: 200, refused: 200, gone: 410, failed: 502, full: 409 } as const

/** An end, or the question that is still open. */
export type ConsentOutcome = keyof typeof STATUS | ConnectionAsked

export const consentStatus = (outcome: ConsentOutcome): number => (typeof outcome === 'string' ? STATUS[outcome] : 200)

/** In a language of the browser's, as whoever asks is a stranger until they have answered. */
export function consentPage(outcome: ConsentOutcome, confirmPath: string, locale: Locale): string {
  const say = consentWordsIn(locale)
  const isEnd = typeof outcome === 'string'
  const title = say(isEnd ? `${outcome}.title` : 'question.title')
  const content = isEnd ? markup`<p>${say(`${outcome}.say`)}</p>` : question(outcome, confirmPath, locale)
  return markup`${trusted('<!doctype html>')}<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>${trusted(`<style>${STYLE}</style>`)}</head><body><main><h1>${title}</h1>${content}</main></body></html>`
    .html
}

const PROVIDER_NAMES = { google: 'Google', microsoft: 'Microsoft' } as const

function question(
  { token, account, provider, person, organization }: ConnectionAsked,
  action: string,
  locale: Locale,
): Markup {
  const say = consentWordsIn(locale)
  const names = { account, provider: PROVIDER_NAMES[provider], person, organization }
  return markup`<p><strong>${account}</strong> · ${names.provider}<br><strong>${person}</strong> · ${organization}</p><p>${say('question.lead', names)}</p><p>${say('question.otherwise', { person })}</p><form method="post" action="${action}"><input type="hidden" name="token" value="${token}"><button name="answer" value="yes">${say('question.yes')}</button><button name="answer" value="no">${say('question.no')}</button></form>`
}
