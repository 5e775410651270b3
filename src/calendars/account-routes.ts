import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant } from '../http/wire.ts'
import { requirePersonById } from '../people/index.ts'
import { presentSource, sourceMembers } from './busy-source-reply.ts'
import { type FoundSource, PROVIDERS } from './busy-source-rules.ts'
import { listBusySources } from './busy-source-store.ts'
import { disconnectAccount, refreshAccount, requireAccount } from './change-account.ts'
import { type AccountParts, beginConnecting } from './connect-account.ts'

const provider = z.enum(PROVIDERS)

const AccountReply = z
  .object({
    id: id('cac'),
    provider,
    account: z.string().max(300).meta({ description: 'The account’s own name, as its provider tells it' }),
    state: z.enum(['active', 'needs_reconnect']).meta({
      description:
        '`needs_reconnect`: the provider takes our tokens no more. Connect the account again; nothing else is lost',
    }),
    ...sourceMembers,
  })
  .meta({
    id: 'CalendarAccount',
    description: 'A calendar account whose busy times count. We may see when its owner is busy, and we ask for no more',
  })

const ConsentReply = z
  .object({
    provider,
    authorizeUrl: z.string().max(4000).meta({
      description: 'For the person’s own browser; it leads to the provider, and from there back to a page of ours',
    }),
    expiresAt: instant.meta({ description: 'Until when they must be back; good for one time' }),
  })
  .meta({ id: 'CalendarConsent' })

const url = '/v1/people/:personId/calendar-accounts'
const ofPerson = z.object({ personId: id('per') })
const ofAccount = z.object({ personId: id('per'), calendarAccountId: id('cac') })
const common = { tag: 'Calendars', people: 'self' } as const
const reading = { ...common, scope: 'people:read' } as const
const writing = { ...common, scope: 'people:write' } as const

const present = (source: FoundSource): z.output<typeof AccountReply> => ({
  ...presentSource(source),
  provider: provider.parse(source.kind),
  account: source.shownAs,
  state: source.state === 'active' ? 'active' : 'needs_reconnect',
})

export function accountRoutes(routes: Routes, parts: AccountParts): void {
  routes.change({
    ...writing,
    method: 'POST',
    url,
    operationId: 'connectCalendarAccount',
    summary: 'Begin to connect a calendar account',
    description:
      'Answers with an address of the provider. Once the person has said yes there, and on the page that follows, which names them, the account is in the list, and its busy times count. Only its main calendar is asked: Google’s `primary`, Microsoft’s default one. Others can be added by their addresses as busy imports.',
    params: ofPerson,
    body: z.strictObject({ provider }).meta({ id: 'NewCalendarAccount' }),
    reply: ConsentReply,
    run: (tx, { params, body }) => beginConnecting(tx, parts, { ...params, ...body }),
  })
  routes.list({
    ...reading,
    url,
    operationId: 'listCalendarAccounts',
    summary: 'List somebody’s calendar accounts',
    params: ofPerson,
    item: AccountReply,
    run: async (read, { params }, page) => {
      await requirePersonById(read, params.personId)
      const found = await listBusySources(read, params.personId, PROVIDERS, page)
      return { ...found, data: found.data.map(present) }
    },
  })
  routes.read({
    ...reading,
    url: `${url}/:calendarAccountId`,
    operationId: 'getCalendarAccount',
    summary: 'Read how it stands with a calendar account',
    params: ofAccount,
    reply: AccountReply,
    run: async (read, { params }) => present(await requireAccount(read, params.personId, params.calendarAccountId)),
  })
  routes.change({
    ...writing,
    method: 'POST',
    url: `${url}/:calendarAccountId/refresh`,
    operationId: 'refreshCalendarAccount',
    summary: 'Ask the provider now',
    description: 'A worker asks at once; read the account again to see what came of it.',
    params: ofAccount,
    reply: AccountReply,
    run: async (tx, { params }) => present(await refreshAccount(tx, params.personId, params.calendarAccountId)),
  })
  routes.change({
    ...writing,
    method: 'DELETE',
    url: `${url}/:calendarAccountId`,
    operationId: 'disconnectCalendarAccount',
    summary: 'Disconnect a calendar account',
    description:
      'Its times count no more at once. The consent ends at the provider soon after, and our tokens are forgotten.',
    params: ofAccount,
    status: 204,
    reply: z.undefined(),
    run: (tx, { params }) => disconnectAccount(tx, params.personId, params.calendarAccountId).then(() => undefined),
  })
}
