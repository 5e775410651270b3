import { QUIET_DAYS_TO_CONCLUDE } from '../mentorships/index.ts'
import {
  MOST_NUDGES,
  type Offset,
  type ReminderKind,
  type ReminderPolicy,
  type ReminderStep,
} from './reminder-policy.ts'

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

const notice = { cap: MOST_NUDGES, workingDaysOnly: false, channel: 'preferred' } as const
const withInvitation = { ...notice, channel: 'mail' } as const
const onWorkingDays = { ...notice, workingDaysOnly: true } as const

/** domain.md, "Reminders". */
export const DEFAULT_POLICY: ReminderPolicy = {
  'request.stale': {
    ...onWorkingDays,
    to: 'mentee',
    while: 'suggestions are ready and the mentee has asked nobody',
    steps: [nudge('after_2_working_days', 'suggested', { workingDays: 2 })],
    until: { from: 'suggested', minutes: 14 * DAYS },
  },
  'offer.made': {
    ...notice,
    to: 'mentor',
    while: 'the offer is pending',
    steps: [atOnce('offered')],
    until: { from: 'expires', minutes: 0 },
  },
  'offer.nudge': {
    ...onWorkingDays,
    to: 'mentor',
    while: 'the offer is pending',
    steps: [
      nudge('after_1_working_day', 'offered', { workingDays: 1 }),
      nudge('after_2_working_days', 'offered', { workingDays: 2 }),
    ],
    until: { from: 'expires', minutes: 0 },
  },
  'offer.expired': {
    ...onWorkingDays,
    to: 'mentor',
    while: 'the offer is expired',
    steps: [nudge('at_expiry', 'expires', { minutes: 0 })],
    until: { from: 'expires', minutes: 14 * DAYS },
  },
  'offer.accepted': {
    ...notice,
    to: 'mentee',
    while: 'the offer is accepted',
    steps: [atOnce('ended')],
    until: { from: 'ended', minutes: 14 * DAYS },
  },
  'offer.moved_on': {
    ...notice,
    to: 'mentee',
    while: 'the offer has ended and the next mentor is asked',
    steps: [atOnce('ended')],
    until: { from: 'ended', minutes: 14 * DAYS },
  },
  'request.exhausted': {
    ...notice,
    to: 'mentee',
    while: 'the offer has ended and nobody is left to ask',
    steps: [atOnce('ended')],
    until: { from: 'ended', minutes: 14 * DAYS },
  },
  'session.proposed': {
    ...onWorkingDays,
    to: 'answerer',
    while: 'the session is proposed and is not told of with its series',
    steps: [atOnce('settled'), nudge('after_1_working_day', 'settled', { workingDays: 1 })],
    until: { from: 'starts', minutes: 0 },
  },
  'session.invitation': {
    ...withInvitation,
    to: 'both',
    while: 'the session is confirmed and is not told of with its series',
    steps: [atOnce('settled')],
    until: { from: 'ends', minutes: 0 },
  },
  'session.moved': {
    ...withInvitation,
    to: 'both',
    while: 'the session is confirmed and was moved since',
    steps: [atOnce('settled')],
    until: { from: 'ends', minutes: 0 },
  },
  'session.cancelled': {
    ...withInvitation,
    to: 'both',
    while: 'the session is cancelled and is not told of with its series',
    steps: [atOnce('called_off')],
    until: { from: 'ends', minutes: 0 },
  },
  'session.declined': {
    ...notice,
    to: 'proposer',
    while: 'the session is declined and is not told of with its series',
    steps: [atOnce('called_off')],
    until: { from: 'ends', minutes: 0 },
  },
  'series.proposed': {
    ...onWorkingDays,
    to: 'answerer',
    while: 'sessions of a series are proposed as one',
    steps: [atOnce('settled'), nudge('after_1_working_day', 'settled', { workingDays: 1 })],
    until: { from: 'last_starts', minutes: 0 },
  },
  'series.invitation': {
    ...withInvitation,
    to: 'both',
    while: 'sessions of a series are confirmed as one',
    steps: [atOnce('settled')],
    until: { from: 'last_ends', minutes: 0 },
  },
  'series.cancelled': {
    ...withInvitation,
    to: 'both',
    while: 'sessions of a series are cancelled as one',
    steps: [atOnce('called_off')],
    until: { from: 'last_ends', minutes: 0 },
  },
  'series.declined': {
    ...notice,
    to: 'proposer',
    while: 'sessions of a series are declined as one',
    steps: [atOnce('called_off')],
    until: { from: 'last_ends', minutes: 0 },
  },
  'session.upcoming': {
    ...notice,
    to: 'both',
    while: 'the session is confirmed',
    steps: [
      nudge('before_72h', 'starts', { minutes: -72 * HOURS }),
      nudge('before_24h', 'starts', { minutes: -24 * HOURS }),
      nudge('before_1h', 'starts', { minutes: -1 * HOURS }),
    ],
    until: { from: 'starts', minutes: 0 },
  },
  'session.prepare': {
    ...notice,
    to: 'both',
    while: 'the session is confirmed',
    steps: [nudge('before_72h', 'starts', { minutes: -72 * HOURS })],
    until: { from: 'starts', minutes: 0 },
  },
  'session.unresolved': {
    ...onWorkingDays,
    to: 'both',
    while: 'the session is confirmed and nobody has said whether it was held',
    steps: [nudge('after_24h', 'ends', { minutes: 24 * HOURS })],
    until: { from: 'ends', minutes: 7 * DAYS },
  },
  'session.debrief': {
    ...onWorkingDays,
    to: 'mentee',
    while: 'the session was not called off and its debrief is not written',
    steps: [nudge('at_end', 'ends', { minutes: 0 }), nudge('after_24h', 'ends', { minutes: 24 * HOURS })],
    until: { from: 'ends', minutes: 7 * DAYS },
  },
  'session.feedback': {
    ...onWorkingDays,
    to: 'silent',
    while: 'the session was not called off and the receiver has given no feedback',
    steps: [nudge('next_working_morning', 'ends', { workingMorning: 'next' })],
    until: { from: 'ends', minutes: 7 * DAYS },
  },
  'mentorship.first_session': {
    ...onWorkingDays,
    to: 'both',
    while: 'the mentorship is active and no session was ever booked',
    steps: [
      nudge('after_3_days', 'started', { days: 3 }),
      nudge('after_7_days', 'started', { days: 7 }),
      // The last one offers another match.
      nudge('after_14_days', 'started', { days: 14 }),
    ],
    until: { from: 'started', minutes: 28 * DAYS },
  },
  'mentorship.quiet': {
    ...onWorkingDays,
    to: 'both',
    while: 'the mentorship is active and no session is booked',
    steps: [nudge('after_45_days', 'quiet', { days: 45 }), nudge('after_90_days', 'quiet', { days: 90 })],
    until: { from: 'quiet', minutes: QUIET_DAYS_TO_CONCLUDE * DAYS },
  },
  'mentorship.checkpoint': {
    ...onWorkingDays,
    to: 'both',
    while: 'the mentorship is active',
    steps: [nudge('halfway', 'halfway', { days: 0 }), nudge('before_14_days', 'ends', { days: -14 })],
    until: { from: 'ends', minutes: 0 },
  },
  'mentorship.concluded': {
    ...notice,
    to: 'both',
    while: 'the mentorship was concluded because it was quiet',
    steps: [atOnce('ended')],
    until: { from: 'ended', minutes: 14 * DAYS },
  },
}

export const REMINDER_KINDS: readonly ReminderKind[] = Object.keys(DEFAULT_POLICY) as ReminderKind[]

/** Whether somebody may choose not to get it: nudges alone; what answers an act of theirs or the other one's always comes. */
export const isOptional = (kind: ReminderKind): boolean =>
  DEFAULT_POLICY[kind].steps.every(({ settle }) => settle === 'at_most_once')

export const OPTIONAL_REMINDERS: readonly ReminderKind[] = REMINDER_KINDS.filter(isOptional)
