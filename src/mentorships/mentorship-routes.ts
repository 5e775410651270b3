import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer, listOf, localDate, prose, text } from '../http/wire.ts'
import type { Caller } from '../kernel/caller.ts'
import { completeMentorship, endMentorship, pauseMentorship, resumeMentorship } from './change-mentorship.ts'
import { ENDED_BY, type Mentorship, MENTORSHIP_STATES } from './mentorship-rules.ts'
import { listMentorships } from './mentorship-store.ts'
import { readMentorship } from './require-mentorship.ts'

const MentorshipReply = z
  .object({
    id: id('mts'),
    menteeId: id('per'),
    mentorId: id('per'),
    matchRequestId: id('mrq').nullable(),
    offerId: id('off').nullable(),
    goal: prose(2000),
    roomIds: listOf(id('rom'), 50),
    state: z.enum(MENTORSHIP_STATES),
    startedAt: instant,
    endsOn: localDate,
    pausedAt: instant.nullable(),
    endedAt: instant.nullable(),
    endedBy: z.enum(ENDED_BY).nullable(),
    endReason: prose(1000).nullable(),
    thanks: prose(2000)
      .nullable()
      .meta({ description: 'From the one who ended it to the other; shown only to the two' }),
    version: integer(1, 2_147_483_647),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Mentorship', description: 'An accepted pair of mentee and mentor' })

const Ending = z
  .strictObject({ reason: text(1000), thanks: prose(2000).optional().meta({ description: 'A word to the other one' }) })
  .meta({ id: 'MentorshipEnding' })

const params = z.object({ mentorshipId: id('mts') })
const common = { tag: 'Mentorships', people: 'any' } as const

const shownTo = (caller: Caller, mentorship: Mentorship): Mentorship =>
  caller.kind === 'person' ? mentorship : { ...mentorship, thanks: null }

export function mentorshipRoutes(routes: Routes): void {
  routes.list({
    ...common,
    url: '/v1/mentorships',
    operationId: 'listMentorships',
    summary: 'List mentorships; a person sees their own',
    scope: 'mentorships:read',
    query: z.object({
      menteeId: id('per').optional(),
      mentorId: id('per').optional(),
      state: z.enum(MENTORSHIP_STATES).optional(),
    }),
    item: MentorshipReply,
    run: async (read, { query }, page) => {
      const partyId = read.caller.kind === 'person' ? read.caller.id : null
      const { data, next } = await listMentorships(read, { ...query, partyId }, page)
      return { data: data.map((each) => shownTo(read.caller, each)), next }
    },
  })
  routes.read({
    ...common,
    url: '/v1/mentorships/:mentorshipId',
    operationId: 'getMentorship',
    summary: 'Read a mentorship',
    scope: 'mentorships:read',
    params,
    reply: MentorshipReply,
    run: async (read, input) => shownTo(read.caller, await readMentorship(read, input.params.mentorshipId)),
  })
  const verb = { ...common, method: 'POST', scope: 'mentorships:write', params, reply: MentorshipReply } as const
  routes.change({
    ...verb,
    url: '/v1/mentorships/:mentorshipId/pause',
    operationId: 'pauseMentorship',
    summary: 'Set a mentorship aside for a while; it keeps its place',
    run: async (tx, input) => shownTo(tx.caller, await pauseMentorship(tx, input.params.mentorshipId)),
  })
  routes.change({
    ...verb,
    url: '/v1/mentorships/:mentorshipId/resume',
    operationId: 'resumeMentorship',
    summary: 'Go on with a paused mentorship',
    run: async (tx, input) => shownTo(tx.caller, await resumeMentorship(tx, input.params.mentorshipId)),
  })
  routes.change({
    ...verb,
    url: '/v1/mentorships/:mentorshipId/complete',
    operationId: 'completeMentorship',
    summary: 'Complete a mentorship: the goal is reached',
    run: async (tx, input) => shownTo(tx.caller, await completeMentorship(tx, input.params.mentorshipId)),
  })
  routes.change({
    ...verb,
    url: '/v1/mentorships/:mentorshipId/end',
    operationId: 'endMentorship',
    summary: 'End a mentorship before its goal',
    description: 'Frees the mentor’s place and cancels what was booked, at once.',
    body: Ending,
    run: async (tx, input) => shownTo(tx.caller, await endMentorship(tx, input.params.mentorshipId, input.body)),
  })
}
