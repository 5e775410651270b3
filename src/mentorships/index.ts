import { MentorshipEntity } from './mentorship-store.ts'

export { mentorshipReactions } from './end-mentorships-of.ts'
export { mentorshipRoutes } from './mentorship-routes.ts'
export type { EndedBy, Mentorship, MentorshipState } from './mentorship-rules.ts'
export { activeMenteeCounts, mentorshipById, mentorshipsByOffers, mentorsOf, pastPairs } from './mentorship-store.ts'
export { readMentorship, requireActiveMentorship } from './require-mentorship.ts'
export { type NewMentorship, startMentorship } from './start-mentorship.ts'

export const mentorshipEntities = [MentorshipEntity]
