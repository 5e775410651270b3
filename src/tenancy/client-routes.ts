import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, listOf, text } from '../http/wire.ts'
import { ALL_SCOPES } from '../kernel/caller.ts'
import { notFound } from '../kernel/refusal.ts'
import { type Client, clientById, listClients } from './client-store.ts'
import { createClient, newSecret } from './create-client.ts'
import { revokeClient } from './revoke-client.ts'

const ClientReply = z
  .object({
    id: id('cli'),
    clientId: z.string().max(50).meta({ description: 'What it signs in with at /oauth/token' }),
    name: z.string().max(200),
    organizationId: id('org').nullable(),
    scopes: listOf(z.string().max(50), 50),
    createdAt: instant,
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'Client', description: 'A machine that calls this API' })

const NewClient = z
  .strictObject({
    name: text(200),
    scopes: z.array(z.enum(ALL_SCOPES)).min(1).max(50),
    organizationId: id('org').optional().meta({ description: 'Binds the client to one organization' }),
  })
  .meta({ id: 'NewClient' })

const present = <C extends Client>(client: C) => ({ ...client, clientId: client.handle })
const params = z.object({ clientId: id('cli') })
const common = { tag: 'Clients', tenant: 'platform', people: 'none', scope: 'clients:write' } as const

export function clientRoutes(routes: Routes): void {
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/clients',
    operationId: 'createClient',
    summary: 'Create a client; its secret is shown this once',
    body: NewClient,
    status: 201,
    reply: ClientReply.extend({ clientSecret: z.string().max(100) }).meta({ id: 'ClientWithSecret' }),
    location: ({ clientId }) => `/v1/clients/${clientId}`,
    prepare: newSecret,
    run: async (tx, { body, prepared }) => ({
      ...present(await createClient(tx, body, prepared.secretHash)),
      clientSecret: prepared.secret,
    }),
  })
  routes.list({
    ...common,
    url: '/v1/clients',
    operationId: 'listClients',
    summary: 'List the clients of this platform',
    item: ClientReply,
    run: async (read, _input, page) => {
      const { data, next } = await listClients(read, page)
      return { data: data.map(present), next }
    },
  })
  routes.read({
    ...common,
    url: '/v1/clients/:clientId',
    operationId: 'getClient',
    summary: 'Read a client',
    params,
    reply: ClientReply,
    run: async (read, input) => {
      const client = await clientById(read, input.params.clientId)
      if (!client) throw notFound('client')
      return present(client)
    },
  })
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/clients/:clientId/revoke',
    operationId: 'revokeClient',
    summary: 'Revoke a client; its tokens end within seconds',
    params,
    reply: ClientReply,
    run: async (tx, input) => present(await revokeClient(tx, input.params.clientId)),
  })
}
