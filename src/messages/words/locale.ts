import type { Locale } from '../../kernel/locale.ts'

export { type Locale, LOCALES, localeOf } from '../../kernel/locale.ts'

/** Each in itself, so that whoever cannot read the others finds their own. */
export const LANGUAGE_NAMES: Record<Locale, string> = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' }
