import type { FastifyInstance, FastifyReply } from 'fastify'
import { FORM_TYPE, MULTIPART_TYPE } from '../http/bodies.ts'
import { addMilliseconds, DAY } from '../kernel/clock.ts'
import type { CallScope } from '../kernel/caller.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { MentorPictures } from '../matching/index.ts'
import type { Database } from '../storage/database.ts'
import { createLink, holdLink, organizationOfLink } from './action-links.ts'
import { followLink, formOf } from './follow-link.ts'
import { type LinkState, linkState, type Shown } from './link-page.ts'
import { nextAfter } from './open-actions.ts'
import { actionPage, gonePage, refusedPage, resultPage } from './pages/action-page.ts'
import { PAGE_HEADERS } from './pages/page-style.ts'
import { WAY } from './pages/page-ways.ts'
import { languageOf } from './words/language.ts'

type Params = { Params: { token: string } }
type Page = { status: number; html: string }

/** A link that was made for the next click. */
const FRESH_FOR = DAY

const UNKNOWN: Page = { status: 410, html: gonePage({ reader: null, reason: 'unknown', now: null, ways: [] }) }

/**
 * `/a/{token}`: GET shows what would happen and changes nothing, since mail scanners follow links; POST does it. A POST
 * that names a way makes a fresh link to another action of the same person on the same thing, and leads there.
 */
export function linkRoutes(fastify: FastifyInstance, database: Database, pictures: MentorPictures): void {
  const send = (reply: FastifyReply, { status, html }: Page) => reply.status(status).headers(PAGE_HEADERS).send(html)
  const stateOf = (organizationId: string, requestId: string, token: string) =>
    database.read(scopeOf(organizationId, 'link', requestId), (read) => linkState(read, token, pictures))

  fastify.get<Params>('/a/:token', { schema: { hide: true } }, async (request, reply) => {
    const { token } = request.params
    const organizationId = await organizationOfLink(database, token)
    return send(reply, organizationId ? shownPage(await stateOf(organizationId, request.id, token)) : UNKNOWN)
  })

  const forms = { schema: { hide: true }, config: { takes: [FORM_TYPE, MULTIPART_TYPE] } }
  fastify.post<Params>('/a/:token', forms, async (request, reply) => {
    const { token } = request.params
    const organizationId = await organizationOfLink(database, token)
    if (!organizationId) return send(reply, UNKNOWN)
    const state = await stateOf(organizationId, request.id, token)
    if (state.is === 'unknown' || state.is === 'expired') return send(reply, shownPage(state))
    const { link, reader } = state
    const caller = { kind: 'person', id: link.personId, actedBy: null } as const
    const scope = { ...scopeOf(organizationId, link.personId, request.id), caller }

    const way = wayOf(request.body)
    const open = state.open.find(({ action }) => action === way)
    if (open) {
      const location = await database.transact(scope, async (tx) =>
        createLink(tx, '', { ...open, personId: link.personId, expiresAt: addMilliseconds(tx.now, FRESH_FOR) }),
      )
      return reply
        .status(303)
        .headers({ ...PAGE_HEADERS, location })
        .send()
    }
    if (way || state.is === 'changed') return send(reply, gone(state))

    const done = async (again: boolean): Promise<Page> => {
      const after = await stateOf(organizationId, request.id, token)
      const shown = 'link' in after ? after : state
      const ways = nextAfter(link.action, shown.open)
      const { reader: told, about } = shown
      return { status: 200, html: resultPage({ reader: told, done: link.action, again, about, ways }) }
    }
    if (state.is === 'used') return send(reply, await done(true))
    try {
      const form = formOf(link.action, request.body)
      const wrong = await database.transact(scope, async (tx) =>
        (await holdLink(tx, link.id))
          ? followLink(tx, link, form, languageOf(reader.locale, reader.timeZone), pictures)
          : 'used before',
      )
      if (wrong === 'used before' || wrong === null) return await send(reply, await done(wrong !== null))
      return await send(reply, { status: 422, html: actionPage({ ...state.view, posted: wrong }) })
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
      if (error.kind === 'gone') return send(reply, shownPage(await stateOf(organizationId, request.id, token)))
      return send(reply, { status: 409, html: refusedPage({ reader, code: error.code, ways: state.view.ways }) })
    }
  })
}

function shownPage(state: LinkState): Page {
  switch (state.is) {
    case 'open':
      return { status: 200, html: actionPage(state.view) }
    case 'unknown':
      return UNKNOWN
    case 'expired':
      return { status: 410, html: gonePage({ reader: state.reader, reason: 'expired', now: null, ways: [] }) }
    default:
      return gone(state)
  }
}

/** What holds instead, and what can be done about it. */
function gone(state: Extract<LinkState, Shown>): Page {
  const { reader, open } = state
  const now = state.is === 'open' ? null : state.now
  const ways = open.map(({ action }) => action)
  return { status: 410, html: gonePage({ reader, reason: state.is === 'used' ? 'used' : 'changed', now, ways }) }
}

const wayOf = (body: unknown): unknown => new Map<string, unknown>(Object.entries(body ?? {})).get(WAY)

const scopeOf = (organizationId: string, id: string, requestId: string): CallScope => ({
  organizationId,
  platformId: null,
  caller: { kind: 'system', id },
  requestId,
})
