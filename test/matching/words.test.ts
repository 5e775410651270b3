import { describe, expect, it } from 'vitest'
import { INTL_LOCALES, LOCALES } from '../../src/kernel/locale.ts'
import type { TextKey } from '../../src/matching/words/english.ts'
import { TEXTS } from '../../src/matching/words/words.ts'
import { shapeOf } from '../setup/icu-shape.ts'

const keys = Object.keys(TEXTS.en) as TextKey[]

describe.each(LOCALES)('what is said about cohorts and requests in %s', (locale) => {
  it('takes the same arguments and makes the same choices as in English', () => {
    const shape = (key: TextKey, of: typeof locale) => shapeOf(TEXTS[of][key], INTL_LOCALES[of]).join()
    expect(keys.filter((key) => shape(key, locale) !== shape(key, 'en'))).toEqual([])
  })

  it('is typeset: no straight apostrophes or quotes, which ICU would read, no double spaces, no space at the ends', () => {
    expect(keys.filter((key) => /['"]| {2}|^\s|\s$/.test(TEXTS[locale][key]))).toEqual([])
  })

  it('is translated, all of it', () => {
    expect(keys.filter((key) => locale !== 'en' && TEXTS[locale][key] === TEXTS.en[key])).toEqual([])
  })
})
