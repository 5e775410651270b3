import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLines, linkTarget, oneLine, webAddress } from '../../src/messages/content.ts'
import { escapeHtml, markup } from '../../src/http/markup.ts'

describe('the markup tag', () => {
  it('escapes every value, also in attributes and lists', () => {
    const evil = `<script>alert("1")</script>'&`
    const escaped = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;'
    expect(markup`<p title="${evil}">${[evil, markup`<b>${evil}</b>`]}</p>`.html).toBe(
      `<p title="${escaped}">${escaped}<b>${escaped}</b></p>`,
    )
  })

  it('writes nothing for what is absent', () => {
    expect(markup`a${null}b${undefined}c${false}d${0}`.html).toBe('abcd0')
  })

  it('leaves no markup character in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text)
        return !/[<>"']/.test(escaped) && !/&(?!(amp|lt|gt|quot|#39);)/.test(escaped) && !escaped.includes('\0')
      }),
    )
  })
})

describe('text from people', () => {
  it('is one line without control characters or reversed reading', () => {
    expect(oneLine(' Ann\r\nBcc: x@y.example\u2028\u0000 \u202eevil\u202c ')).toBe('Ann Bcc: x@y.example evil')
  })

  it('keeps its lines where they are wanted', () => {
    expect(cleanLines('\n one \r\n\r\n\r\n two\u2029three\n')).toEqual(['one', '', 'two', 'three'])
  })

  it('becomes a link only as a web address', () => {
    expect(webAddress('https://meet.example/a?b=c')).toBe('https://meet.example/a?b=c')
    for (const text of ['javascript:alert(1)', 'Room 4.12', 'data:text/html,x', 'https://a b']) {
      expect(webAddress(text)).toBeNull()
      expect(() => linkTarget(text)).toThrow('http')
    }
  })
})
