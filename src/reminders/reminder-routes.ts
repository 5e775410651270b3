import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant } from '../http/wire.ts'
import { fromTypeId, toTypeId } from '../kernel/ids.ts'
import { listReminders } from './reminder-store.ts'

const STATES = ['planned', 'sent', 'suppressed', 'cancelled'] as const

const ReminderReply = z
  .object({
    id: id('rem'),
    kind: z.string().max(50),
    step: z.string().max(50).meta({ description: 'Which of several of its kind: `before_24h`' }),
    receiverId: id('per'),
    subjectId: z.string().max(40).meta({ description: 'Id of the offer or session that it is about' }),
    subjectVersion: z
      .int()
      .min(0)
      .max(100_000)
      .nullable()
      .meta({ format: 'int32', description: 'The sequence of the session that it is about' }),
    dueAt: instant,
    meaninglessAfter: instant.meta({ description: 'It is not sent from here on' }),
    urgency: z.enum(['normal', 'urgent']),
    state: z.enum(STATES),
    reason: z.string().max(200).nullable().meta({ description: 'Why it was suppressed' }),
    messageId: id('msg').nullable(),
    plannedAt: instant,
    settledAt: instant.nullable(),
  })
  .meta({ id: 'Reminder', description: 'One thing to be told to one person at one time because of one state' })

/** Reminders and messages are about offers and sessions. */
export const reminderSubject = z.codec(
  z
    .string()
    .max(40)
    .regex(/^(off|ses)_[0-9a-hjkmnp-tv-z]{26}$/, 'must be the id of an offer or a session'),
  z.string(),
  { decode: (text) => fromTypeId(text.startsWith('off') ? 'off' : 'ses', text) ?? '', encode: (uuid) => uuid },
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
      subjectId: reminderSubject.optional().meta({ description: 'Id of the offer or session that they are about' }),
      receiverId: id('per').optional(),
      state: z.enum(STATES).optional(),
    }),
    item: ReminderReply,
    run: async (read, { query }, page) => {
      const found = await listReminders(read, query, page)
      const data = found.data.map((row) => ({
        ...row,
        subjectId: toTypeId(row.subjectType, row.subjectId),
        state: row.state as (typeof STATES)[number],
      }))
      return { ...found, data }
    },
  })
}
