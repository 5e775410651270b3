/**
 * Measures a state change over HTTP (POST /v1/exposure-entries with Idempotency-Key: person and room are looked up, then the
 * row, its event, outbox and audit entries and the kept reply in one transaction under row-level security) against a bare
 * Fastify + pg handler that inserts the one row into a table without foreign keys and returns it.
 * Alone: node bench/change-state.ts
 */
import { randomUUID } from 'node:crypto'
import { toTypeId } from '../src/kernel/ids.ts'
import type { Finding } from './support/figures.ts'
import { requestText } from './support/load.ts'
import { compare, findings } from './support/paired.ts'
import { runAlone } from './support/report.ts'
import { withScene } from './support/scene.ts'
import { addPeople, addRooms } from './support/seed.ts'

const LINE = { depth: 2, minutes: 45, occurredOn: '2026-03-02', note: 'Sat in on the renewal of the year.' }

export const changeState = (): Promise<Finding[]> =>
  withScene(async ({ database, organizationId, anteroom, bare, ask }) => {
    const people = await addPeople(database, organizationId, 1_000)
    const rooms = await addRooms(database, organizationId, 50)
    await database.query('CREATE TABLE bare_entry (LIKE exposure_entry)')
    await database.query('ALTER TABLE bare_entry ADD PRIMARY KEY (organization_id, id)')
    let turn = 0
    const next = () => {
      turn += 1
      return { personId: people[turn % people.length]!, roomId: rooms[turn % rooms.length]! }
    }
    const compared = await compare(
      {
        server: anteroom,
        status: 201,
        request: () => {
          const { personId, roomId } = next()
          const line = { personId: toTypeId('per', personId), roomId: toTypeId('rom', roomId), ...LINE }
          return ask('POST', '/v1/exposure-entries', line, { 'idempotency-key': randomUUID() })
        },
      },
      {
        server: bare,
        status: 201,
        request: () => {
          const line = JSON.stringify({ id: randomUUID(), ...next(), ...LINE })
          return requestText('POST', `/organizations/${organizationId}/exposure-entries`, {}, line)
        },
      },
    )
    return findings('add one exposure entry', 0.5, compared)
  })

if (import.meta.main) await runAlone(changeState)
