import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer, listOf, prose, text } from '../http/wire.ts'
import { VISIBILITIES } from './feedback-store.ts'
import { giveFeedback, readFeedback } from './give-feedback.ts'
import { changeDebrief, readDebrief, writeDebrief } from './write-debrief.ts'

const words = { decidedAndByWhom: text(4000), whatSurprisedMe: text(4000), whatIWillDoDifferently: text(4000) }

const DebriefReply = z
  .object({
    sessionId: id('ses'),
    ...words,
    version: integer(1, 2_147_483_647),
    writtenAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Debrief', description: 'The mentee’s note on a session; for the pair alone' })

const DebriefWords = z.strictObject(words).meta({ id: 'DebriefWords' })

const rating = integer(1, 5)
const visibility = z
  .enum(VISIBILITIES)
  .meta({ description: 'private: for its author alone; pair: the other one reads it as well' })

const FeedbackReply = z
  .object({
    sessionId: id('ses'),
    personId: id('per'),
    rating,
    text: prose(4000).nullable(),
    visibility,
    givenAt: instant,
  })
  .meta({ id: 'Feedback', description: 'What one of the two thinks of a session; never leaves the pair' })

const NewFeedback = z
  .strictObject({ rating, text: prose(4000).nullish(), visibility: visibility.default('private') })
  .meta({ id: 'NewFeedback' })

const params = z.object({ sessionId: id('ses') })
const common = { tag: 'Sessions', people: 'any', params } as const
const change = { ...common, scope: 'sessions:write' } as const

/** What a pair writes about a session. Machines are refused: they see on the session that there is something. */
export function debriefRoutes(routes: Routes): void {
  routes.change({
    ...change,
    method: 'POST',
    url: '/v1/sessions/:sessionId/debrief',
    operationId: 'writeDebrief',
    summary: 'Write the debrief note of a session',
    description:
      'With a token of the mentee. Who writes it was there: it counts as the mentee’s word that the session was held',
    body: DebriefWords,
    status: 201,
    reply: DebriefReply,
    location: (debrief) => `/v1/sessions/${z.encode(DebriefReply.shape.sessionId, debrief.sessionId)}/debrief`,
    run: (tx, input) => writeDebrief(tx, input.params.sessionId, input.body),
  })
  routes.change({
    ...change,
    method: 'PUT',
    url: '/v1/sessions/:sessionId/debrief',
    operationId: 'changeDebrief',
    summary: 'Change the debrief note of a session',
    description: 'With a token of the mentee',
    ifMatch: true,
    body: DebriefWords,
    reply: DebriefReply,
    run: (tx, input) => changeDebrief(tx, input.params.sessionId, input.version, input.body),
  })
  routes.read({
    ...common,
    scope: 'sessions:read',
    url: '/v1/sessions/:sessionId/debrief',
    operationId: 'getDebrief',
    summary: 'Read the debrief note of a session',
    description: 'With a token of the mentee or the mentor',
    reply: DebriefReply,
    run: (read, input) => readDebrief(read, input.params.sessionId),
  })
  routes.change({
    ...change,
    method: 'POST',
    url: '/v1/sessions/:sessionId/feedback',
    operationId: 'giveFeedback',
    summary: 'Say what you think of a session',
    description: 'With a token of the mentee or the mentor. A later word takes the place of the earlier',
    body: NewFeedback,
    reply: FeedbackReply,
    run: (tx, input) => giveFeedback(tx, input.params.sessionId, { ...input.body, text: input.body.text || null }),
  })
  routes.read({
    ...common,
    scope: 'sessions:read',
    url: '/v1/sessions/:sessionId/feedback',
    operationId: 'getFeedback',
    summary: 'Read your own feedback on a session and what the other one shares',
    description: 'With a token of the mentee or the mentor',
    reply: z.object({ data: listOf(FeedbackReply, 2) }).meta({ id: 'SessionFeedback' }),
    run: async (read, input) => ({ data: await readFeedback(read, input.params.sessionId) }),
  })
}
