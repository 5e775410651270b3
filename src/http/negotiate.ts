import { type Locale, localeOf } from '../kernel/locale.ts'

/** What a caller names, and how much they want it, 0 to 1. */
const rangesOf = (accept: string): { name: string; quality: number }[] =>
  accept.split(',').map((range) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    return { name, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 }
  })

/** RFC 9110, section 12.5.1: how much a caller wants this media type, 0 to 1; the most exact range decides. */
function wish(accept: string, type: string): number {
  const ranges = rangesOf(accept)
  for (const name of [type, `${type.split('/')[0]}/*`, '*/*']) {
    const found = ranges.find((range) => range.name === name)
    if (found) return found.quality
  }
  return 0
}

/** The type that the caller wants most, the earlier one of equals; the first when they want none of them. */
export function preferred<T extends string>(accept: string | undefined, [first, ...others]: readonly [T, ...T[]]): T {
  if (accept === undefined) return first
  return others.reduce((best, type) => (wish(accept, type) > wish(accept, best) ? type : best), first)
}

/** RFC 9110, section 12.5.4: the language that the caller wants most of those that there are texts in, else English. */
export function preferredLocale(acceptLanguage = ''): Locale {
  const wanted = rangesOf(acceptLanguage).filter(({ quality }) => quality > 0)
  return localeOf(
    null,
    wanted.toSorted((a, b) => b.quality - a.quality).map(({ name }) => name),
  )
}

/** Of an answer whose sentences are in the language that the caller wants most. */
export const languageHeaders = (locale: Locale) => ({ 'content-language': locale, vary: 'accept-language' })
