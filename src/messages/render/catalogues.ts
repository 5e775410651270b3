import type { Catalogue } from './catalogue.ts'
import { english } from './english/catalogue.ts'
import type { Locale } from './message-view.ts'

const CATALOGUES: Record<Locale, Catalogue> = { en: english }

export const catalogueOf = (locale: Locale): Catalogue => CATALOGUES[locale]
