import type { DueWork } from '../jobs/due-work.ts'
import { oneByOne } from '../jobs/one-by-one.ts'
import type { Database } from '../storage/database.ts'
import { concludeMentorship } from './conclude-mentorship.ts'
import { nextConclusion, organizationsWithQuietMentorships, quietMentorships } from './course-store.ts'

/** Mentorships in which nothing has happened for too long. */
export const mentorshipsDue = (database: Database): DueWork => ({
  name: 'mentorship.conclude',
  organizationsDue: () => organizationsWithQuietMentorships(database),
  nextDue: nextConclusion,
  runDue: (organizationId) => oneByOne(database, organizationId, quietMentorships, concludeMentorship),
})
