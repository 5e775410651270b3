import type { Locale } from '../words/locale.ts'

export type { Locale } from '../words/locale.ts'

export type Recipient = { name: string; timeZone: string; locale: Locale }

/** `role`: what they do, in a few words, such as `Software engineer, Payments`. */
export type Someone = { name: string; role: string | null }

/** How far into a room: 0 none, 1 heard, 2 sat in, 3 took part, 4 carries it. */
export type Depth = 0 | 1 | 2 | 3 | 4
export type WantedRoom = { roomName: string; depth: Depth }
/** `lastOn`: the day of the freshest entry as `YYYY-MM-DD`. */
export type SeenRoom = { roomName: string; depth: Depth; lastOn: string | null }

export type SessionKind = 'conversation' | 'walkthrough' | 'brief' | 'debrief'

/**
 * A session as one of the two sees it: `withName` is the other one. When it is `confidential`, neither the room
 * nor the agenda is written anywhere. A `place` that is a web address becomes a link.
 */
export type SessionView = {
  kind: SessionKind
  startsAt: Date
  endsAt: Date
  withName: string
  roomName: string | null
  agenda: string | null
  place: string | null
  confidential: boolean
}

/**
 * Sessions of a series that are told of as one: the `first` of them, all their times in order, and the starts that the rule gives
 * and that were left out, because one of the two could not.
 */
export type SeriesView = {
  first: SessionView
  dates: readonly { startsAt: Date; endsAt: Date }[]
  leftOut: readonly { startsAt: Date }[]
  everyWeeks: number
}

/** Who did it: the recipient themselves, or somebody with a name. Null when nobody did, as when a mentorship ended. */
export type Actor = 'you' | { name: string } | null

export type AcceptDecline = { acceptUrl: string; declineUrl: string }
export type ConfirmDecline = { confirmUrl: string; declineUrl: string }

/** The room’s own brief, for who prepares; what the organization itself wrote of a confidential room is not in it. */
export type RoomBrief = { whatYouSee: string | null; whyItMatters: string | null; whatToLookFor: string | null }

/** Where a request went after a mentor did not take it. */
export type MovedOn =
  | { step: 'asked'; mentorName: string; answerBy: Date }
  | { step: 'exhausted'; suggestionsUrl: string | null }

type Asked = { mentee: Someone; wants: readonly WantedRoom[]; goal: string; answerBy: Date; links: AcceptDecline }

export type Side = 'mentor' | 'mentee'

/** A mentorship as one of the two sees it: `withName` is the other one. */
type Pair = { as: Side; withName: string }

/** What each kind of message needs to know, beyond what all share. Every address is complete and https (or http). */
export type MessageViews = {
  /** To the mentor. `reasons`: why the engine thought of them, one sentence each. */
  'offer.made': Asked & { seen: readonly SeenRoom[]; reasons: readonly string[] }
  'offer.nudge': Asked & { which: 'first' | 'second'; askedAt: Date }
  /** To the mentee. */
  'offer.accepted': { mentor: Someone; wants: readonly WantedRoom[]; goal: string; proposeUrl: string | null }
  'offer.declined': { mentorName: string; next: MovedOn }
  'offer.expired': { mentorName: string; next: MovedOn }
  /** To the mentee who has asked nobody yet. */
  'request.stale': { wants: readonly WantedRoom[]; goal: string; suggestionsUrl: string }
  /** To the mentor who did not answer. `paused`: it was the second in 30 days. */
  'offer.lapsed': { menteeName: string; answerBy: Date; paused: boolean; comeBackUrl: string | null }
  /** To the one who must answer. `again`: they were told before. */
  'session.proposed': { session: SessionView; again: boolean; links: ConfirmDecline }
  /** To both; goes with an invitation. */
  'session.invitation': { session: SessionView; moveUrl: string | null; cancelUrl: string | null }
  /** `answer`: the new time waits for this person's yes; without it the time stands. */
  'session.moved': {
    session: SessionView
    by: Actor
    previous: { startsAt: Date; endsAt: Date } | null
    answer: ConfirmDecline | null
  }
  'session.cancelled': { session: SessionView; by: Actor; reason: string | null; proposeUrl: string | null }
  /** To the one who proposed. */
  'session.declined': { session: SessionView; reason: string | null; proposeUrl: string | null }
  /** To the one who must answer. `again`: they were told before. */
  'series.proposed': { series: SeriesView; again: boolean; links: ConfirmDecline }
  /** To both; goes with an invitation. */
  'series.invitation': { series: SeriesView; cancelUrl: string | null }
  'series.cancelled': { series: SeriesView; by: Actor; reason: string | null; proposeUrl: string | null }
  /** To the one who proposed. */
  'series.declined': { series: SeriesView; reason: string | null; proposeUrl: string | null }
  'session.upcoming': {
    session: SessionView
    as: Side
    before: '72h' | '24h' | '1h'
    moveUrl: string | null
    cancelUrl: string | null
  }
  /** To both. `room` is null without one, and of a confidential one. */
  'session.prepare': {
    session: SessionView
    as: Side
    room: RoomBrief | null
    moveUrl: string | null
    cancelUrl: string | null
  }
  /** To both, while nobody has said whether it was held. */
  'session.unresolved': { session: SessionView; attendanceUrl: string }
  'session.feedback': { session: SessionView; feedbackUrl: string }
  /** To the mentee. `attendanceUrl`: where to say that it did not take place. */
  'session.debrief': {
    session: SessionView
    when: 'end' | 'day_after'
    debriefUrl: string
    attendanceUrl: string | null
  }
  /** To both. `last`: the third one, where the mentee is offered another mentor. */
  'mentorship.first_session': Pair & { since: Date; last: boolean; proposeUrl: string; anotherUrl: string | null }
  /** `lastSessionAt`: when they last met; null when never. `concludesAt`: when it ends by itself, told in the second one. */
  'mentorship.quiet': Pair & {
    lastSessionAt: Date | null
    concludesAt: Date | null
    proposeUrl: string
    anotherUrl: string | null
  }
  /** `endsOn`: its last day, `2026-12-08`. */
  'mentorship.checkpoint': Pair & { which: 'halfway' | 'ending'; goal: string; endsOn: string; proposeUrl: string }
  'mentorship.concluded': Pair & { anotherUrl: string | null }
}

export type SingleKind = keyof MessageViews

/** `why`: one sentence, why they get this; each kind has its own when none is given. `preferencesUrl`: where to choose what arrives. */
export type Common = {
  recipient: Recipient
  organizationName: string
  now: Date
  why?: string
  preferencesUrl?: string
}

/** `snoozeUrl`: where to be reminded later instead; for nudges alone. */
export type Nudge = { snoozeUrl?: string | null }

/** The view of one kind; of any kind when none is named. */
export type SingleView<K extends SingleKind = SingleKind> = {
  [P in K]: { kind: P } & MessageViews[P] & Nudge & Common
}[K]

/** One of several in a digest: its recipient and its now are the digest's. */
export type DigestItem<K extends SingleKind = SingleKind> = { [P in K]: { kind: P } & MessageViews[P] & Nudge }[K]
export type DigestView = Common & { kind: 'digest'; items: readonly [DigestItem, ...DigestItem[]] }

export type MessageView = SingleView | DigestView
