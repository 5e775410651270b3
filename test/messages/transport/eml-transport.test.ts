import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emlTransport } from '../../../src/messages/transport/eml-transport.ts'
import { DeliveryFailed, DeliveryRefused } from '../../../src/messages/transport/delivery-errors.ts'
import { type MailTransport, type OutgoingMail } from '../../../src/messages/transport/mail-transport.ts'
import { from, invitation, mail } from './mail.ts'

let folder: string
let transport: MailTransport

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'anteroom-eml-')), 'mail')
  transport = emlTransport(folder, { from })
})
afterEach(async () => {
  await transport.close()
  await rm(join(folder, '..'), { recursive: true })
})

async function sent(outgoing: OutgoingMail) {
  const { accepted } = await transport.send(outgoing)
  const raw = await readFile(accepted, 'utf8')
  return { raw, head: raw.slice(0, raw.indexOf('\r\n\r\n')), message: await simpleParser(raw) }
}

/** Header names of the mail, unfolded. */
const headerNames = (head: string): string[] =>
  head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase())

describe('a mail written as a file', () => {
  it('is complete: sender, receiver, identity, date, text and HTML', async () => {
    const { message, raw } = await sent(mail)
    expect(message.from?.text).toBe('"Anteroom" <rooms@anteroom.example>')
    expect(message.to).toMatchObject({ value: [{ name: 'Jonas Weber', address: 'jonas.weber@nordwind.example' }] })
    expect(message.messageId).toBe(mail.messageId)
    expect(message.date?.toISOString()).toBe('2026-12-04T09:00:00.000Z')
    expect(message.subject).toBe(mail.subject)
    expect(message.text?.trim()).toBe(mail.text.trim())
    expect(message.html).toContain('Petra Nováková')
    expect(message.headers.get('auto-submitted')).toBe('auto-generated')
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...raw.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(998)
  })

  it('carries the invitation as an alternative and as invite.ics, unchanged', async () => {
    const { message, raw } = await sent({ ...mail, invitation })
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/)
    const calendars = message.attachments.map(({ contentType, filename, content }) => ({
      contentType,
      filename: filename ?? null,
      content: content.toString('utf8'),
    }))
    expect(calendars).toContainEqual(expect.objectContaining({ filename: 'invite.ics', content: invitation.ics }))
    expect(calendars).toContainEqual(expect.objectContaining({ contentType: 'text/calendar', content: invitation.ics }))
    expect(raw.indexOf('text/plain')).toBeLessThan(raw.indexOf('text/html'))
    expect(raw.indexOf('text/html')).toBeLessThan(raw.indexOf('text/calendar'))
  })

  it('can be unsubscribed from with one click', async () => {
    const url = `https://anteroom.example/u/${'token-'.repeat(30)}end?of=1&it=2`
    const { message, head } = await sent({ ...mail, listUnsubscribe: url })
    expect(message.headers.get('list')).toMatchObject({
      unsubscribe: { url },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    })
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
    expect((await sent(mail)).head).not.toMatch(/^List-/m)
  })

  it('is found in the order of time, and the same mail again is the same file', async () => {
    await transport.send({ ...mail, date: new Date('2026-12-05T08:00:00Z') })
    await transport.send({ ...mail, messageId: '<msg_0@anteroom.example>' })
    await transport.send(mail)
    await transport.send(mail)
    expect(await readdir(folder)).toEqual([
      '2026-12-04T090000.000Z_msg_0.eml',
      '2026-12-04T090000.000Z_msg_01kbxq9z9vf8mtbs2a7jw9cq1e.eml',
      '2026-12-05T080000.000Z_msg_01kbxq9z9vf8mtbs2a7jw9cq1e.eml',
    ])
  })

  it('can never leave its folder', async () => {
    const { accepted } = await transport.send({ ...mail, messageId: '</../../../etc/x@anteroom.example>' })
    expect(accepted.slice(folder.length + 1)).not.toContain('/')
  })

  it('fails for now when the folder cannot be written', async () => {
    const { accepted } = await transport.send(mail)
    const blocked = emlTransport(join(accepted, 'under-a-file'), { from })
    await expect(blocked.send(mail)).rejects.toThrow(DeliveryFailed)
    await expect(blocked.ready()).rejects.toThrow(DeliveryFailed)
    await expect(transport.ready()).resolves.toBeUndefined()
  })
})

describe('a mail with hostile values', () => {
  it('gets no header that was not meant', async () => {
    const plain = headerNames((await sent(mail)).head)
    const { head, message } = await sent({
      ...mail,
      subject: 'Hello\r\nBcc: victim@example.com\n\nbody',
      to: { ...mail.to, name: 'Jonas"\r\nBcc: victim@example.com\r\n<x@y.example>,' },
    })
    expect(headerNames(head)).toEqual(plain)
    expect(message.subject).toBe('Hello Bcc: victim@example.com body')
    expect(message.to).toMatchObject({ value: [{ address: mail.to.address }] })
    expect(message.bcc).toBeUndefined()
  })

  it.each([
    'a@b.example\r\nBcc: victim@example.com',
    'a@b.example, victim@example.com',
    'a@b.example>\nRCPT TO:<victim@example.com',
    'victim@example.com <a@b.example',
    'a@b@c.example',
    'nobody',
    '',
  ])('is refused for good when the address is %j', async (address) => {
    await expect(transport.send({ ...mail, to: { name: 'x', address } })).rejects.toThrow(DeliveryRefused)
  })

  it.each(['<a@b>\r\nBcc: victim@example.com', 'no-brackets@b', '<a b@c>', '<>'])(
    'is refused for good when the Message-ID is %j',
    async (messageId) => {
      await expect(transport.send({ ...mail, messageId })).rejects.toThrow(DeliveryRefused)
    },
  )

  it.each(['javascript:alert(1)', 'https://a.example/x>\r\nBcc: victim@example.com', 'https://a.example/>,<b'])(
    'is refused for good when the unsubscribe address is %j',
    async (listUnsubscribe) => {
      await expect(transport.send({ ...mail, listUnsubscribe })).rejects.toThrow(DeliveryRefused)
    },
  )

  it('reads no file and fetches nothing for its content', async () => {
    const { message } = await sent({ ...mail, text: '/etc/passwd', html: 'file:///etc/passwd' })
    expect(message.text?.trim()).toBe('/etc/passwd')
  })
})
