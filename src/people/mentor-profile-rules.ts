/** What people do together; what a mentor offers and a mentee asks for. */
export const FORMATS = ['conversation', 'walkthrough', 'brief', 'debrief', 'seat'] as const
export type Format = (typeof FORMATS)[number]

/** Whom a mentor would like best. What is empty is no wish. */
export type Wishes = { departments: string[]; levels: number[]; roomIds: string[] }

/** By their own choice, or because two offers in 30 days stayed unanswered. */
export const PAUSE_REASONS = ['own', 'unanswered_offers'] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

/** Having one is opting in as a mentor. */
export type MentorProfile = {
  organizationId: string
  personId: string
  /** The most mentees at one time. */
  capacity: number
  formats: Format[]
  wishes: Wishes
  pausedAt: Date | null
  pauseReason: PauseReason | null
  /** When the mentor last came back or first came; offers that lapsed before it do not count against them. */
  resumedAt: Date
  version: number
  createdAt: Date
  updatedAt: Date
}

export const mentorState = (profile: MentorProfile): 'active' | 'paused' => (profile.pausedAt ? 'paused' : 'active')
