import type { Feature } from '../feature.ts'

export const novelty = {
  name: 'novelty',
  weight: 5,
  reads: 'acquaintance',
  value: ({ mentee, mentor }) => (mentee.pastMentorIds.includes(mentor.personId) ? 0 : 1),
  text: ({ mentee, mentor }) =>
    mentee.pastMentorIds.includes(mentor.personId)
      ? 'Has been your mentor before; somebody new would show you other sides.'
      : 'Has not been your mentor before.',
} as const satisfies Feature
