/**
 * Measures a state change over HTTP (POST /v1/rooms with Idempotency-Key: the row, its event, outbox and audit entries and
 * the kept reply, in one transaction under row-level security) against a bare Fastify + pg handler that inserts the one
 * row into a table without further keys and returns it.
 * Alone: node bench/change-state.ts
 */
import { randomUUID } from 'node:crypto'
import type { Finding } from './support/figures.ts'
import { requestText } from './support/load.ts'
import { compare, findings } from './support/paired.ts'
import { runAlone } from './support/report.ts'
import { withScene } from './support/scene.ts'

const ROOM = {
  name: 'Weekly pipeline review',
  function: 'sales',
  kind: 'meeting',
  sensitivity: 'internal',
  guestSeats: 2,
}

export const changeState = (): Promise<Finding[]> =>
  withScene(async ({ database, organizationId, anteroom, bare, ask }) => {
    await database.query('CREATE TABLE bare_room (LIKE room)')
    await database.query('ALTER TABLE bare_room ADD PRIMARY KEY (organization_id, id)')
    const plain = requestText('POST', `/organizations/${organizationId}/rooms`, {}, JSON.stringify(ROOM))
    const compared = await compare(
      {
        server: anteroom,
        status: 201,
        request: () => ask('POST', '/v1/rooms', ROOM, { 'idempotency-key': randomUUID() }),
      },
      { server: bare, status: 201, request: () => plain },
    )
    return findings('create one room', 0.5, compared)
  })

if (import.meta.main) await runAlone(changeState)
