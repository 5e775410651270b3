import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant } from '../http/wire.ts'
import { fromTypeId, toTypeId } from '../kernel/ids.ts'
import { DEFAULT_POLICY, REMINDER_KINDS } from './default-policy.ts'
import type { SubjectType } from './reminder-policy.ts'
import { listReminders } from './reminder-store.ts'

const STATES = ['planned', 'sent', 'suppressed', 'cancelled'] as const

const ReminderReply = z
  .object({
    id: id('rem'),
    kind: z.string().max(50),
    step: z.string().max(50).meta({ description: 'Which of several of its kind: `before_24h`' }),
    while: z.string().max(200).meta({ description: 'What calls for it' }),
    receiverId: id('per'),
    subjectId: z
      .string()
      .max(40)
      .meta({ description: 'Id of the match request, offer, session, series or mentorship that it is about' }),
    subjectVersion: z
      .int()
      .min(0)
      .max(100_000)
      .nullable()
      .meta({ format: 'int32', description: 'The sequence of the session that it is about' }),
    dueAt: instant,
    movedFrom: instant
      .nullable()
      .meta({ description: 'When it would have come but for quiet hours, days off, a pause or a digest' }),
    digestAt: instant.nullable().meta({ description: 'It comes in the message of this moment with others' }),
    snoozedUntil: instant.nullable().meta({ description: 'When the receiver wants to be told again' }),
    meaninglessAfter: instant.meta({ description: 'It is not sent from here on' }),
    urgency: z.enum(['normal', 'urgent']),
    state: z.enum(STATES),
    reason: z.string().max(200).nullable().meta({ description: 'Why it was suppressed' }),
    essential: z.boolean().meta({ description: 'An answer to somebody’s act, which always comes; others are nudges' }),
    messageId: id('msg').nullable(),
    plannedAt: instant,
    settledAt: instant.nullable(),
  })
  .meta({ id: 'Reminder', description: 'One thing to be told to one person at one time because of one state' })

const SUBJECT = /^(mrq|off|ses|ser|mts)_[0-9a-hjkmnp-tv-z]{26}$/

/** What reminders and messages are about. */
export const reminderSubject = z.codec(
  z.string().max(40).regex(SUBJECT, 'must be the id of a match request, an offer, a session, a series or a mentorship'),
  z.string(),
  { decode: (text) => fromTypeId(text.slice(0, 3) as SubjectType, text) ?? '', encode: (uuid) => uuid },
)

export function reminderRoutes(routes: Routes): void {
  routes.list({
    tag: 'Reminders',
    people: 'none',
    scope: 'reminders:read',
    url: '/v1/reminders',
    operationId: 'listReminders',
    summary: 'List reminders by when they are due: planned, sent, suppressed and why',
    query: z.object({
      subjectId: reminderSubject.optional().meta({ description: 'Id of what they are about' }),
      receiverId: id('per').optional(),
      kind: z.enum(REMINDER_KINDS).optional(),
      state: z.enum(STATES).optional(),
      dueAfter: instant.optional().meta({ description: 'Due at this instant or later' }),
      dueBefore: instant.optional().meta({ description: 'Due before this instant' }),
    }),
    item: ReminderReply,
    run: async (read, { query }, page) => {
      const found = await listReminders(read, query, page)
      const data = found.data.map((row) => ({
        ...row,
        subjectId: toTypeId(row.subjectType, row.subjectId),
        while: DEFAULT_POLICY[row.kind].while,
        essential: row.settle === 'at_least_once',
        state: row.state as (typeof STATES)[number],
      }))
      return { ...found, data }
    },
  })
}
