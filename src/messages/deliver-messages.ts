import { pause } from '../kernel/clock.ts'
import { toTypeId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import { peopleByIds } from '../people/index.ts'
import { currentOrganization } from '../tenancy/index.ts'
import type { Database } from '../storage/database.ts'
import type { DueWork } from '../jobs/due-work.ts'
import { workerScope } from '../jobs/worker-scope.ts'
import { afterFailure, beforeAttempt } from './delivery-rules.ts'
import {
  claimMessages,
  type Message,
  organizationsWithDueMessages,
  type Settled,
  settleMessage,
} from './message-store.ts'
import { isStillMeant } from './still-meant.ts'
import type { MailTransport, OutgoingMail } from './transport/mail-transport.ts'

type Delivery = { database: Database; mail: MailTransport; messageIdDomain: string; captureSandbox: boolean }

/** As many as there are connections to the mail server: one that only waits for its turn must not count as tried. */
const BATCH = 5

/** The same on every attempt, so that a receiver can drop a second copy. */
const messageIdOf = (message: Message, domain: string) => `<${toTypeId('msg', message.id)}@${domain}>`

/** Hands written messages to the mail server: attempts are counted in the database before anything leaves. */
export const messageDelivery = (delivery: Delivery): DueWork => ({
  name: 'messages',
  organizationsDue: () => organizationsWithDueMessages(delivery.database),
  // Delivery goes by the real clock; the sandbox clock has nothing to wait for here.
  nextDue: async () => null,
  runDue: (organizationId) => deliverBatch(delivery, organizationId),
})

/** What the mail server has taken is written down even when the database is away for a moment: otherwise it would be sent again. */
async function settle(write: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write()
    } catch (error) {
      if (tries === 8 || !(error instanceof Refusal && error.kind === 'unavailable')) throw error
      await pause(100 * 2 ** tries)
    }
  }
}

async function deliverBatch(
  { database, mail, messageIdDomain, captureSandbox }: Delivery,
  organizationId: string,
): Promise<number> {
  const scope = workerScope(organizationId)
  const claimed = await database.transact(scope, async (tx) => {
    const messages = await claimMessages(tx, BATCH)
    if (messages.length === 0) return null
    const people = await peopleByIds(tx, [...new Set(messages.map(({ receiverId }) => receiverId))])
    const capture = captureSandbox && (await currentOrganization(tx)).kind === 'sandbox'
    const superseded = new Set<string>()
    for (const message of messages) {
      // What has just been written is so; what has waited may not be.
      if (message.attempts > 1 && !(await isStillMeant(tx, message))) superseded.add(message.id)
    }
    return { messages, people, capture, superseded, now: tx.now }
  })
  if (!claimed) return 0
  const { messages, people, capture, superseded, now } = claimed

  const attempt = async (message: (typeof messages)[number]): Promise<Settled> => {
    const settled = beforeAttempt(message, now)
    if (settled) return settled
    const receiver = people.get(message.receiverId)
    if (!receiver || receiver.leftAt) return { state: 'suppressed', reason: 'receiver_left' }
    if (superseded.has(message.id)) return { state: 'suppressed', reason: 'superseded' }
    if (capture) return { state: 'sent', receipt: 'captured' }
    const outgoing: OutgoingMail = {
      messageId: messageIdOf(message, messageIdDomain),
      to: { name: receiver.name, address: receiver.email },
      subject: message.subjectLine,
      text: message.text,
      html: message.html,
      date: message.toldAt,
      ...(message.invitation && message.invitationMethod
        ? { invitation: { method: message.invitationMethod, ics: message.invitation } }
        : {}),
    }
    try {
      return { state: 'sent', receipt: (await mail.send(outgoing)).accepted }
    } catch (error) {
      return afterFailure(error, message)
    }
  }

  const ends = await Promise.allSettled(
    messages.map(async (message) => {
      const outcome = await attempt(message)
      await settle(() => database.transact(scope, (tx) => settleMessage(tx, message.id, outcome)))
    }),
  )
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return messages.length
}
