/** Of a match request while nobody is asked. `request.exhausted` follows from the offer that was the last one. */
export type RequestReminderKind = 'request.stale'

export type OfferReminderKind =
  | 'offer.made'
  | 'offer.nudge'
  | 'offer.expired'
  | 'offer.accepted'
  | 'offer.moved_on'
  | 'request.exhausted'

export type SessionReminderKind =
  | 'session.proposed'
  | 'session.invitation'
  | 'session.moved'
  | 'session.cancelled'
  | 'session.declined'
  | 'session.upcoming'
  | 'session.prepare'
  | 'session.unresolved'
  | 'session.debrief'
  | 'session.feedback'

/** Of the sessions of a series that were proposed, confirmed, declined or cancelled as one. */
export type SeriesReminderKind = 'series.proposed' | 'series.invitation' | 'series.cancelled' | 'series.declined'

export type MentorshipReminderKind =
  | 'mentorship.first_session'
  | 'mentorship.quiet'
  | 'mentorship.checkpoint'
  | 'mentorship.concluded'

export type ReminderKind =
  | RequestReminderKind
  | OfferReminderKind
  | SessionReminderKind
  | SeriesReminderKind
  | MentorshipReminderKind

/** What a reminder can be about, by the prefix of its id. */
export type SubjectType = 'mrq' | 'off' | 'ses' | 'ser' | 'mts'

/** What a time is counted from. `suggested` is when suggestions became ready: with the request, and again when it was exhausted. */
export type RequestMoment = 'suggested'
export type OfferMoment = 'offered' | 'expires' | 'ended'
/** `settled` is when the session got the time it has: proposed, confirmed or moved. */
export type SessionMoment = 'settled' | 'starts' | 'ends' | 'called_off'
/** As of a session; `last_starts` and `last_ends` are those of the last one that the series speaks for. */
export type SeriesMoment = 'settled' | 'last_starts' | 'last_ends' | 'called_off'
/** `quiet` is the end of the last session that was booked; without any, when the mentorship began or went on. */
export type MentorshipMoment = 'started' | 'quiet' | 'halfway' | 'ends' | 'ended'

export type RequestReceiver = 'mentee'
export type OfferReceiver = 'mentee' | 'mentor'
/** `answerer` must say yes or no to the proposed time, `proposer` proposed it, `silent` has given no feedback. */
export type SessionReceiver = 'mentee' | 'both' | 'answerer' | 'proposer' | 'silent'
export type SeriesReceiver = 'both' | 'answerer' | 'proposer'
export type MentorshipReceiver = 'both'

/** `urgent` comes also at night; `normal` waits for the receiver's next allowed minute, and for their digest. */
export type Urgency = 'normal' | 'urgent'

/** What a crash in the middle of sending may cost: a reminder that never comes, or one that comes twice. */
export type Settle = 'at_most_once' | 'at_least_once'

/** `mail`: a calendar invitation goes along. `preferred`: as the receiver chose. */
export type Channel = 'mail' | 'preferred'

/** Counted from a moment, negative before it. Days keep the receiver's wall time; working days and mornings are theirs. */
export type Offset = { minutes: number } | { days: number } | { workingDays: number } | { workingMorning: 'next' }

export type ReminderStep<Moment extends string> = {
  /** Part of the reminder's identity: a step that is renamed is sent again. */
  step: string
  from: Moment
  offset: Offset
  urgency: Urgency
  settle: Settle
}

export type ReminderRule<Receiver extends string, Moment extends string> = {
  to: Receiver
  /** The state that calls for it; when it ends, what is planned is cancelled. */
  while: string
  steps: readonly ReminderStep<Moment>[]
  /** From this instant on it means nothing any more. */
  until: { from: Moment; minutes: number }
  /** Nudges per cause; those sent at least once are not nudges. Above four it counts as four. */
  cap: number
  workingDaysOnly: boolean
  channel: Channel
}

export type RequestPolicy = Record<RequestReminderKind, ReminderRule<RequestReceiver, RequestMoment>>
export type OfferPolicy = Record<OfferReminderKind, ReminderRule<OfferReceiver, OfferMoment>>
export type SessionPolicy = Record<SessionReminderKind, ReminderRule<SessionReceiver, SessionMoment>>
export type SeriesPolicy = Record<SeriesReminderKind, ReminderRule<SeriesReceiver, SeriesMoment>>
export type MentorshipPolicy = Record<MentorshipReminderKind, ReminderRule<MentorshipReceiver, MentorshipMoment>>

/** Who is told what and when. Plain data: an organization may keep its own. */
export type ReminderPolicy = RequestPolicy & OfferPolicy & SessionPolicy & SeriesPolicy & MentorshipPolicy

export const MOST_NUDGES = 4
