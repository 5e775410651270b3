import type { MenteeView, MentorView } from '../match-input.ts'
import { type Pair, pairsOf } from '../pair.ts'

/** Nobody in particular: what one facet says of a kind stands on this. */
export const NOBODY: MentorView = {
  personId: '',
  managerChain: [],
  languages: [],
  level: null,
  department: null,
  workingTime: { timeZone: 'UTC', weekly: [] },
  rooms: [],
  formats: [],
  wishes: {},
  optedIn: true,
  left: false,
  paused: false,
  capacity: 1,
  activeMentees: 0,
  expiredOffers30d: 0,
  answeredOffers: 0,
  expiredOffers: 0,
  medianAnswerHours: null,
  pastMentorships: 0,
  heldMentorships: 0,
  debriefedMentorships: 0,
}

const NO_MENTEE: MenteeView = {
  personId: '',
  managerChain: [],
  languages: [],
  level: null,
  department: null,
  workingTime: NOBODY.workingTime,
  wants: [],
  formats: [],
  pastMentorIds: [],
  presentMentorIds: [],
  askedMentorIds: [],
}

/** A mentor with no mentee in particular: for what is the same with every mentee. */
export const alone: (mentor: MentorView) => Pair = pairsOf(NO_MENTEE, {
  minimumSharedHours: 0,
  doNotMatch: new Set(),
  sharedHours: () => 0,
})
