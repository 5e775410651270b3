import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer } from '../http/wire.ts'
import { notFound } from '../kernel/refusal.ts'
import { hostOf, listHosts } from './host-store.ts'
import { removeHost } from './remove-host.ts'
import { HOST_STANDINGS } from './room-rules.ts'
import { roomById } from './room-store.ts'
import { setHost } from './set-host.ts'

const fields = {
  standing: z
    .enum(HOST_STANDINGS)
    .meta({ description: '`owner` runs it, `regular` has a standing invitation, `former` had one' }),
  mayBringGuests: z.boolean().meta({ description: 'Former hosts never' }),
}

const HostReply = z
  .object({
    roomId: id('rom'),
    personId: id('per'),
    ...fields,
    version: integer(1, 2_147_483_647),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Host', description: 'A person with a standing place in a room' })

const HostPlace = z.strictObject(fields).meta({ id: 'HostPlace' })

const params = z.object({ roomId: id('rom'), personId: id('per') })
const url = '/v1/rooms/:roomId/hosts/:personId'
const reading = { tag: 'Rooms', people: 'any', scope: 'rooms:read' } as const
const writing = { tag: 'Rooms', people: 'none', scope: 'rooms:write' } as const

export function hostRoutes(routes: Routes): void {
  routes.list({
    ...reading,
    url: '/v1/rooms/:roomId/hosts',
    operationId: 'listHosts',
    summary: 'List the hosts of a room',
    params: params.pick({ roomId: true }),
    item: HostReply,
    run: async (read, input, page) => {
      if (!(await roomById(read, input.params.roomId))) throw notFound('room')
      return listHosts(read, input.params.roomId, page)
    },
  })
  routes.read({
    ...reading,
    url,
    operationId: 'getHost',
    summary: 'Read the place of a person in a room',
    params,
    reply: HostReply,
    run: async (read, input) => {
      const host = await hostOf(read, input.params.roomId, input.params.personId)
      if (!host) throw notFound('host')
      return host
    },
  })
  routes.change({
    ...writing,
    method: 'PUT',
    url,
    operationId: 'setHost',
    summary: 'Give a person a place in a room, or replace the one they have',
    ifMatch: 'when_exists',
    params,
    body: HostPlace,
    reply: HostReply,
    run: (tx, input) => setHost(tx, { ...input.params, ...input.body }, input.version),
  })
  routes.change({
    ...writing,
    method: 'DELETE',
    url,
    operationId: 'removeHost',
    summary: 'Take back a place that was entered by mistake; who has stopped coming is `former`',
    ifMatch: true,
    params,
    status: 204,
    reply: z.undefined(),
    run: (tx, input) => removeHost(tx, input.params.roomId, input.params.personId, input.version).then(() => undefined),
  })
}
