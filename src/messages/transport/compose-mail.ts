import type { SendMailOptions } from 'nodemailer'
import { oneLine, webAddress } from '../content.ts'
import { DeliveryRefused } from './delivery-errors.ts'
import type { Mailbox, OutgoingMail } from './mail-transport.ts'

const MESSAGE_ID = /^<[!-;=?A-~]+@[!-;=?A-~]+>$/
const ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]{1,64}@[^\s\p{Cc}<>()[\]\\,;:"@]{1,255}$/u

const mailbox = ({ name, address }: Mailbox): { name: string; address: string } => {
  if (!ADDRESS.test(address)) throw new DeliveryRefused('The address is none that mail can be sent to.')
  return { name: oneLine(name), address }
}

function unsubscribeHeaders(url: string): Record<string, string> {
  const address = webAddress(url)
  if (address === null || /[<>]/.test(address)) throw new DeliveryRefused('The unsubscribe address is no web address.')
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/**
 * The mail as nodemailer takes it: text, HTML and calendar as alternatives, the calendar once more as `invite.ics`
 * for programs that only look at attachments. No value can start another header or name another recipient: what is
 * malformed is refused here, since no attempt could make it better.
 */
export function composeMail(mail: OutgoingMail, from: Mailbox): SendMailOptions {
  if (!MESSAGE_ID.test(mail.messageId)) throw new DeliveryRefused('The Message-ID is malformed.')
  return {
    messageId: mail.messageId,
    from: mailbox(from),
    to: mailbox(mail.to),
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    ...(mail.date && { date: mail.date }),
    ...(mail.invitation && {
      icalEvent: { method: mail.invitation.method, content: mail.invitation.ics, filename: 'invite.ics' },
    }),
    headers: {
      // RFC 3834: keeps out-of-office programs from answering.
      'Auto-Submitted': 'auto-generated',
      ...(mail.listUnsubscribe && unsubscribeHeaders(mail.listUnsubscribe)),
    },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
