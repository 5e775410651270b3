export { claimDueReminders } from './claim-due-reminders.ts'
export { OPTIONAL_REMINDERS } from './default-policy.ts'
export { nextReminderDue, organizationsWithDueReminders } from './due-reminder-store.ts'
export { reminderReactions } from './reminder-reactions.ts'
export { replanDue } from './replan-due.ts'
export {
  type Reminder,
  reminderEntities,
  type ReminderOutcome,
  remindersByIds,
  settleReminders,
  tellAnew,
} from './reminder-store.ts'
export { snoozeReminder } from './snooze-reminder.ts'
export { reminderPolicyRoutes } from './reminder-policy-routes.ts'
export { reminderRoutes, reminderSubject } from './reminder-routes.ts'
