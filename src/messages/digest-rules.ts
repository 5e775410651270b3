import type { Reminder } from '../reminders/index.ts'

/** Reminders that become one message each: those of one digest together, all others alone. In the order of their first. */
export function groupsToTell(reminders: readonly Reminder[]): Reminder[][] {
  const groups = Map.groupBy(reminders, ({ id, receiverId, digestAt }) =>
    digestAt ? `${receiverId} ${digestAt.getTime()}` : id,
  )
  return [...groups.values()]
}
