/** Languages that people are written to in. */
export const LOCALES = ['en', 'de', 'fr', 'es'] as const
export type Locale = (typeof LOCALES)[number]

/** How each language is written: British English, for its days before months and its 24 hours. */
export const INTL_LOCALES: Record<Locale, string> = { en: 'en-GB', de: 'de', fr: 'fr', es: 'es' }

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
