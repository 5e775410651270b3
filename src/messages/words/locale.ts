/** Languages that mail and pages are written in; each has a folder of texts beside this file. */
export const LOCALES = ['en', 'de', 'fr', 'es'] as const
export type Locale = (typeof LOCALES)[number]

const localeIn = (language: string): Locale | undefined =>
  LOCALES.find((locale) => locale === language.toLowerCase().split('-')[0])

/** What somebody has chosen, else the first of their languages that there are texts in, else English. Takes BCP 47 tags. */
export function localeOf(chosen: string | null, languages: readonly string[]): Locale {
  for (const language of chosen === null ? languages : [chosen, ...languages]) {
    const locale = localeIn(language)
    if (locale) return locale
  }
  return 'en'
}

/** Each in itself, so that whoever cannot read the others finds their own. */
export const LANGUAGE_NAMES: Record<Locale, string> = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' }
