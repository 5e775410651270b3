import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { scopeOf } from '../http/access.ts'
import { readInput } from '../http/read-input.ts'
import type { RouteFacts } from '../http/route-facts.ts'
import { CALENDAR_TYPE } from '../http/streamed-body.ts'
import { id } from '../http/wire.ts'
import { invalid, notFound } from '../kernel/refusal.ts'
import { requireParty } from '../kernel/caller.ts'
import { requirePersonById } from '../people/index.ts'
import { pairOf, sessionById } from '../sessions/index.ts'
import type { Database, Read } from '../storage/database.ts'
import type { CalendarContext } from './event-writer.ts'
import { publishSession } from './publish-calendar.ts'

const facts: RouteFacts = {
  operationId: 'getSessionFile',
  summary: 'Get a session for a calendar',
  description:
    'One iCalendar event (RFC 5545, METHOD:PUBLISH) in the words and the language of one of the two. A session in a confidential room has a neutral title and no text.',
  tag: 'Sessions',
  scope: 'sessions:read',
  people: 'any',
  // With whoever was erased.
  mayBeGone: true,
}

const params = z.object({ sessionId: id('ses') })
const query = z.strictObject({
  personId: id('per').optional().meta({ description: 'Of a machine: for whom of the two; the mentee unless told' }),
})

type Asked = z.output<typeof params> & z.output<typeof query>

export function sessionFileRoutes(fastify: FastifyInstance, database: Database, context: CalendarContext): void {
  fastify.get(
    '/v1/sessions/:sessionId.ics',
    {
      config: { route: facts },
      schema: {
        params,
        querystring: query,
        response: {
          200: { description: 'The event', content: { [CALENDAR_TYPE]: { schema: z.string().max(100_000) } } },
        },
      } as object,
    },
    async (request, reply) => {
      const input: { params: object; query: unknown } = readInput(request, { ...facts, params }, query)
      const asked = Object.assign({}, input.params, input.query) as Asked
      const text = await database.read(scopeOf(request), (read) => sessionFile(read, asked, context))
      return reply
        .header('content-disposition', 'attachment; filename="session.ics"')
        .type(`${CALENDAR_TYPE}; charset=utf-8; method=PUBLISH`)
        .send(text)
    },
  )
}

async function sessionFile(read: Read, { sessionId, personId }: Asked, context: CalendarContext): Promise<string> {
  const session = await sessionById(read, sessionId)
  if (!session) throw notFound('session')
  requireParty(read.caller, pairOf(session), 'the mentee and the mentor')
  const named = personId ?? session.menteeId
  if (!pairOf(session).includes(named)) {
    const detail = 'personId: must be the mentee or the mentor.'
    throw invalid({ parameter: 'personId', code: 'not_of_the_pair', detail })
  }
  const viewerId = read.caller.kind === 'person' ? read.caller.id : named
  return publishSession(read, session, await requirePersonById(read, viewerId), context)
}
