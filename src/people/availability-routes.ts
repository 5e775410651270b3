import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, integer, listOf, localDate, timeOfDay, timeZone, weekday } from '../http/wire.ts'
import { notFound } from '../kernel/refusal.ts'
import { type Availability, DEFAULT_HORIZON_DAYS, DEFAULT_MINIMUM_NOTICE_MINUTES } from './availability-rules.ts'
import { writtenAvailabilities } from './availability-store.ts'
import { saveAvailability } from './save-availability.ts'

const startOfDay = timeOfDay.refine((time) => time !== '24:00', 'must be a time of day from 00:00 to 23:59')
const span = { start: startOfDay, end: timeOfDay }
const lasting = <T extends z.ZodType<{ start: string; end: string }>>(hours: T) =>
  hours.refine(({ start, end }) => start !== end, {
    path: ['end'],
    error: 'must differ from start; 00:00 to 24:00 is a whole day',
    params: { code: 'empty_span' },
  })

const days = listOf(weekday, 7).min(1)
const minimumNoticeMinutes = integer(0, 60 * 24 * 60).meta({
  description: 'No session is booked later than this before its start',
})
const horizonDays = integer(1, 366).meta({ description: 'No session is booked further ahead' })

const AvailabilityReply = z
  .object({
    personId: id('per'),
    timeZone: z.string().max(64),
    weekly: listOf(z.object({ days: listOf(weekday, 7), ...span }), 50),
    overrides: listOf(z.object({ date: localDate, hours: listOf(z.object(span), 10) }), 400),
    minimumNoticeMinutes,
    horizonDays,
    version: integer(0, 2_147_483_647).meta({ description: '0: nothing was said, the defaults hold' }),
  })
  .meta({
    id: 'Availability',
    description: 'When somebody can be met, on the walls of timeZone. An end before the start is on the next day',
  })

const AvailabilityBody = z
  .strictObject({
    timeZone: timeZone.optional().meta({ description: 'The person’s when left out' }),
    weekly: listOf(lasting(z.strictObject({ days, ...span })), 50),
    overrides: listOf(z.strictObject({ date: localDate, hours: listOf(lasting(z.strictObject(span)), 10) }), 400)
      .default([])
      .meta({ description: 'Days with hours of their own; none at all means away' }),
    minimumNoticeMinutes: minimumNoticeMinutes.default(DEFAULT_MINIMUM_NOTICE_MINUTES),
    horizonDays: horizonDays.default(DEFAULT_HORIZON_DAYS),
  })
  .meta({ id: 'NewAvailability' })

const url = '/v1/people/:personId/availability'
const common = { tag: 'Profiles', url, people: 'self', params: z.object({ personId: id('per') }) } as const

const present = (availability: Availability) => ({
  ...availability,
  weekly: availability.weekly.map((rule) => ({ ...rule, days: [...rule.days] })),
})

export function availabilityRoutes(routes: Routes): void {
  routes.read({
    ...common,
    operationId: 'getAvailability',
    summary: 'Read when somebody can be met',
    scope: 'people:read',
    reply: AvailabilityReply,
    run: async (read, { params }) => {
      const [availability] = await writtenAvailabilities(read, [params.personId])
      if (!availability) throw notFound('person')
      return present(availability)
    },
  })
  routes.change({
    ...common,
    method: 'PUT',
    operationId: 'saveAvailability',
    summary: 'Say when somebody can be met',
    scope: 'people:write',
    ifMatch: 'when_exists',
    body: AvailabilityBody,
    reply: AvailabilityReply,
    run: async (tx, { params, version, body }) => present(await saveAvailability(tx, params.personId, version, body)),
  })
}
