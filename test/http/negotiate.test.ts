import { expect, it } from 'vitest'
import { preferred, preferredLocale } from '../../src/http/negotiate.ts'

it.each([
  [undefined, 'application/json'],
  ['', 'application/json'],
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['image/svg+xml', 'image/svg+xml'],
  ['IMAGE/SVG+XML', 'image/svg+xml'],
  ['text/csv', 'text/csv'],
  ['text/*', 'text/csv'],
  ['application/json, image/svg+xml', 'application/json'],
  ['application/json, image/svg+xml;q=0.1', 'application/json'],
  ['application/json;q=0.1, image/svg+xml', 'image/svg+xml'],
  ['application/json;q=0, */*', 'image/svg+xml'],
  ['text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8', 'application/json'],
  ['image/avif,image/webp,image/svg+xml,image/*,*/*;q=0.8', 'image/svg+xml'],
  ['image/*;q=0.5, text/csv;q=0.4', 'image/svg+xml'],
  ['text/csv; charset=utf-8; q=0.9, */*;q=0.1', 'text/csv'],
  ['image/svg+xml;q=x', 'application/json'],
  ['application/pdf', 'application/json'],
  [',,;;q=1', 'application/json'],
])('Accept: %s gets %s', (accept, type) => {
  expect(preferred(accept, ['application/json', 'image/svg+xml', 'text/csv'])).toBe(type)
})

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['de', 'de'],
  ['fr-CA', 'fr'],
  ['DE-at;q=0.5, es;q=0.8', 'es'],
  ['es, de', 'es'],
  ['sv, fi;q=0.9', 'en'],
  ['sv, fr;q=0.1', 'fr'],
  ['de;q=0, fr;q=0.5', 'fr'],
  ['de;q=x, fr;q=0.5', 'fr'],
  [',;;q=1', 'en'],
])('Accept-Language: %s reads %s', (accept, locale) => {
  expect(preferredLocale(accept)).toBe(locale)
})
