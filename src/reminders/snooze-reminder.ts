import { invalid, notAllowedIn, notFound } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { replan } from './plan-reminders.ts'
import { lockReminder, type Reminder, noteSnooze } from './reminder-store.ts'

/**
 * Tells it again at `until`, or at the receiver's next allowed minute from then on, while what it is about still calls for
 * it. Refuses `not_found`, `reminder.not_allowed_in_state` for one that was not sent, and `invalid` for a time that is past
 * or at which it means nothing any more. The last wish holds.
 */
export async function snoozeReminder(tx: Tx, id: string, until: Date): Promise<Reminder> {
  const reminder = await lockReminder(tx, id)
  if (!reminder) throw notFound('reminder')
  if (reminder.state !== 'sent') throw notAllowedIn('reminder', 'snooze', reminder.state, [])
  const at = (code: string, detail: string) => invalid({ pointer: '/until', code, detail })
  if (until <= tx.now) throw at('in_the_past', 'until: must lie in the future.')
  if (until >= reminder.meaninglessAfter) throw at('after_meaning', 'until: it means nothing any more by then.')
  noteSnooze(tx, id, until)
  await replan(tx, [{ type: reminder.subjectType, id: reminder.subjectId }])
  return { ...reminder, snoozedUntil: until }
}
