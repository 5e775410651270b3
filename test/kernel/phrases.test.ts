import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { INTL_LOCALES, LOCALES } from '../../src/kernel/locale.ts'
import { messageWriter } from '../../src/kernel/message-writer.ts'
import { sayIn } from '../../src/kernel/phrases.ts'

const TEXTS = [
  'Nothing to fill in.',
  '{name} and {other}, {name}',
  '{count, plural, =0 {none} =1 {the one} one {# room} other {all # of {name}}}',
  '{count, plural, offset:1 =0 {nobody} one {you and # other} other {you and # others}}',
  '{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} time',
  '{role, select, owner {owns {count, plural, one {# room} other {# rooms}}} other {sits in {name}}}.',
  '{count, plural, one {{role, select, owner {yours} other {theirs}}} other {#}}',
]

const values = fc.record({
  name: fc.oneof(fc.string(), fc.integer()),
  other: fc.oneof(fc.string(), fc.double({ noNaN: true })),
  count: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer(), fc.double({ min: 0.001, noNaN: true })),
  role: fc.constantFrom('owner', 'regular', 'other', ''),
})

describe.each(LOCALES)('a message in %s', (locale) => {
  it.each(TEXTS)('is filled in as ICU asks for: %s', (text) => {
    const message = new IntlMessageFormat(text, INTL_LOCALES[locale], undefined, { ignoreTag: true })
    const write = messageWriter(message, INTL_LOCALES[locale])!
    fc.assert(
      fc.property(values, (given) => {
        expect(write(given)).toBe(String(message.format(given)))
      }),
    )
  })

  it('is left to others where it holds more than counts and choices', () => {
    const say = sayIn({ share: 'At {share, number, percent}' }, locale)
    expect(say('share', { share: 0.5 })).toMatch(/^At 50\s?%$/u)
  })

  it('misses no argument in silence', () => {
    const say = sayIn({ hello: 'Hello {name}', many: '{count, plural, other {#}}' }, locale)
    expect(() => say('hello')).toThrow('name')
    expect(() => say('hello', { title: 'Dr' })).toThrow('name')
    expect(() => say('many', {})).toThrow('count')
  })
})
