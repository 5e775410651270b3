import type { Readable } from 'node:stream'
import { createTransport, type MailMessage, type NodemailerError } from 'nodemailer'
import { composeMail } from './compose-mail.ts'
import { DeliveryFailed, DeliveryRefused } from './delivery-errors.ts'
import type { Mailbox, MailTransport } from './mail-transport.ts'

/** In milliseconds. `total` bounds one send as a whole, waiting for a free connection included. */
export type SmtpTimeouts = { connection: number; greeting: number; socket: number; total: number }

/** Connections of one process to the mail server. */
export const CONNECTIONS = 20

const TIMEOUTS: SmtpTimeouts = { connection: 10_000, greeting: 10_000, socket: 30_000, total: 60_000 }

/** RFC 6376: `keySelector._domainkey.domainName` holds the public key; `privateKey` is PEM. */
export type Dkim = { domainName: string; keySelector: string; privateKey: string }

/** Refusals of the login are the operator's to mend: mail must wait for that, not be given up. */
const LOGIN_REPLIES = new Set([530, 534, 535, 538])

function judged(error: unknown, mayHaveArrived: boolean): DeliveryRefused | DeliveryFailed {
  const { code, responseCode, permanent, message } = error as NodemailerError
  const refused = permanent && (code === 'EENVELOPE' || code === 'EMESSAGE')
  if (refused && responseCode !== undefined && !LOGIN_REPLIES.has(responseCode)) {
    return new DeliveryRefused(message, responseCode, error)
  }
  return new DeliveryFailed(message, {
    cause: error,
    ...(responseCode === undefined ? { mayHaveArrived } : { replyCode: responseCode }),
  })
}

/**
 * Sends over SMTP with a pool of connections. `smtps://` is TLS from the start; `smtp://` upgrades when the server
 * offers it, and must with `?requireTLS=true`. A 5xx reply to the mail is DeliveryRefused; 4xx, timeouts, lost
 * connections and a refused login are DeliveryFailed.
 */
export function smtpTransport(
  url: string,
  { from, timeouts = {}, dkim = null }: { from: Mailbox; timeouts?: Partial<SmtpTimeouts>; dkim?: Dkim | null },
): MailTransport {
  const { connection, greeting, socket, total } = { ...TIMEOUTS, ...timeouts }
  const mailer = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: 1_000,
    connectionTimeout: connection,
    greetingTimeout: greeting,
    socketTimeout: socket,
    dnsTimeout: connection,
    // Once, for a connection that the server had closed while it was idle: nodemailer requeues only what it has not begun.
    maxRequeues: 1,
    ...(dkim && { dkim }),
  })
  // The server asks for the mail with its reply to DATA; only then are the bytes read.
  const bodies = new WeakMap<AbortSignal, Readable>()
  mailer.use('stream', (mail: MailMessage, done: (error?: Error | null) => void) => {
    mail.message.processFunc((input: Readable) => {
      if (mail.data.signal) bodies.set(mail.data.signal, input)
      return input
    })
    done()
  })
  return {
    async send(mail) {
      const signal = AbortSignal.timeout(total)
      const options = composeMail(mail, from)
      try {
        const { response } = await mailer.sendMail({ ...options, signal })
        return { accepted: response }
      } catch (error) {
        throw judged(error, bodies.get(signal)?.readableDidRead ?? false)
      }
    },
    async ready() {
      try {
        await mailer.verify()
      } catch (error) {
        throw judged(error, false)
      }
    },
    async close() {
      mailer.close()
    },
  }
}
