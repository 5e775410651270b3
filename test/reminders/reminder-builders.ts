import type { Weekday } from '../../src/kernel/working-time.ts'
import type { OfferState } from '../../src/reminders/offer-reminder-rules.ts'
import type { Circumstances } from '../../src/reminders/planning-rules.ts'
import type { PersonPreferences, ReminderPlan } from '../../src/reminders/reminder-plan-rules.ts'
import { DEFAULT_POLICY } from '../../src/reminders/default-policy.ts'
import type { ReminderKind, ReminderPolicy } from '../../src/reminders/reminder-policy.ts'
import type { SeriesState } from '../../src/reminders/series-reminder-rules.ts'
import type { SessionState } from '../../src/reminders/session-reminder-rules.ts'

export const monToFri: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']
export const sunToThu: Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu']
export const night = { start: '20:00', end: '08:00' }

export const at = (text: string): Date => new Date(text)

export const mentee = (changes: Partial<PersonPreferences> = {}): PersonPreferences => ({
  personId: 'mentee',
  timeZone: 'Europe/Berlin',
  workingDays: monToFri,
  quietHours: night,
  digest: null,
  pausedUntil: null,
  unsubscribed: [],
  ...changes,
})

export const mentor = (changes: Partial<PersonPreferences> = {}): PersonPreferences => ({
  ...mentee(),
  personId: 'mentor',
  ...changes,
})

/** What planning knows besides its subject. */
export const among = (people: readonly PersonPreferences[], now: Date): Circumstances => ({
  people: new Map(people.map((person) => [person.personId, person])),
  now,
})

/** Pending since Tuesday morning, 5 May 2026, in Berlin, until Friday. */
export const anOffer = (changes: Partial<OfferState> = {}): OfferState => ({
  id: 'offer',
  state: 'pending',
  menteeId: 'mentee',
  mentorId: 'mentor',
  offeredAt: at('2026-05-05T10:00+02:00'),
  expiresAt: at('2026-05-08T10:00+02:00'),
  endedAt: null,
  requestOutcome: null,
  ...changes,
})

/** Confirmed on Tuesday, 5 May 2026, for the Wednesday of the next week, 14:00 to 15:00 in Berlin. */
export const aSession = (changes: Partial<SessionState> = {}): SessionState => ({
  id: 'session',
  sequence: 0,
  state: 'confirmed',
  startsAt: at('2026-05-13T14:00+02:00'),
  endsAt: at('2026-05-13T15:00+02:00'),
  menteeId: 'mentee',
  mentorId: 'mentor',
  proposedById: 'mentee',
  proposedAt: at('2026-05-04T10:00+02:00'),
  confirmedAt: at('2026-05-05T10:00+02:00'),
  movedAt: null,
  calledOffAt: null,
  withSeries: false,
  debriefWritten: false,
  attendanceSaid: false,
  feedbackFrom: [],
  ...changes,
})

/** Three Wednesdays from that of `aSession` on, confirmed with one word. */
export const aSeries = (changes: Partial<SeriesState> = {}): SeriesState => ({
  id: 'series',
  menteeId: 'mentee',
  mentorId: 'mentor',
  proposedById: 'mentee',
  state: 'confirmed',
  sessions: ['13', '20', '27'].map((day) =>
    aSession({ startsAt: at(`2026-05-${day}T14:00+02:00`), endsAt: at(`2026-05-${day}T15:00+02:00`) }),
  ),
  ...changes,
})

/** The default policy with another one rule. */
export const policyWith = <Kind extends ReminderKind>(
  kind: Kind,
  changes: Partial<ReminderPolicy[Kind]>,
): ReminderPolicy => ({
  ...DEFAULT_POLICY,
  [kind]: { ...DEFAULT_POLICY[kind], ...changes },
})

/** `kind step receiver due`, in order of time. */
export const agenda = ({ planned }: ReminderPlan): string[] =>
  planned
    .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
    .map(({ kind, step, receiverId, dueAt }) => `${kind} ${step} ${receiverId} ${dueAt.toISOString().slice(0, 16)}`)

/** `kind step receiver reason`. */
export const dropped = ({ suppressed }: ReminderPlan): string[] =>
  suppressed.map(({ kind, step, receiverId, reason }) => `${kind} ${step} ${receiverId} ${reason}`)
