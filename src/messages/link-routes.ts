import type { FastifyInstance, FastifyReply } from 'fastify'
import { FORM_TYPE } from '../http/bodies.ts'
import type { CallScope } from '../kernel/caller.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Database } from '../storage/database.ts'
import { holdLink, organizationOfLink } from './action-links.ts'
import { DONE, followLink, formOf } from './follow-link.ts'
import { linkState, type Shown } from './link-page.ts'
import { actionPage, gonePage, refusedPage, resultPage } from './pages/action-page.ts'
import { PAGE_HEADERS } from './pages/page-style.ts'
import type { GoneView, ResultView } from './pages/page-view.ts'

type Params = { Params: { token: string } }

const UNKNOWN = gonePage({ locale: 'en', organizationName: null, reason: 'unknown', wayOn: null })

/** `/a/{token}`: GET shows what would happen and changes nothing, since mail scanners follow links; POST does it. */
export function linkRoutes(fastify: FastifyInstance, database: Database): void {
  const send = (reply: FastifyReply, status: number, page: string) =>
    reply.status(status).headers(PAGE_HEADERS).send(page)

  fastify.get<Params>('/a/:token', { schema: { hide: true } }, async (request, reply) => {
    const { token } = request.params
    const organizationId = await organizationOfLink(database, token)
    if (!organizationId) return send(reply, 410, UNKNOWN)
    const state = await database.read(scopeOf(organizationId, 'link', request.id), (read) => linkState(read, token))
    if (state.is === 'gone') return send(reply, 410, gonePage(state.view))
    if (state.is === 'used') return send(reply, 410, gone(state.shown, 'used'))
    return send(reply, 200, actionPage(state.view))
  })

  const forms = { schema: { hide: true }, config: { takes: [FORM_TYPE] } }
  fastify.post<Params>('/a/:token', forms, async (request, reply) => {
    const { token } = request.params
    const organizationId = await organizationOfLink(database, token)
    if (!organizationId) return send(reply, 410, UNKNOWN)
    const state = await database.read(scopeOf(organizationId, 'link', request.id), (read) => linkState(read, token))
    if (state.is === 'gone') return send(reply, 410, gonePage(state.view))
    const { link, shown } = state
    const result = (again: boolean) => send(reply, 200, resultPage(resultOf(DONE[link.action], shown, again)))
    if (state.is === 'used') return result(true)
    try {
      const caller = { kind: 'person', id: link.personId, actedBy: null } as const
      const scope = { ...scopeOf(organizationId, link.personId, request.id), caller }
      const form = formOf(link.action, request.body)
      const wrong = await database.transact(scope, async (tx) =>
        (await holdLink(tx, link.id)) ? followLink(tx, link, form) : 'used before',
      )
      if (wrong === 'used before') return await result(true)
      if (wrong === null) return await result(false)
      return await send(reply, 422, actionPage({ ...state.view, posted: wrong }))
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
      if (error.kind === 'gone') return send(reply, 410, gone(shown, 'changed'))
      return send(reply, 409, refusedPage({ reader: shown.reader, message: error.message, wayOn: null }))
    }
  })
}

const gone = ({ reader }: Shown, reason: GoneView['reason']): string =>
  gonePage({ locale: 'en', organizationName: reader.organizationName, reason, wayOn: null })

const scopeOf = (organizationId: string, id: string, requestId: string): CallScope => ({
  organizationId,
  platformId: null,
  caller: { kind: 'system', id },
  requestId,
})

function resultOf(result: ResultView['result'], { reader, menteeName, session }: Shown, again: boolean): ResultView {
  const common = { reader, again, wayOn: null }
  if (result === 'offer.accepted' || result === 'offer.declined') return { ...common, result, menteeName }
  return { ...common, result, session: session! }
}
