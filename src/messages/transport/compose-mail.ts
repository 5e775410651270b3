import { domainToASCII } from 'node:url'
import { encodeWord, foldLines, isPlainText, quoteString } from 'nodemailer/lib/mime-funcs'
import { systemNow } from '../../kernel/clock.ts'
import { oneLine, webAddress } from '../content.ts'
import type { Invitation } from '../invitation.ts'
import { DeliveryRefused } from './delivery-errors.ts'
import type { Mailbox, OutgoingMail } from './mail-transport.ts'
import { quotedPrintable } from './quoted-printable.ts'

/** A mail as it goes over the wire (RFC 5322), and between whom. */
export type ComposedMail = { envelope: { from: string; to: string }; messageId: string; bytes: Buffer }

const MESSAGE_ID = /^<[!-;=?A-~]+@[!-;=?A-~]+>$/
const ADDRESS = /^([^\s\p{Cc}<>()[\]\\,;:"@]{1,64})@([^\s\p{Cc}<>()[\]\\,;:"@]{1,255})$/u

function addressOf({ address }: Mailbox): string {
  const [, local, domain = ''] = ADDRESS.exec(address) ?? []
  const ascii = isPlainText(domain) ? domain : domainToASCII(domain)
  if (!local || !ascii) throw new DeliveryRefused('The address is none that mail can be sent to.')
  return `${local}@${ascii}`
}

/** Encoded (RFC 2047) what is not plain, would be taken for encoded, or has no place where a line could be broken. */
const phrase = (text: string, plain: (text: string) => string): string =>
  isPlainText(text) && !/=\?|\S{70}/.test(text) ? plain(text) : encodeWord(text, 'Q', 52)

const mailbox = (name: string, address: string): string => {
  const shown = oneLine(name)
  return shown ? `${phrase(shown, quoteString)} <${address}>` : address
}

function unsubscribeHeaders(url: string): string[] {
  const address = webAddress(url)
  if (address === null || /[<>]/.test(address)) throw new DeliveryRefused('The unsubscribe address is no web address.')
  return [`List-Unsubscribe: <${address}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click']
}

/** One part of a mail: its headers and its content. */
type Part = string

const quoted = (type: string, text: string): Part =>
  `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}\r\n`

/** `how`: what else its headers say. */
const binary = (type: string, how: string, text: string): Part =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${how}\r\n${Buffer.from(text)
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n')}\r\n`

/** Neither quoted-printable nor base64 can contain its boundary: no `=` is followed by a `_` in them. */
const multipart = (kind: 'alternative' | 'mixed', parts: readonly Part[]): Part =>
  `Content-Type: multipart/${kind}; boundary="=_${kind}"\r\n\r\n${parts
    .map((part) => `--=_${kind}\r\n${part}`)
    .join('')}--=_${kind}--\r\n`

const calendar = ({ method, ics }: Invitation): Part =>
  binary(`text/calendar; charset=utf-8; method=${method}`, '', ics)

const attached = ({ ics }: Invitation): Part =>
  binary('application/ics; name=invite.ics', 'Content-Disposition: attachment; filename=invite.ics\r\n', ics)

function contentOf({ text, html, invitation }: OutgoingMail): Part {
  const bodies = [quoted('text/plain', text), quoted('text/html', html)]
  if (!invitation) return multipart('alternative', bodies)
  return multipart('mixed', [multipart('alternative', [...bodies, calendar(invitation)]), attached(invitation)])
}

/**
 * The whole mail: text, HTML and calendar as alternatives, the calendar once more as `invite.ics` for programs that only
 * look at attachments. No value can start another header or name another recipient: what is malformed is refused here,
 * since no attempt could make it better. Written here since nodemailer takes five times as long for it.
 */
export function composeMail(mail: OutgoingMail, from: Mailbox): ComposedMail {
  const { messageId } = mail
  if (!MESSAGE_ID.test(messageId)) throw new DeliveryRefused('The Message-ID is malformed.')
  const envelope = { from: addressOf(from), to: addressOf(mail.to) }
  const headers = [
    foldLines(`From: ${mailbox(from.name, envelope.from)}`),
    foldLines(`To: ${mailbox(mail.to.name, envelope.to)}`),
    foldLines(`Subject: ${phrase(oneLine(mail.subject), String)}`),
    `Message-ID: ${messageId}`,
    `Date: ${(mail.date ?? systemNow()).toUTCString().replace('GMT', '+0000')}`,
    // RFC 3834: keeps out-of-office programs from answering.
    'Auto-Submitted: auto-generated',
    ...(mail.listUnsubscribe ? unsubscribeHeaders(mail.listUnsubscribe) : []),
    'MIME-Version: 1.0',
  ]
  return { envelope, messageId, bytes: Buffer.from(`${headers.join('\r\n')}\r\n${contentOf(mail)}`) }
}
