import type { Locale } from '../kernel/locale.ts'
import { invalid, versionNeeded } from '../kernel/refusal.ts'

/** The version of a thing is its entity tag: `"7"`; of what is said in several languages, `"7-de"`. Things without one have none. */
export function etagOf(result: unknown, language: Locale | null): string | null {
  const version = (result as { version?: unknown } | null | undefined)?.version
  if (typeof version !== 'number') return null
  return language === null ? `"${version}"` : `"${version}-${language}"`
}

const tags = (header: string): string[] => header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))

export const etagMatches = (header: string | undefined, etag: string): boolean =>
  header !== undefined && (header.trim() === '*' || tags(header).includes(etag))

/** The version that If-Match names. Refuses `precondition_required` (428) without it. */
export function requiredVersion(header: string | undefined): number {
  if (header === undefined) throw versionNeeded()
  const version = /^"(\d{1,9})"$/.exec(header.trim().replace(/^W\//, ''))?.[1]
  if (version === undefined) {
    throw invalid({
      parameter: 'If-Match',
      code: 'invalid_format',
      detail: 'If-Match must be one entity tag as an ETag header gave it, such as "3".',
    })
  }
  return Number(version)
}
