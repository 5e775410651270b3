import type { MentorView } from './match-input.ts'

/**
 * What rules and features read of a mentor alone, each as a part of a view that stands for all who are alike in it. So
 * what holds of one holds of all of them, and ten thousand mentors are judged by their few kinds (see `picture/`).
 */
export const facets = {
  languages: ({ languages }) => ({ languages }),
  taking_part: ({ optedIn, left, paused }) => ({ optedIn, left, paused }),
  lapses: ({ expiredOffers30d }) => ({ expiredOffers30d }),
  fullness: ({ capacity, activeMentees }) => ({ capacity: activeMentees < capacity ? 1 : 0, activeMentees: 0 }),
  working_time: ({ workingTime }) => ({ workingTime }),
  places: ({ capacity, activeMentees }) => ({ capacity, activeMentees }),
  record: (mentor) => ({
    answeredOffers: mentor.answeredOffers,
    expiredOffers: mentor.expiredOffers,
    medianAnswerHours: mentor.medianAnswerHours,
    pastMentorships: mentor.pastMentorships,
    heldMentorships: mentor.heldMentorships,
    debriefedMentorships: mentor.debriefedMentorships,
  }),
  formats: ({ formats }) => ({ formats }),
  level: ({ level }) => ({ level }),
  department: ({ department }) => ({ department }),
  wishes: ({ wishes }) => ({ wishes }),
} as const satisfies Record<string, (mentor: MentorView) => Partial<MentorView>>

export type Facet = keyof typeof facets
