import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant } from '../http/wire.ts'
import { toTypeId } from '../kernel/ids.ts'
import { DEFAULT_POLICY, REMINDER_KINDS, reminderSubject } from '../reminders/index.ts'
import { listReminders, TOLD_STATES } from './reminder-list-store.ts'

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
    state: z.enum(TOLD_STATES).meta({
      description: '`sent`: in a message, which may still be on its way; `failed`: in one that can be sent again',
    }),
    reason: z.string().max(1000).nullable().meta({ description: 'Why it was suppressed or has failed' }),
    essential: z.boolean().meta({ description: 'An answer to somebody’s act, which always comes; others are nudges' }),
    messageId: id('msg').nullable(),
    plannedAt: instant,
    settledAt: instant.nullable(),
  })
  .meta({ id: 'Reminder', description: 'One thing to be told to one person at one time because of one state' })

export function reminderRoutes(routes: Routes): void {
  routes.list({
    tag: 'Reminders',
    people: 'none',
    scope: 'reminders:read',
    url: '/v1/reminders',
    operationId: 'listReminders',
    summary: 'List reminders by when they are due: planned, sent, suppressed or failed, and why',
    query: z.object({
      subjectId: reminderSubject.optional().meta({ description: 'Id of what they are about' }),
      receiverId: id('per').optional(),
      kind: z.enum(REMINDER_KINDS).optional(),
      state: z.enum(TOLD_STATES).optional(),
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
      }))
      return { ...found, data }
    },
  })
}
