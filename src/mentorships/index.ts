import { MentorshipEntity } from './mentorship-store.ts'

export { mentorshipReactions } from './end-mentorships-of.ts'
export { mentorshipRoutes } from './mentorship-routes.ts'
export { activeMenteeCounts, mentorshipsByOffers, mentorsOf } from './mentorship-store.ts'
export { requireActiveMentorship } from './require-mentorship.ts'
export { startMentorship } from './start-mentorship.ts'

export const mentorshipEntities = [MentorshipEntity]
