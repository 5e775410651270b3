import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer, listOf, localDate, prose, text, timeOfDay, timeZone, weekday } from '../http/wire.ts'
import { requireParty } from '../kernel/caller.ts'
import type { Read } from '../storage/database.ts'
import { LONGEST_MINUTES, SHORTEST_MINUTES } from './booking-rules.ts'
import { cancelSeries } from './cancel-series.ts'
import { confirmSeries } from './confirm-series.ts'
import { declineSeries } from './decline-series.ts'
import { proposeSeries } from './propose-series.ts'
import {
  MOST_OCCURRENCES,
  MOST_WEEKS,
  occurrencesOf,
  recurrenceRule,
  type Series,
  SERIES_HORIZON_DAYS,
  weekdayOfDate,
} from './series-rules.ts'
import { membersOf, requireSeriesById } from './series-store.ts'
import { pairOf, SESSION_KINDS, SESSION_STATES } from './session-rules.ts'

const position = integer(0, MOST_OCCURRENCES - 1)
const durationMinutes = integer(SHORTEST_MINUTES, LONGEST_MINUTES)

const OccurrenceReply = z
  .object({
    position,
    recursAt: instant.meta({ description: 'The start that the rule gives; RECURRENCE-ID in calendars' }),
    sessionId: id('ses').nullable(),
    startsAt: instant.nullable().meta({ description: 'Another one than `recursAt` when it was moved' }),
    state: z.enum(SESSION_STATES).nullable(),
    leftOut: z.string().max(100).nullable().meta({ description: 'Why there is no session: the code of the refusal' }),
  })
  .meta({ id: 'SeriesOccurrence' })

const SeriesReply = z
  .object({
    id: id('ser'),
    mentorshipId: id('mts'),
    menteeId: id('per'),
    mentorId: id('per'),
    proposedById: id('per'),
    startsOn: localDate,
    weekday,
    localTime: timeOfDay,
    timeZone,
    everyWeeks: integer(1, MOST_WEEKS),
    rule: z.string().max(100).meta({ description: 'RRULE of RFC 5545' }),
    durationMinutes,
    kind: z.enum(SESSION_KINDS),
    roomId: id('rom').nullable(),
    agenda: prose(4000).nullable(),
    occurrences: listOf(OccurrenceReply, MOST_OCCURRENCES),
    createdAt: instant,
  })
  .meta({ id: 'SessionSeries', description: 'Sessions every so many weeks at one time on the mentor’s wall' })

const NewSeries = z
  .strictObject({
    mentorshipId: id('mts'),
    startsOn: localDate.meta({
      description: 'A date of the mentor; the first session is then or on the first `weekday` after',
    }),
    weekday: weekday.optional().meta({ description: 'The one of `startsOn` unless told' }),
    localTime: timeOfDay.refine((time) => time !== '24:00', 'must be a time of day such as 09:00'),
    everyWeeks: integer(1, MOST_WEEKS).default(1),
    count: integer(1, MOST_OCCURRENCES).optional().meta({ description: 'How many. Either this or `until`' }),
    until: localDate.optional().meta({ description: 'The last date' }),
    durationMinutes,
    kind: z.enum(SESSION_KINDS),
    roomId: id('rom').nullish(),
    agenda: prose(4000).nullish(),
    proposedById: id('per')
      .optional()
      .meta({ description: 'Of a machine: for whom it speaks. The mentee unless told' }),
    outsideWorkingHours: z.boolean().optional().meta({ description: 'As in a booking' }),
    skipConflicts: z
      .boolean()
      .optional()
      .meta({ description: 'Leave out what cannot be booked instead of refusing the whole' }),
  })
  .meta({ id: 'NewSessionSeries' })

async function shown(read: Read, series: Series): Promise<z.output<typeof SeriesReply>> {
  const members = new Map((await membersOf(read, series.id)).map((each) => [each.position, each]))
  const left = new Map(series.leftOut.map((each) => [each.position, each.code]))
  return {
    ...series,
    weekday: weekdayOfDate(series.startsOn),
    rule: recurrenceRule(series),
    occurrences: occurrencesOf(series, series.durationMinutes).map(({ position: at, start }) => ({
      position: at,
      recursAt: start,
      sessionId: members.get(at)?.id ?? null,
      startsAt: members.get(at)?.startsAt ?? null,
      state: members.get(at)?.state ?? null,
      leftOut: left.get(at) ?? null,
    })),
  }
}

const params = z.object({ seriesId: id('ser') })
const common = { tag: 'Sessions', people: 'any' } as const

export function seriesRoutes(routes: Routes): void {
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/session-series',
    operationId: 'proposeSeries',
    summary: 'Propose a series of sessions',
    description: `For example every second Tuesday at 10:00 on the mentor’s wall, whatever the clocks do. Each becomes a session of its own, with \`seriesId\`, and can be moved or cancelled alone. All or none: 409 \`series_conflicts\` names each time that cannot be booked, and why; \`skipConflicts\` leaves those out. The first keeps to the horizon of both; the others may lie up to ${SERIES_HORIZON_DAYS} days ahead`,
    scope: 'sessions:write',
    idempotencyKey: 'required',
    body: NewSeries,
    status: 201,
    reply: SeriesReply,
    location: (series) => `/v1/session-series/${z.encode(SeriesReply.shape.id, series.id)}`,
    run: async (tx, { body }) => shown(tx, await proposeSeries(tx, body)),
  })
  routes.read({
    ...common,
    url: '/v1/session-series/:seriesId',
    operationId: 'getSeries',
    summary: 'Read a series and where each of its sessions stands',
    description: 'The sessions themselves are at `/v1/sessions?seriesId=`',
    scope: 'sessions:read',
    params,
    reply: SeriesReply,
    run: async (read, input) => {
      const series = await requireSeriesById(read, input.params.seriesId)
      requireParty(read.caller, pairOf(series), 'the mentee and the mentor')
      return shown(read, series)
    },
  })
  const verb = { ...common, method: 'POST', scope: 'sessions:write', params, reply: SeriesReply } as const
  routes.change({
    ...verb,
    url: '/v1/session-series/:seriesId/confirm',
    operationId: 'confirmSeries',
    summary: 'Agree to all proposed times of a series',
    description:
      'For the one who was asked. A session that was moved, or answered or called off alone, goes its own way and is answered by itself. Both are told once, of all',
    run: async (tx, input) => shown(tx, await confirmSeries(tx, input.params.seriesId)),
  })
  routes.change({
    ...verb,
    url: '/v1/session-series/:seriesId/decline',
    operationId: 'declineSeries',
    summary: 'Say no to all proposed times of a series',
    description: 'For the one who was asked. Who proposed it is told once, of all',
    body: z
      .strictObject({ reason: text(1000).optional().meta({ description: 'Told to the one who proposed' }) })
      .meta({ id: 'SeriesDecline' }),
    run: async (tx, input) => shown(tx, await declineSeries(tx, input.params.seriesId, input.body)),
  })
  routes.change({
    ...verb,
    url: '/v1/session-series/:seriesId/cancel',
    operationId: 'cancelSeries',
    summary: 'Cancel all that is still to come of a series',
    description: 'Also what has gone its own way. Both are told once, of all',
    body: z.strictObject({ reason: text(1000) }).meta({ id: 'SeriesCancellation' }),
    run: async (tx, input) => shown(tx, await cancelSeries(tx, input.params.seriesId, input.body)),
  })
}
