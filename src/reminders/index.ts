export { OPTIONAL_REMINDERS } from './default-policy.ts'
export { reminderReactions } from './reminder-reactions.ts'
export { replanDue } from './replan-due.ts'
export {
  claimDueReminders,
  nextReminderDue,
  organizationsWithDueReminders,
  type Reminder,
  reminderEntities,
  settleReminder,
} from './reminder-store.ts'
export { reminderRoutes, reminderSubject } from './reminder-routes.ts'
