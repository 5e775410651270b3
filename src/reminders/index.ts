export { OPTIONAL_REMINDERS } from './default-policy.ts'
export { reminderReactions } from './plan-reminders.ts'
export {
  claimDueReminders,
  nextReminderDue,
  organizationsWithDueReminders,
  type Reminder,
  reminderEntities,
  settleReminder,
} from './reminder-store.ts'
export { reminderRoutes, reminderSubject } from './reminder-routes.ts'
