import { addMinutes } from '../kernel/clock.ts'
import { preferencesOf } from '../people/index.ts'
import type { Tx } from '../storage/database.ts'
import { postponeReminders, soonDueReminders, takeDueReminders } from './due-reminder-store.ts'
import { gather } from './gathering-rules.ts'
import { type OrganizationPolicy, policyWithChanges } from './policy-changes-rules.ts'
import { savedPolicyOf } from './reminder-policy-store.ts'
import type { Reminder } from './reminder-store.ts'

/**
 * Takes the next that go out now, oldest first; another worker's are skipped, and those that are not wanted. What is not
 * urgent and falls into one digest window of its receiver comes with the same `digestAt`; it waits for the last of them,
 * and what is late waits for the receiver's next allowed minute. A digest is taken as a whole, so over `limit`.
 */
export async function claimDueReminders(tx: Tx, limit: number, except: readonly string[] = []): Promise<Reminder[]> {
  for (;;) {
    const taken = await takeDueReminders(tx, limit, except)
    const urgent = taken.filter(({ urgency }) => urgency === 'urgent')
    const ready = [
      ...urgent,
      ...(await readyOf(
        tx,
        taken.filter(({ urgency }) => urgency !== 'urgent'),
        except,
      )),
    ]
    // When all of them wait, others may be due behind them.
    if (ready.length > 0 || taken.length === 0) return ready
  }
}

async function readyOf(tx: Tx, taken: readonly Reminder[], except: readonly string[]): Promise<Reminder[]> {
  if (taken.length === 0) return []
  const receiverIds = [...new Set(taken.map(({ receiverId }) => receiverId))]
  const [saved, people] = await Promise.all([savedPolicyOf(tx), preferencesOf(tx, receiverIds)])
  const policy = policyWithChanges(saved?.changes ?? {})
  const soon = await soonOf(tx, policy, receiverIds, [...except, ...taken.map(({ id }) => id)])
  const byReceiver = Map.groupBy([...taken, ...soon], ({ receiverId }) => receiverId)
  const gatherings = [...byReceiver].map(([receiverId, reminders]) => {
    const workingDaysOnly = ({ kind }: Reminder) => policy.rules[kind].workingDaysOnly
    try {
      return gather(reminders, people.get(receiverId), policy.digestWindowMinutes, workingDaysOnly, tx.now)
    } catch {
      // A zone that cannot be read holds up nobody else: what it breaks is found where each is written by itself.
      return { ready: reminders.filter(({ dueAt }) => dueAt <= tx.now), changed: [] }
    }
  })
  const changed = gatherings.flatMap((gathering) => gathering.changed)
  if (changed.length > 0) postponeReminders(tx, changed)
  return gatherings.flatMap(({ ready }) => ready)
}

const soonOf = async (
  tx: Tx,
  { digestWindowMinutes }: OrganizationPolicy,
  receiverIds: readonly string[],
  except: readonly string[],
): Promise<Reminder[]> =>
  digestWindowMinutes === 0 ? [] : soonDueReminders(tx, addMinutes(tx.now, digestWindowMinutes), receiverIds, except)
