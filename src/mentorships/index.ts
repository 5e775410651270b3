import { MentorshipEntity } from './mentorship-store.ts'

export { endMentorship } from './change-mentorship.ts'
export { mentorshipReactions } from './end-mentorships-of.ts'
export { eraseMentorships } from './erase-mentorships.ts'
export { mentorshipRoutes } from './mentorship-routes.ts'
export { mentorshipCourses } from './course-store.ts'
export { type Mentorship, QUIET_DAYS_TO_CONCLUDE } from './mentorship-rules.ts'
export { mentorshipsDue } from './mentorships-due.ts'
export {
  activeMenteeCounts,
  matchedSince,
  mentorshipById,
  mentorshipsByIds,
  mentorshipsByOffers,
  mentorsOfMentees,
} from './mentorship-store.ts'
export { readMentorship, requireActiveMentorship } from './require-mentorship.ts'
export { startMentorship } from './start-mentorship.ts'

export const mentorshipEntities = [MentorshipEntity]
