import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integerInQuery, listOf, timeZone } from '../http/wire.ts'
import { LONGEST_MINUTES, SHORTEST_MINUTES, SLOT_STEP_MINUTES } from './booking-rules.ts'
import { findMutualSlots, findPersonSlots, LONGEST_WINDOW_DAYS } from './find-slots.ts'

const Slot = z
  .object({
    startsAt: instant,
    endsAt: instant,
    local: z.object({
      localDateTime: z
        .string()
        .max(16)
        .meta({ description: 'The start on the walls of timeZone', examples: ['2026-11-30T10:00'] }),
      timeZone: z.string().max(64),
    }),
  })
  .meta({ id: 'Slot', description: 'A time that can be booked now' })

const SlotsReply = z
  .object({
    data: listOf(Slot, 13_000),
    suggested: listOf(Slot, 3).meta({
      description:
        'The best for all: inside their working days, not at the edges of them, soon, and on different dates',
    }),
  })
  .meta({ id: 'Slots' })

const query = z.object({
  from: instant.optional().meta({ description: 'Earliest start; now when left out' }),
  to: instant.optional().meta({
    description: `Latest end, at most ${LONGEST_WINDOW_DAYS} days after from; 28 days after it when left out`,
  }),
  durationMinutes: integerInQuery(SHORTEST_MINUTES, LONGEST_MINUTES).default(30),
  stepMinutes: integerInQuery(15, 240)
    .default(SLOT_STEP_MINUTES)
    .meta({ description: 'Elapsed minutes from one start to the next, counted from where the hours begin' }),
  timeZone: timeZone.optional().meta({ description: 'Changes how slots are written, never which there are' }),
})

const mutualQuery = query.extend({
  sessionId: id('ses')
    .optional()
    .meta({ description: 'A session of theirs that is to be moved: the time that it has now is offered too' }),
})

const common = { tag: 'Sessions', scope: 'sessions:read', people: 'any', reply: SlotsReply } as const

export function slotRoutes(routes: Routes): void {
  routes.read({
    ...common,
    url: '/v1/mentorships/:mentorshipId/slots',
    operationId: 'findMutualSlots',
    summary: 'Find times for both of a mentorship',
    description:
      'Each can be booked unless it is taken meanwhile: hours, notice, horizon, buffers and limits of both are kept, and what either has in other calendars. None while the mentorship does not run, or for a session that cannot be moved any more',
    params: z.object({ mentorshipId: id('mts') }),
    query: mutualQuery,
    run: (read, { params, query: asked }) => findMutualSlots(read, params.mentorshipId, asked),
  })
  routes.read({
    ...common,
    url: '/v1/people/:personId/slots',
    operationId: 'findPersonSlots',
    summary: 'Find times of one person',
    description:
      'Open to everybody of the organization; it never tells why there is no time. None of somebody who has left',
    params: z.object({ personId: id('per') }),
    query,
    run: (read, { params, query: asked }) => findPersonSlots(read, params.personId, asked),
  })
}
