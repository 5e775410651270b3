import type { WorkingTime } from './working-time.ts'

/** How far someone has been into a room: 0 none, 1 heard, 2 sat in, 3 took part, 4 carries it. */
export type Depth = 0 | 1 | 2 | 3 | 4

export type Format = 'conversation' | 'walkthrough' | 'brief' | 'debrief' | 'seat'

export type Standing = 'owner' | 'regular' | 'former'

/** A room that the mentee asks for. `sitIn`: being told about it is not enough. */
export type Want = { roomId: string; roomName: string; depth: Depth; currentDepth: Depth; sitIn: boolean }

/** A room that a mentor hosts; `depth` is their own, from the ledger. */
export type HostedRoom = { roomId: string; standing: Standing; mayBringGuests: boolean; depth: Depth }

/** What both sides have in common. There is no demographic attribute here, and so none in any rule or feature. */
type PersonView = {
  personId: string
  /** Ids of the managers, the direct one first. */
  managerChain: readonly string[]
  /** BCP 47 tags. Empty means that nobody has said, not that there is none. */
  languages: readonly string[]
  level: number | null
  department: string | null
  workingTime: WorkingTime
}

export type MenteeView = PersonView & {
  /** The most wanted first. */
  wants: readonly Want[]
  formats: readonly Format[]
  /** Mentors of earlier or present mentorships, of any outcome. */
  pastMentorIds: readonly string[]
  /** Those of them whose mentorship has not ended. */
  presentMentorIds: readonly string[]
  /** Who declined the present request or let it expire. */
  askedMentorIds: readonly string[]
}

/** Whom a mentor would like best. What is absent or empty is no wish. */
export type Wishes = { departments?: readonly string[]; levels?: readonly number[]; roomIds?: readonly string[] }

export type MentorView = PersonView & {
  rooms: readonly HostedRoom[]
  formats: readonly Format[]
  wishes: Wishes
  optedIn: boolean
  left: boolean
  paused: boolean
  /** The most mentees at one time, and how many there are now. */
  capacity: number
  activeMentees: number
  /** Offers that lapsed unanswered in the last 30 days, not counting those before the mentor last came back. */
  expiredOffers30d: number
  /** The answer record of the last year: offers accepted or declined, and offers that lapsed. */
  answeredOffers: number
  expiredOffers: number
  /** From offer to answer, in hours of the clock; null while nothing was answered. */
  medianAnswerHours: number | null
  /** Mentorships of the last year that had a session or are over, those of them with a session held, and with a debrief. */
  pastMentorships: number
  heldMentorships: number
  debriefedMentorships: number
}
