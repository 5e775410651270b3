import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer, listOf, localDate, timeOfDay, timeZone, weekday } from '../http/wire.ts'
import { type Absence, type Availability, DEFAULT_RULES } from './availability-rules.ts'
import { requireAvailability } from './availability-store.ts'
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
const dates = { firstDate: localDate, lastDate: localDate.meta({ description: 'Included' }) }
const instants = { startsAt: instant, endsAt: instant }

const limits = {
  minimumNoticeMinutes: integer(0, 60 * 24 * 60).meta({
    description: 'No session is booked later than this before its start',
  }),
  horizonDays: integer(1, 366).meta({ description: 'No session is booked further ahead' }),
  bufferBeforeMinutes: integer(0, 240).meta({ description: 'Kept free before each session' }),
  bufferAfterMinutes: integer(0, 240).meta({ description: 'Kept free after each session' }),
  mostSessionsPerDay: integer(1, 50).nullable().meta({ description: 'On one date of timeZone; null: any number' }),
  mostSessionsPerWeek: integer(1, 200).nullable().meta({ description: 'From Monday to Sunday; null: any number' }),
  preparationLeadMinutes: integer(0, 60 * 40).meta({
    description: 'So much of the person’s own hours lies between the booking and the start, to prepare in',
  }),
}

const AvailabilityReply = z
  .object({
    personId: id('per'),
    timeZone: z.string().max(64),
    weekly: listOf(z.object({ days: listOf(weekday, 7), ...span }), 50),
    overrides: listOf(z.object({ date: localDate, hours: listOf(z.object(span), 10) }), 400),
    outOfOffice: listOf(z.union([z.object(dates), z.object(instants)]), 100),
    ...limits,
    version: integer(0, 2_147_483_647).meta({ description: '0: nothing was said, the defaults hold' }),
  })
  .meta({
    id: 'Availability',
    description:
      'When somebody can be met, on the walls of timeZone. An end before the start is on the next day. Every booking and every slot keeps to it',
  })

const endsAfterStart = (absence: Absence): boolean =>
  'startsAt' in absence ? absence.startsAt < absence.endsAt : absence.firstDate <= absence.lastDate

const AbsenceBody = z.union([z.strictObject(dates), z.strictObject(instants)]).refine(endsAfterStart, {
  error: 'must end after it starts',
  params: { code: 'empty_span' },
})

const AvailabilityBody = z
  .strictObject({
    timeZone: timeZone.optional().meta({ description: 'The person’s when left out; it then moves with the person' }),
    weekly: listOf(lasting(z.strictObject({ days, ...span })), 50),
    overrides: listOf(z.strictObject({ date: localDate, hours: listOf(lasting(z.strictObject(span)), 10) }), 400)
      .default(DEFAULT_RULES.overrides)
      .meta({ description: 'Days with hours of their own; none at all means away' }),
    outOfOffice: listOf(AbsenceBody, 100)
      .default(DEFAULT_RULES.outOfOffice)
      .meta({ description: 'Whole days on the walls of timeZone, or from one instant to another' }),
    minimumNoticeMinutes: limits.minimumNoticeMinutes.default(DEFAULT_RULES.minimumNoticeMinutes),
    horizonDays: limits.horizonDays.default(DEFAULT_RULES.horizonDays),
    bufferBeforeMinutes: limits.bufferBeforeMinutes.default(DEFAULT_RULES.bufferBeforeMinutes),
    bufferAfterMinutes: limits.bufferAfterMinutes.default(DEFAULT_RULES.bufferAfterMinutes),
    mostSessionsPerDay: limits.mostSessionsPerDay.default(DEFAULT_RULES.mostSessionsPerDay),
    mostSessionsPerWeek: limits.mostSessionsPerWeek.default(DEFAULT_RULES.mostSessionsPerWeek),
    preparationLeadMinutes: limits.preparationLeadMinutes.default(DEFAULT_RULES.preparationLeadMinutes),
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
    run: async (read, { params }) => present(await requireAvailability(read, params.personId)),
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
