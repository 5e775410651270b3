import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer, language, listOf, prose } from '../http/wire.ts'
import { LOCALES } from '../kernel/locale.ts'
import { FORMATS } from '../people/index.ts'
import { withdrawMatchRequest } from './close-match-request.ts'
import { createMatchRequest } from './create-match-request.ts'
import { MATCH_REQUEST_STATES } from './match-request-rules.ts'
import { listMatchRequests } from './match-request-store.ts'
import { readMatchRequest } from './read-match-request.ts'
import { readTimeline, TIMELINE_STEPS } from './read-timeline.ts'

const Want = z.object({
  roomId: id('rom'),
  depth: integer(1, 4).meta({ description: '1 heard, 2 sat in, 3 took part, 4 carries it' }),
})
const format = z.enum(FORMATS)
const sharedHours = z.number().min(0).max(60)

const MatchRequestReply = z
  .object({
    id: id('mrq'),
    menteeId: id('per'),
    wants: listOf(Want, 20).meta({ description: 'The most wanted first' }),
    goal: prose(2000),
    formats: listOf(format, 5),
    constraints: z.object({
      languages: listOf(z.string().max(35), 20).nullable(),
      minimumSharedHours: sharedHours.nullable(),
    }),
    state: z.enum(MATCH_REQUEST_STATES),
    expiresAt: instant.nullable().meta({ description: 'When it ends by itself while nobody is asked' }),
    closedAt: instant.nullable().meta({ description: 'When it was matched, withdrawn or expired' }),
    version: integer(1, 2_147_483_647),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'MatchRequest', description: 'A mentee asks for a mentor' })

const NewMatchRequest = z
  .strictObject({
    menteeId: id('per'),
    wants: listOf(z.strictObject(Want.shape), 20)
      .min(1)
      .optional()
      .meta({ description: 'The most wanted first; those of the mentee profile when left out' }),
    goal: prose(2000).optional().meta({ description: 'That of the mentee profile when left out' }),
    formats: listOf(format, 5).optional().meta({ description: 'Those of the mentee profile when left out' }),
    constraints: z
      .strictObject({
        languages: listOf(language, 20)
          .min(1)
          .meta({ description: 'Only these will do, whatever else the mentee speaks' }),
        minimumSharedHours: sharedHours.meta({
          description: 'Working hours a week to share, when more than the organization asks for',
        }),
      })
      .partial()
      .optional(),
  })
  .meta({ id: 'NewMatchRequest' })

const TimelineReply = z
  .object({
    state: z.enum(MATCH_REQUEST_STATES),
    standing: prose(2000).meta({ description: 'Where the request stands now, in words to the mentee' }),
    data: listOf(
      z.object({
        at: instant,
        type: z.string().max(100),
        text: prose(1000).meta({ description: 'What happened, in words to the mentee' }),
        offerId: id('off').nullable(),
        mentorId: id('per').nullable(),
      }),
      TIMELINE_STEPS,
    ),
    language: z.enum(LOCALES).meta({ description: 'What the sentences are written in' }),
  })
  .meta({ id: 'MatchRequestTimeline', description: 'What happened to a request, in order' })

const params = z.object({ matchRequestId: id('mrq') })
const common = { tag: 'Matching', people: 'any' } as const

export function matchRequestRoutes(routes: Routes): void {
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/match-requests',
    operationId: 'createMatchRequest',
    summary: 'Ask for a mentor; a person asks for themselves',
    description:
      'A mentee has one request at a time: 409 `match_request.already_open` names the other in `matchRequestId`.',
    scope: 'matching:write',
    idempotencyKey: 'required',
    body: NewMatchRequest,
    status: 201,
    reply: MatchRequestReply,
    location: (request) => `/v1/match-requests/${z.encode(MatchRequestReply.shape.id, request.id)}`,
    run: (tx, { body }) => createMatchRequest(tx, body),
  })
  routes.list({
    ...common,
    url: '/v1/match-requests',
    operationId: 'listMatchRequests',
    summary: 'List match requests; a person sees their own',
    scope: 'matching:read',
    query: z.object({ menteeId: id('per').optional(), state: z.enum(MATCH_REQUEST_STATES).optional() }),
    item: MatchRequestReply,
    run: (read, { query }, page) => {
      const partyId = read.caller.kind === 'person' ? read.caller.id : null
      return listMatchRequests(read, { ...query, partyId }, page)
    },
  })
  routes.read({
    ...common,
    url: '/v1/match-requests/:matchRequestId',
    operationId: 'getMatchRequest',
    summary: 'Read a match request; also for the mentors who were asked',
    scope: 'matching:read',
    params,
    reply: MatchRequestReply,
    run: (read, input) => readMatchRequest(read, input.params.matchRequestId),
  })
  routes.read({
    ...common,
    url: '/v1/match-requests/:matchRequestId/timeline',
    operationId: 'getMatchRequestTimeline',
    summary: 'See what happened to a match request and where it stands',
    description:
      'Told to the mentee, and so in the mentee’s language and zone whoever asks: the language they chose, else the first of theirs that there are texts in, else English.',
    scope: 'matching:read',
    params,
    reply: TimelineReply,
    run: (read, input) => readTimeline(read, input.params.matchRequestId),
  })
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/match-requests/:matchRequestId/withdraw',
    operationId: 'withdrawMatchRequest',
    summary: 'Withdraw a match request and whatever offer runs',
    scope: 'matching:write',
    params,
    reply: MatchRequestReply,
    run: (tx, input) => withdrawMatchRequest(tx, input.params.matchRequestId),
  })
}
