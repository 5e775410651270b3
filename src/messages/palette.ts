/** The same colours in mail and on pages. Every text colour has a contrast of at least 4.5 on its ground (WCAG AA). */
export const LIGHT = {
  ground: '#f4f2ee',
  card: '#ffffff',
  ink: '#1c2328',
  muted: '#5b656d',
  line: '#dcd8d0',
  accent: '#0b5d5a',
  onAccent: '#ffffff',
  warning: '#a3261b',
} as const

export const DARK: Record<keyof typeof LIGHT, string> = {
  ground: '#121618',
  card: '#1b2124',
  ink: '#ebe8e2',
  muted: '#a9b2b8',
  line: '#353d42',
  accent: '#7fd6cb',
  onAccent: '#0a1f1d',
  warning: '#ff9f94',
}

export const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
