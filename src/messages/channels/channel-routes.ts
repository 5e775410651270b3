import { z } from 'zod'
import type { Routes } from '../../http/route.ts'
import { distinct, id, instant, integer, listOf, text } from '../../http/wire.ts'
import type { Database } from '../../storage/database.ts'
import { changeChannel } from './change-channel.ts'
import { CHANNEL_KINDS, listChannels, requireChannel } from './channel-store.ts'
import { createChannel } from './create-channel.ts'
import { removeChannel } from './remove-channel.ts'
import type { ChannelCalls } from './send-to-channel.ts'
import { testChannel } from './test-channel.ts'

const name = text(100)
const messageKinds = distinct(
  listOf(
    z
      .string()
      .regex(/^[a-z_]+\.[a-z_]+$/, 'must be such as session.upcoming')
      .max(50),
    50,
  ),
).meta({
  description:
    'Which kinds go this way, such as `session.upcoming`; empty for all. What brings a calendar invitation is always mail',
})
const address = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .meta({ description: 'Where to post to; kept encrypted, and never shown again' })

const ChannelReply = z
  .object({
    id: id('chn'),
    kind: z.enum(CHANNEL_KINDS),
    name: z.string().max(100),
    personId: id('per').nullable().meta({ description: 'Whose own it is; null: the organization’s' }),
    addressHint: z.string().max(300).meta({ description: 'Host and last characters of the address' }),
    messageKinds: listOf(z.string().max(50), 50),
    enabled: z.boolean(),
    disabledBecause: z.string().max(1000).nullable().meta({ description: 'Why the service has turned it off' }),
    lastResult: z.string().max(1000).nullable().meta({ description: 'What came of the last attempt' }),
    lastResultAt: instant.nullable(),
    version: integer(1, 2_147_483_647),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Channel', description: 'A way other than mail to tell somebody something' })

const NewChannelReply = ChannelReply.extend({
  secret: z
    .string()
    .max(100)
    .nullable()
    .meta({ description: 'What webhooks are signed with (Standard Webhooks); shown this once' }),
}).meta({ id: 'ChannelWithSecret' })

const ChannelBody = z
  .strictObject({
    kind: z.enum(CHANNEL_KINDS),
    name,
    address,
    personId: id('per').nullable().default(null).meta({
      description: 'Whose own it is. To what many read goes only who is told what, without links that act for them',
    }),
    messageKinds: messageKinds.default([]),
  })
  .meta({ id: 'NewChannel' })

const ChannelChanges = z
  .strictObject({
    name: name.optional(),
    address: address.optional(),
    messageKinds: messageKinds.optional(),
    enabled: z.boolean().optional(),
  })
  .meta({ id: 'ChannelChanges' })

const TestReply = z
  .object({ delivered: z.boolean(), result: z.string().max(1000) })
  .meta({ id: 'ChannelTest', description: 'What came of a test message' })

const url = '/v1/channels'
const common = { tag: 'Messages', people: 'none' } as const
const one = { ...common, url: `${url}/:channelId`, params: z.object({ channelId: id('chn') }) } as const

export function channelRoutes(routes: Routes, database: Database, calls: ChannelCalls): void {
  routes.change({
    ...common,
    method: 'POST',
    url,
    operationId: 'createChannel',
    summary: 'Name a way other than mail: Slack, Teams, or a webhook of yours',
    scope: 'messages:write',
    idempotencyKey: 'optional',
    body: ChannelBody,
    status: 201,
    reply: NewChannelReply,
    location: (channel) => `${url}/${z.encode(ChannelReply.shape.id, channel.id)}`,
    run: (tx, { body }) => createChannel(tx, calls, body),
  })
  routes.list({
    ...common,
    url,
    operationId: 'listChannels',
    summary: 'List channels, with what came of their last attempt',
    scope: 'reminders:read',
    query: z.object({ personId: id('per').optional() }),
    item: ChannelReply,
    run: (read, { query }, page) => listChannels(read, query, page),
  })
  routes.read({
    ...one,
    operationId: 'getChannel',
    summary: 'Read a channel',
    scope: 'reminders:read',
    reply: ChannelReply,
    run: (read, { params }) => requireChannel(read, params.channelId),
  })
  routes.change({
    ...one,
    method: 'PATCH',
    operationId: 'changeChannel',
    summary: 'Change a channel, or turn it on or off',
    scope: 'messages:write',
    ifMatch: true,
    body: ChannelChanges,
    reply: ChannelReply,
    run: (tx, { params, version, body }) => changeChannel(tx, calls, params.channelId, version, body),
  })
  routes.change({
    ...one,
    method: 'DELETE',
    operationId: 'removeChannel',
    summary: 'Remove a channel; what waits for it goes by mail',
    scope: 'messages:write',
    ifMatch: true,
    status: 204,
    reply: z.undefined(),
    run: (tx, { params, version }) => removeChannel(tx, params.channelId, version).then(() => undefined),
  })
  routes.task({
    ...one,
    url: `${url}/:channelId/test`,
    operationId: 'testChannel',
    summary: 'Send a test message now, and hear what came of it',
    scope: 'messages:write',
    reply: TestReply,
    work: (scope, { params }) => testChannel(database, scope, calls, params.channelId),
  })
}
