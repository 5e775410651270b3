export { claimDueReminders } from './claim-due-reminders.ts'
export { DEFAULT_POLICY, OPTIONAL_REMINDERS, REMINDER_KINDS } from './default-policy.ts'
export { nextReminderDue, organizationsWithDueReminders } from './due-reminder-store.ts'
export type { ReminderKind } from './reminder-policy.ts'
export { reminderReactions } from './reminder-reactions.ts'
export { replanDue } from './replan-due.ts'
export {
  cancelRemindersTo,
  type Reminder,
  REMINDER_COLUMNS,
  reminderEntities,
  type ReminderOutcome,
  remindersByIds,
  settleReminders,
  tellAnew,
} from './reminder-store.ts'
export { snoozeReminder } from './snooze-reminder.ts'
export { reminderPolicyRoutes } from './reminder-policy-routes.ts'
export { reminderSubject } from './reminder-subject.ts'
