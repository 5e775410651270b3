import type { Done, DueWork } from '../jobs/due-work.ts'
import { nextReminderDue, organizationsWithDueReminders } from '../reminders/index.ts'
import { systemNow } from '../kernel/clock.ts'
import { deliverLane, type Delivery, TURN_MILLISECONDS } from './deliver-lane.ts'
import { hasDueMessages, organizationsWithDueMessages } from './message-store.ts'
import { CONNECTIONS } from './transport/smtp-transport.ts'

/** With half of the connections each: while the one is with the database, the other sends. */
const LANES = 2

const NOTHING: Done = { count: 0, more: false }

export type MessageDelivery = DueWork & {
  /** Whether it is just writing the due reminders of this organization, and waits for no mail server. */
  keepsUp(organizationId: string): boolean
}

/**
 * Hands messages to whoever brings them: attempts are counted in the database before anything leaves. Due reminders that
 * find a place are written as messages that are being sent already. `atOnce`: organizations that one process delivers for
 * at a time; whoever comes then is left to the next tick.
 */
export function messageDelivery({ atOnce, ...delivery }: Delivery & { atOnce: number }): MessageDelivery {
  /** Those that are under way. */
  const turns = new Set<{ organizationId: string; beganAt: number }>()
  const keepsUp = (organizationId: string): boolean =>
    turns
      .values()
      .some(
        (turn) =>
          turn.organizationId === organizationId && systemNow().getTime() - turn.beganAt < 2 * TURN_MILLISECONDS,
      )
  /** Of all organizations: each has a connection to the mail server, or could have. */
  const sending = new Set<Promise<void>>()
  return {
    name: 'messages',
    async organizationsDue() {
      const [messages, reminders] = await Promise.all([
        organizationsWithDueMessages(delivery.database),
        organizationsWithDueReminders(delivery.database),
      ])
      return [...new Set([...messages, ...reminders])]
    },
    nextDue: nextReminderDue,
    // Once a message is written.
    isDueByRealClock: hasDueMessages,
    async runDue(organizationId, ending) {
      // A mail server that hangs must not keep every job of this process, nor one mail all others of its organization.
      if (turns.size >= atOnce || keepsUp(organizationId)) return NOTHING
      const turn = { organizationId, beganAt: systemNow().getTime() }
      turns.add(turn)
      try {
        return await deliverTurn(delivery, organizationId, sending, ending)
      } finally {
        turns.delete(turn)
      }
    },
    keepsUp,
  }
}

/** In a second lane too once there is enough for it; then a message under which a worker has died, with nothing beside it. */
async function deliverTurn(
  delivery: Delivery,
  organizationId: string,
  sending: Set<Promise<void>>,
  ending: AbortSignal | undefined,
): Promise<Done> {
  const lanes: Promise<PromiseSettledResult<Done>>[] = []
  let suspects = false
  const share = { sending, places: CONNECTIONS / LANES, ending, suspected: () => void (suspects = true) }
  const open = (): void => {
    if (lanes.length === LANES) return
    const lane = deliverLane(delivery, organizationId, { ...share, suspect: false, full: open })
    lanes.push(Promise.allSettled([lane]).then(([end]) => end))
  }
  open()
  const all: Done[] = []
  for (const lane of lanes) {
    const end = await lane
    if (end.status === 'fulfilled') all.push(end.value)
    else await Promise.all(lanes).then(() => Promise.reject(end.reason))
  }
  if (suspects) {
    all.push(await deliverLane(delivery, organizationId, { ...share, places: 1, suspect: true, full() {} }))
  }
  return { count: all.reduce((sum, { count }) => sum + count, 0), more: all.some(({ more }) => more) }
}
