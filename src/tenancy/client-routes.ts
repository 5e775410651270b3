import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, listOf, text } from '../http/wire.ts'
import { ALL_SCOPES } from '../kernel/caller.ts'
import { pageOf } from '../kernel/page.ts'
import { notFound } from '../kernel/refusal.ts'
import { createClient, newSecret } from './create-client.ts'
import type { ClientRow } from './tenancy-store.ts'

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

const present = (row: ClientRow) => ({ ...row, clientId: row.handle })
const COLUMNS = `id, platform_id AS "platformId", organization_id AS "organizationId", handle, name, scopes, created_at AS "createdAt", revoked_at AS "revokedAt"`
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
    location: (client) => `/v1/clients/${client.clientId}`,
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
      const rows = await read.rows<ClientRow>(
        `SELECT ${COLUMNS} FROM client WHERE ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
        [page.after?.[0] ?? null, page.limit + 1],
      )
      return pageOf(rows.map(present), page, (row) => [row.id])
    },
  })
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/clients/:clientId/revoke',
    operationId: 'revokeClient',
    summary: 'Revoke a client; its tokens end within seconds',
    params: z.object({ clientId: id('cli') }),
    reply: ClientReply,
    run: async (tx, { params }) => {
      const [row] = await tx.rows<ClientRow>(
        `UPDATE client SET revoked_at = coalesce(revoked_at, now()) WHERE id = $1 RETURNING ${COLUMNS}`,
        [params.clientId],
      )
      if (!row) throw notFound('client')
      return present(row)
    },
  })
}
