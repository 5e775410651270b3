import { createHash } from 'node:crypto'
import { DARK, FONT, LIGHT } from '../palette.ts'

const variables = (colours: Record<string, string>): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value};`)
    .join('')

/** The only style sheet of all pages; there are no inline styles. */
export const PAGE_CSS = `:root{color-scheme:light dark;${variables(LIGHT)}}
@media (prefers-color-scheme:dark){:root{${variables(DARK)}}}
*{box-sizing:border-box}
body{margin:0;padding:16px 12px 40px;background:var(--ground);color:var(--ink);font:16px/1.5 ${FONT};overflow-wrap:break-word;-webkit-text-size-adjust:100%}
main{max-width:560px;margin:0 auto;padding:24px 20px;background:var(--card);border:1px solid var(--line);border-radius:12px}
header{max-width:560px;margin:0 auto;padding:8px 20px;color:var(--muted);font-size:14px}
main>:last-child{margin-bottom:0}
h1{margin:0 0 16px;font-size:24px;line-height:1.25}
h2{margin:0 0 8px;font-size:17px;line-height:1.35}
p{margin:0 0 16px}
a{color:var(--accent)}
dl{margin:0 0 8px}
dt,.hint{color:var(--muted);font-size:14px}
dd{margin:0 0 14px}
ul{margin:0 0 16px;padding-left:20px}
dd ul{margin:0}
h2{margin-top:24px}
blockquote{margin:2px 0 0;padding-left:12px;border-left:3px solid var(--line)}
form{margin:24px 0 0;padding:20px 0 0;border-top:1px solid var(--line)}
.field{margin:0 0 20px;padding:0;border:0;min-width:0}
label,legend{display:block;padding:0;font-weight:600}
.optional{color:var(--muted);font-weight:400}
.hint{display:block;margin:0 0 4px}
input:not([type=radio],[type=checkbox]),select,textarea{display:block;width:100%;min-height:48px;margin:4px 0 0;padding:10px 12px;border:1px solid var(--muted);border-radius:8px;background:var(--card);color:var(--ink);font:inherit}
textarea{min-height:112px;resize:vertical}
.choice{display:flex;gap:12px;align-items:flex-start;margin:8px 0 0;padding:10px 12px;border:1px solid var(--line);border-radius:8px;font-weight:400}
.choice input{flex:none;width:20px;height:20px;margin:2px 0 0;accent-color:var(--accent)}
.button{display:block;width:100%;min-height:48px;padding:11px 22px;border:1px solid var(--accent);border-radius:8px;background:var(--accent);color:var(--onAccent);font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.plain{border-color:var(--muted);background:var(--card);color:var(--ink)}
.ways .button{margin:0 0 10px}
.ways .button:last-child{margin-bottom:0}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.problems{margin:0 0 20px;padding:14px 16px;border:2px solid var(--warning);border-radius:8px}
.problems h2,.problems a,.problem{color:var(--warning)}
.problem{display:block;font-weight:600;font-size:14px}
[aria-invalid=true]{border-color:var(--warning)!important}
@media (min-width:480px){.button{display:inline-block;width:auto}.ways .button{margin:0 10px 10px 0}main{padding:32px}header{padding:8px 32px}}
`

export const PAGE_CSS_SHA256 = createHash('sha256').update(PAGE_CSS).digest('base64')

/**
 * The headers of every page. No script, no image, no frame, no foreign form target; nothing is stored, and the
 * address, which holds a token, is told to nobody else.
 */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${PAGE_CSS_SHA256}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const
