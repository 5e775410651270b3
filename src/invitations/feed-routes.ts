import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { etagMatches } from '../http/etag.ts'
import type { Routes } from '../http/route.ts'
import { CALENDAR_TYPE } from '../http/streamed-body.ts'
import { id } from '../http/wire.ts'
import { sha256 } from '../kernel/chance.ts'
import { notFound } from '../kernel/refusal.ts'
import { personById } from '../people/index.ts'
import type { Database } from '../storage/database.ts'
import { organizationNow } from '../tenancy/index.ts'
import { makeFeed, revokeFeed } from './change-feed.ts'
import type { CalendarContext } from './event-writer.ts'
import { ownerOfFeed } from './feed-store.ts'
import { publishCalendar } from './publish-calendar.ts'

const FeedReply = z
  .object({
    address: z.string().max(500).meta({ description: 'Shown this once. Whoever knows it can read the calendar' }),
  })
  .meta({ id: 'CalendarFeed', description: 'Where a person’s calendar can be subscribed to' })

const ofPerson = z.object({ personId: id('per') })
const ofFeed = z.object({ personId: id('per'), token: z.string().min(1).max(200) })

const common = { tag: 'Calendars', scope: 'people:act_as', people: 'self', params: ofPerson } as const
const url = '/v1/people/:personId'

export function feedRoutes(
  routes: Routes,
  fastify: FastifyInstance,
  database: Database,
  context: CalendarContext,
): void {
  routes.change({
    ...common,
    method: 'POST',
    url: `${url}/calendar-feed`,
    operationId: 'makeCalendarFeed',
    summary: 'Make the address of a calendar',
    description:
      'For calendar programs that subscribe to addresses. A new one takes the place of the one before, which is worth nothing from then on; this is how one that got into wrong hands is changed',
    reply: FeedReply,
    run: async (tx, { params }) => ({ address: await makeFeed(tx, params.personId, context.publicUrl) }),
  })
  routes.change({
    ...common,
    method: 'DELETE',
    url: `${url}/calendar-feed`,
    operationId: 'revokeCalendarFeed',
    summary: 'Revoke the address of a calendar',
    status: 204,
    reply: z.undefined(),
    run: (tx, { params }) => revokeFeed(tx, params.personId).then(() => undefined),
  })

  fastify.get(
    `${url}/calendar.ics`,
    {
      schema: {
        operationId: 'readCalendarFeed',
        summary: 'Read a person’s calendar',
        description:
          'Their sessions from 90 days ago to a year ahead, proposed ones as tentative, as iCalendar (RFC 5545, METHOD:PUBLISH). The token in the address is all that is needed. Sessions in confidential rooms have a neutral title and no text; what was called off is left out.',
        tags: ['Calendars'],
        security: [],
        params: ofPerson,
        querystring: z.object({
          token: z.string().max(200).meta({ description: 'As the address has it that was made' }),
        }),
        response: {
          200: { description: 'The calendar', content: { [CALENDAR_TYPE]: { schema: z.string().max(10_000_000) } } },
          304: { description: 'Not changed since the version in If-None-Match', content: {} },
        },
        problems: [400, 404, 408, 429, 500, 503],
      } as object,
    },
    async (request, reply) => {
      const asked = ofFeed.safeParse({ ...(request.params as object), ...(request.query as object) })
      const owner = asked.success ? await ownerOfFeed(database, sha256(asked.data.token)) : null
      if (!owner || owner.personId !== asked.data?.personId) throw notFound('calendar feed')
      const { organizationId, personId } = owner
      const caller = { kind: 'person', id: personId, actedBy: null } as const
      const scope = { organizationId, platformId: null, caller, requestId: request.id }
      const text = await database.read(scope, async (read) => {
        const [person, now] = await Promise.all([personById(read, personId), organizationNow(read)])
        return person && !person.leftAt ? publishCalendar(read, person, now, context) : null
      })
      if (text === null) throw notFound('calendar feed')
      const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
      // The address is a secret between one program and us; what it shows is asked for anew each time.
      reply.headers({ etag, 'cache-control': 'private, no-cache' })
      if (etagMatches(request.headers['if-none-match'], etag)) return reply.status(304).send()
      return reply.type(`${CALENDAR_TYPE}; charset=utf-8; method=PUBLISH`).send(text)
    },
  )
}
