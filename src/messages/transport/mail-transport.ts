import type { Invitation } from '../invitation.ts'

export type Mailbox = { name: string; address: string }

/** `messageId` is the Message-ID header, `<…@…>`: the same on every attempt, so that receivers can drop a second copy. */
export type OutgoingMail = {
  messageId: string
  to: Mailbox
  subject: string
  text: string
  html: string
  /** The Date header; the time of the attempt when absent. */
  date?: Date
  invitation?: Invitation
  /** For what is not transactional: an https address that unsubscribes on a bare POST (RFC 8058). */
  listUnsubscribe?: string
}

export type MailTransport = {
  /**
   * Resolves once the mail is somebody else's responsibility; `accepted` is their receipt (the server's last reply, or
   * the file). Rejects with DeliveryRefused or DeliveryFailed.
   */
  send: (mail: OutgoingMail) => Promise<{ accepted: string }>
  /** Resolves when mail can be handed over now; rejects with DeliveryFailed. */
  ready: () => Promise<void>
  /** Ends idle connections; what is being sent is finished first. */
  close: () => Promise<void>
}

/** For good: the same mail would be refused again. */
export class DeliveryRefused extends Error {
  /** The SMTP reply code, where there was one. */
  readonly replyCode: number | null

  constructor(message: string, replyCode: number | null = null, cause?: unknown) {
    super(message, { cause })
    this.name = 'DeliveryRefused'
    this.replyCode = replyCode
  }
}

/** For now: a later attempt may succeed. */
export class DeliveryFailed extends Error {
  readonly replyCode: number | null
  /** The server had taken some of the mail when the connection was lost, so it may arrive all the same. */
  readonly mayHaveArrived: boolean

  constructor(message: string, details: { replyCode?: number; mayHaveArrived?: boolean; cause?: unknown } = {}) {
    super(message, { cause: details.cause })
    this.name = 'DeliveryFailed'
    this.replyCode = details.replyCode ?? null
    this.mayHaveArrived = details.mayHaveArrived ?? false
  }
}
