import type { DueWork } from '../jobs/due-work.ts'
import { oneByOne } from '../jobs/one-by-one.ts'
import type { Database } from '../storage/database.ts'
import { replan } from './plan-reminders.ts'
import { hasToReplan, organizationsToReplan, subjectsToReplan, takeFromReplan } from './replan-store.ts'

/** What a change of policy or of working days has left to be planned anew: each subject in a transaction of its own. */
export const replanDue = (database: Database): DueWork => ({
  name: 'reminders.replan',
  organizationsDue: () => organizationsToReplan(database),
  nextDue: async (tx) => ((await hasToReplan(tx)) ? tx.now : null),
  runDue: (organizationId) =>
    oneByOne(
      database,
      organizationId,
      (read, _now, limit) => subjectsToReplan(read, limit),
      async (tx, subject) => {
        const isOurs = await takeFromReplan(tx, subject)
        if (isOurs) await replan(tx, [subject])
        return isOurs
      },
    ),
})
