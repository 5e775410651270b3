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
