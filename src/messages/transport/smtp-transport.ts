import type { Transform } from 'node:stream'
import { createTransport, type MailMessage, type NodemailerError } from 'nodemailer'
import DKIM from 'nodemailer/lib/dkim'
import { deadline } from '../../kernel/clock.ts'
import { type ComposedMail, composeMail } from './compose-mail.ts'
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

type Pool = ReturnType<typeof createTransport>['transporter']

/** What the pool asks a mail for, of all that nodemailer would make of it. */
type HandedOver = {
  data: Pick<MailMessage['data'], 'signal'>
  message: Pick<MailMessage['message'], 'getEnvelope' | 'getHeader' | 'messageId'> & { createReadStream: () => Body }
}

/** What is sent once the server has replied to DATA, and whether it was begun. */
type Body = { readonly readableDidRead: boolean; pipe(into: Transform): unknown }

/**
 * A whole mail, in one piece with its end (RFC 5321, 4.5.2). nodemailer would look at each byte for dots and line ends; ours
 * are in order when they were composed.
 */
function inOnePiece(bytes: Buffer): Body {
  const body = {
    readableDidRead: false,
    pipe(into: Transform) {
      body.readableDidRead = true
      into.push(Buffer.from(`${bytes.toString('latin1').replaceAll('\r\n.', '\r\n..')}.\r\n`, 'latin1'))
      into.push(null)
    },
  }
  return body
}

/**
 * To the pool itself, which asks a mail for no more than this: what nodemailer would make of the mail before is made
 * already, and costs more than to send it. Answers the server's last reply.
 */
const handOver = (pool: Pool, { envelope, messageId }: ComposedMail, open: () => Body, signal: AbortSignal) =>
  new Promise<string>((resolve, reject) => {
    const message = {
      getEnvelope: () => ({ from: envelope.from, to: [envelope.to] }),
      getHeader: () => messageId,
      messageId: () => messageId,
      createReadStream: open,
    }
    const send = pool.send.bind(pool) as (mail: HandedOver, done: Parameters<Pool['send']>[1]) => void
    send({ data: { signal }, message }, (error, info) => (error ? reject(error) : resolve(info.response)))
  })

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
  })
  const signer = dkim && new DKIM(dkim)
  return {
    async send(mail) {
      const composed = composeMail(mail, from)
      // The server asks for the mail with its reply to DATA; only then are the bytes read. Anew over each connection.
      let body = null as Body | null
      const open = () => (body = signer ? signer.sign(composed.bytes) : inOnePiece(composed.bytes))
      const { signal, callOff } = deadline(total)
      try {
        return { accepted: await handOver(mailer.transporter, composed, open, signal) }
      } catch (error) {
        throw judged(error, body?.readableDidRead ?? false)
      } finally {
        callOff()
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
