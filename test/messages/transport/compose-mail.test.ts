import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { expect, it } from 'vitest'
import { oneLine } from '../../../src/messages/content.ts'
import { composeMail } from '../../../src/messages/transport/compose-mail.ts'
import { from, invitation, mail } from './mail.ts'

/** What people write, and what mail servers and readers trip over. */
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '=?UTF-8?Q?a?=',
    '.',
    '..',
    '=',
    '=3D',
    '=\n',
    ' \n',
    '\t',
    '\r',
    '\r\n',
    '--=_mixed',
    '"\\',
    'From ',
    '',
  ),
)
const written = fc
  .array(
    fc.oneof(
      words,
      words.map((word) => word.repeat(40)),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').toWellFormed())
const name = written.map((text) => text.slice(0, 200).toWellFormed())

const lines = (text: string) => text.replace(/\r\n?/g, '\n').trimEnd()

it('a mail is read back as it was written, whatever the words', async () => {
  await fc.assert(
    fc.asyncProperty(name, name, written, written, written, async (person, subject, text, html, ics) => {
      const to = { ...mail.to, name: person }
      const composed = composeMail({ ...mail, to, subject, text, html, invitation: { method: 'CANCEL', ics } }, from)
      const message = await simpleParser(composed.bytes, { skipTextToHtml: true, skipImageLinks: true })
      expect(message.subject ?? '').toBe(oneLine(subject))
      expect(message.to).toMatchObject({ value: [{ name: oneLine(person), address: mail.to.address }] })
      expect(lines(message.text ?? '')).toBe(lines(text))
      expect(lines(message.html || '')).toBe(lines(html))
      expect(message.attachments.map(({ content }) => content.toString())).toEqual([ics, ics])
    }),
    { numRuns: 300 },
  )
})

it('a mail is made of short lines of ASCII, so that any server may carry it', () => {
  fc.assert(
    fc.property(name, written, written, (subject, text, html) => {
      const source = composeMail({ ...mail, subject: `Re${subject}`, text, html, invitation }, from).bytes.toString(
        'latin1',
      )
      expect(source).toMatch(/^[\t\r\n -~]*$/)
      expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      expect(source).not.toMatch(/[\t ]\r\n/)
      expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78)
    }),
    { numRuns: 300 },
  )
})

it('a domain in any alphabet is one that servers know', () => {
  const { envelope, bytes } = composeMail({ ...mail, to: { name: '', address: 'jonas@bücher.example' } }, from)
  expect(envelope).toEqual({ from: from.address, to: 'jonas@xn--bcher-kva.example' })
  expect(bytes.toString()).toContain('\r\nTo: jonas@xn--bcher-kva.example\r\n')
})
