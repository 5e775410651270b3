/** Milliseconds since 1970. */
export type Instant = number

/** What holds from an instant on, until the next of its kind. */
export type Dated<T> = T & { at: Instant }

export type OrganizationSettings = { timeZone: string; workingDays: readonly string[]; holidays: readonly string[] }

export type PersonSettings = {
  timeZone: string
  quietHours: { start: string; end: string } | null
  digestHour: number | null
  /** `2027-05-03` */
  pausedUntil: string | null
  unsubscribed: readonly string[]
}

export type Step = {
  step: string
  from: string
  hours?: number
  days?: number
  workingDays?: number
  workingMorning?: 'next'
  urgency: 'normal' | 'urgent'
  nudge: boolean
}

export type Rule = {
  kind: string
  to: string
  steps: readonly Step[]
  until: { from: string; hours: number }
  cap: number
  workingDaysOnly: boolean
}

/** As `GET /v1/reminder-policy` tells it. */
export type Policy = { digestWindowMinutes: number; rules: readonly Rule[] }

/** As `GET /v1/events` tells it. */
export type RecordedEvent = {
  type: string
  at: Instant
  subject: string
  actor: string
  data: Readonly<Record<string, string | number | boolean | null>>
}

/** As `GET /v1/reminders` tells it. */
export type RecordedReminder = {
  id: string
  kind: string
  step: string
  receiver: string
  subject: string
  version: number | null
  due: Instant
  state: string
  reason: string | null
  message: string | null
  plannedAt: Instant
  settledAt: Instant | null
}

/** As `GET /v1/messages` tells it. */
export type RecordedMessage = {
  id: string
  kind: string
  receiver: string
  subject: string
  state: string
  at: Instant
}

/** All that is known of a year: what was said, what happened, and what was told. The checker needs nothing else. */
export type YearRecord = {
  from: Instant
  to: Instant
  organization: readonly Dated<OrganizationSettings>[]
  people: ReadonlyMap<string, readonly Dated<PersonSettings>[]>
  policies: readonly Dated<Policy>[]
  events: readonly RecordedEvent[]
  reminders: readonly RecordedReminder[]
  messages: readonly RecordedMessage[]
}

/** What holds at this instant; what was said at it holds already. */
export function at<T extends { at: Instant }>(history: readonly T[], instant: Instant): T {
  const found = history.findLast((each) => each.at <= instant)
  if (!found) throw new Error(`Nothing is known of ${new Date(instant).toISOString()}.`)
  return found
}
