import { DARK, FONT, LIGHT } from '../palette.ts'

/** Inline styles carry the light look, because many mail programs drop the style sheet. */
export const STYLES = {
  ground: `margin:0;padding:16px 8px;background:${LIGHT.ground};font-family:${FONT};overflow-wrap:break-word;-webkit-text-size-adjust:100%`,
  card: `max-width:560px;box-sizing:border-box;margin:0 auto;padding:28px 28px 12px;background:${LIGHT.card};border:1px solid ${LIGHT.line};border-radius:10px;color:${LIGHT.ink};font-size:16px;line-height:1.5`,
  sender: `margin:0 0 16px;color:${LIGHT.muted};font-size:14px;line-height:1.4`,
  heading: `margin:0 0 16px;color:${LIGHT.ink};font-size:22px;line-height:1.3;font-weight:600`,
  section: `margin:28px 0 12px;padding:24px 0 0;border-top:1px solid ${LIGHT.line};color:${LIGHT.ink};font-size:18px;line-height:1.35;font-weight:600`,
  say: `margin:0 0 16px;color:${LIGHT.ink}`,
  facts: 'margin:0 0 20px;padding:0',
  label: `margin:0;color:${LIGHT.muted};font-size:14px;line-height:1.4`,
  value: `margin:0 0 12px;color:${LIGHT.ink}`,
  list: 'margin:0 0 16px;padding:0 0 0 20px',
  words: `margin:2px 0 0;padding:0 0 0 12px;border-left:3px solid ${LIGHT.line}`,
  actions: 'margin:0 0 20px',
  primary: `display:inline-block;margin:0 8px 8px 0;padding:11px 22px;border:1px solid ${LIGHT.accent};border-radius:8px;background:${LIGHT.accent};color:${LIGHT.onAccent};font-weight:600;text-decoration:none`,
  plain: `display:inline-block;margin:0 8px 8px 0;padding:11px 22px;border:1px solid ${LIGHT.muted};border-radius:8px;background:${LIGHT.card};color:${LIGHT.ink};font-weight:600;text-decoration:none`,
  quiet: `display:inline-block;padding:11px 0;color:${LIGHT.accent}`,
  link: `color:${LIGHT.accent}`,
  footer: `max-width:560px;box-sizing:border-box;margin:16px auto 0;padding:0 28px;color:${LIGHT.muted};font-size:13px;line-height:1.5`,
} as const

export const STYLE_SHEET = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){
.card{padding:20px 18px 8px!important}.footer{padding:0 18px!important}
.button{display:block!important;margin:0 0 10px!important;text-align:center!important}.quiet{margin:0!important}
}
@media (prefers-color-scheme:dark){
.ground{background:${DARK.ground}!important}
.card{background:${DARK.card}!important;border-color:${DARK.line}!important;color:${DARK.ink}!important}
.ink{color:${DARK.ink}!important}.muted{color:${DARK.muted}!important}.line{border-color:${DARK.line}!important}
.primary{background:${DARK.accent}!important;border-color:${DARK.accent}!important;color:${DARK.onAccent}!important}
.plain{background:${DARK.card}!important;border-color:${DARK.muted}!important;color:${DARK.ink}!important}
.link,.quiet{color:${DARK.accent}!important}
}`
