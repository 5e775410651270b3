import { z } from 'zod'
import { MAIL_TYPE } from '../../http/bodies.ts'
import type { Routes } from '../../http/route.ts'
import { instant, text } from '../../http/wire.ts'
import { invalid, notFound } from '../../kernel/refusal.ts'
import { type Database, NOWHERE, type Tx } from '../../storage/database.ts'
import { organizationById } from '../../tenancy/index.ts'
import { MessageReply, presentMessage } from '../message-routes.ts'
import { organizationOfMessage } from '../message-store.ts'
import { bounceOf, messageIdIn } from './bounce-report.ts'
import { clearBounce, listBounces } from './bounce-store.ts'
import { recordBounce } from './record-bounce.ts'

const Report = z
  .strictObject({
    messageId: z.string().max(300).meta({ description: 'The Message-ID of the mail, `<msg_…@…>`' }),
    kind: z.enum(['hard', 'soft']).meta({ description: 'Hard: nothing will ever arrive there' }),
    reason: text(500),
  })
  .meta({ id: 'Bounce' })

const BouncingAddressReply = z
  .object({ address: z.string().max(254), reason: z.string().max(500), bouncedAt: instant })
  .meta({ id: 'BouncingAddress', description: 'An address that takes no mail' })

const address = z.string().trim().min(3).max(254)
const common = { tag: 'Messages', people: 'none' } as const
const url = '/v1/bouncing-addresses'

type Told = { messageId: string; kind: 'hard' | 'soft'; reason: string }

/** Refuses (422) what is no report about a mail of ours. */
function toldBy(body: string | z.output<typeof Report>): Told {
  const told = typeof body === 'string' ? bounceOf(body) : { ...body, messageId: messageIdIn(body.messageId) }
  if (!told?.messageId) {
    const detail = 'The body must report a failure (RFC 3464) of a mail with a Message-ID of ours, <msg_…@…>.'
    throw invalid({ pointer: typeof body === 'string' ? '' : '/messageId', code: 'no_bounce', detail })
  }
  return { messageId: told.messageId, kind: told.kind, reason: told.reason }
}

/** Goes on in the message's organization, when it is one of the caller's. */
async function enterOrganization(tx: Tx, organizationId: string | null, named: string | null): Promise<void> {
  const isNamed = named === null || named === organizationId
  if (!organizationId || !isNamed || !(await organizationById(tx, organizationId))) throw notFound('message')
  await tx.enter(organizationId)
}

export function bounceRoutes(routes: Routes, database: Database): void {
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/inbound/bounces',
    operationId: 'reportBounce',
    summary: 'Say that a mail came back',
    description:
      'As the mail server’s report itself (RFC 3464), or as JSON. A hard bounce makes the message failed and stops mail to the address until it changes or is cleared; a soft one is only noted. A platform client need not name the organization',
    scope: 'messages:write',
    tenant: 'platform',
    idempotencyKey: 'optional',
    consumes: ['application/json', MAIL_TYPE],
    body: z.union([Report, z.string().max(1_000_000)]),
    reply: MessageReply,
    prepare: async ({ body }) => {
      const told = toldBy(body)
      return { told, organizationId: await organizationOfMessage(database, told.messageId) }
    },
    run: async (tx, { prepared: { told, organizationId } }) => {
      await enterOrganization(tx, organizationId, tx.organizationId === NOWHERE ? null : tx.organizationId)
      return presentMessage(tx, await recordBounce(tx, told))
    },
  })
  routes.list({
    ...common,
    url,
    operationId: 'listBouncingAddresses',
    summary: 'List the addresses that take no mail',
    scope: 'reminders:read',
    item: BouncingAddressReply,
    run: (read, _input, page) => listBounces(read, page),
  })
  routes.change({
    ...common,
    method: 'POST',
    url: `${url}/clear`,
    operationId: 'clearBouncingAddress',
    summary: 'Send mail to an address again',
    scope: 'messages:write',
    body: z.strictObject({ address }).meta({ id: 'ClearBouncingAddress' }),
    status: 204,
    reply: z.undefined(),
    run: async (tx, { body }) => {
      if (!(await clearBounce(tx, body.address))) throw notFound('bouncing address')
      return undefined
    },
  })
}
