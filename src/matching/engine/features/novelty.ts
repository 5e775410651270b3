import type { Feature } from '../feature.ts'

export const novelty = {
  name: 'novelty',
  weight: 5,
  reads: 'acquaintance',
  value: ({ mentee, mentor }) => (mentee.pastMentorIds.includes(mentor.personId) ? 0 : 1),
  text: ({ mentee, mentor }) => ({
    key: mentee.pastMentorIds.includes(mentor.personId) ? 'novelty.again' : 'novelty.new',
  }),
} as const satisfies Feature
