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
  | 'session.debrief'

export type ReminderKind = OfferReminderKind | SessionReminderKind

/** What a time is counted from. `settled` is when the session got the time it has: proposed, confirmed or moved. */
export type OfferMoment = 'offered' | 'expires' | 'ended'
export type SessionMoment = 'settled' | 'starts' | 'ends' | 'called_off'

export type OfferReceiver = 'mentee' | 'mentor'
/** `answerer` must say yes or no to the proposed time, `proposer` proposed it. */
export type SessionReceiver = 'mentee' | 'both' | 'answerer' | 'proposer'

/** `urgent` comes also at night; `normal` waits for the receiver's next allowed minute. */
export type Urgency = 'normal' | 'urgent'

/** What a crash in the middle of sending may cost: a reminder that never comes, or one that comes twice. */
export type Settle = 'at_most_once' | 'at_least_once'

/** Minutes may be negative: before the moment. Working days are the receiver's. */
export type Offset = { minutes: number } | { workingDays: number }

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
  steps: readonly ReminderStep<Moment>[]
  /** From this instant on it means nothing any more. */
  until: { from: Moment; minutes: number }
  /** Nudges per cause; those sent at least once are not nudges. Above four it counts as four. */
  cap: number
  workingDaysOnly: boolean
}

export type OfferPolicy = Record<OfferReminderKind, ReminderRule<OfferReceiver, OfferMoment>>
export type SessionPolicy = Record<SessionReminderKind, ReminderRule<SessionReceiver, SessionMoment>>

/** Who is told what and when. Plain data: an organization may keep its own. */
export type ReminderPolicy = OfferPolicy & SessionPolicy

export const MOST_NUDGES = 4

const HOURS = 60
const DAYS = 24 * HOURS

const atOnce = <Moment extends string>(from: Moment): ReminderStep<Moment> => ({
  step: 'at_once',
  from,
  offset: { minutes: 0 },
  urgency: 'urgent',
  settle: 'at_least_once',
})

const nudge = <Moment extends string>(step: string, from: Moment, offset: Offset): ReminderStep<Moment> => ({
  step,
  from,
  offset,
  urgency: 'normal',
  settle: 'at_most_once',
})

const notice = { cap: MOST_NUDGES, workingDaysOnly: false }
const onWorkingDays = { cap: MOST_NUDGES, workingDaysOnly: true }

/** domain.md, "Reminders". */
export const DEFAULT_POLICY: ReminderPolicy = {
  'offer.made': { ...notice, to: 'mentor', steps: [atOnce('offered')], until: { from: 'expires', minutes: 0 } },
  'offer.nudge': {
    ...onWorkingDays,
    to: 'mentor',
    steps: [
      nudge('after_1_working_day', 'offered', { workingDays: 1 }),
      nudge('after_2_working_days', 'offered', { workingDays: 2 }),
    ],
    until: { from: 'expires', minutes: 0 },
  },
  'offer.expired': {
    ...onWorkingDays,
    to: 'mentor',
    steps: [nudge('at_expiry', 'expires', { minutes: 0 })],
    until: { from: 'expires', minutes: 14 * DAYS },
  },
  'offer.accepted': { ...notice, to: 'mentee', steps: [atOnce('ended')], until: { from: 'ended', minutes: 14 * DAYS } },
  'offer.moved_on': { ...notice, to: 'mentee', steps: [atOnce('ended')], until: { from: 'ended', minutes: 14 * DAYS } },
  'request.exhausted': {
    ...notice,
    to: 'mentee',
    steps: [atOnce('ended')],
    until: { from: 'ended', minutes: 14 * DAYS },
  },
  'session.proposed': {
    ...onWorkingDays,
    to: 'answerer',
    steps: [atOnce('settled'), nudge('after_1_working_day', 'settled', { workingDays: 1 })],
    until: { from: 'starts', minutes: 0 },
  },
  'session.invitation': { ...notice, to: 'both', steps: [atOnce('settled')], until: { from: 'ends', minutes: 0 } },
  'session.moved': { ...notice, to: 'both', steps: [atOnce('settled')], until: { from: 'ends', minutes: 0 } },
  'session.cancelled': { ...notice, to: 'both', steps: [atOnce('called_off')], until: { from: 'ends', minutes: 0 } },
  'session.declined': { ...notice, to: 'proposer', steps: [atOnce('called_off')], until: { from: 'ends', minutes: 0 } },
  'session.upcoming': {
    ...notice,
    to: 'both',
    steps: [
      nudge('before_72h', 'starts', { minutes: -72 * HOURS }),
      nudge('before_24h', 'starts', { minutes: -24 * HOURS }),
      nudge('before_1h', 'starts', { minutes: -1 * HOURS }),
    ],
    until: { from: 'starts', minutes: 0 },
  },
  'session.debrief': {
    ...onWorkingDays,
    to: 'mentee',
    steps: [nudge('at_end', 'ends', { minutes: 0 }), nudge('after_24h', 'ends', { minutes: 24 * HOURS })],
    until: { from: 'ends', minutes: 7 * DAYS },
  },
}
