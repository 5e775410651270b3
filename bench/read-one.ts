/**
 * Measures an authenticated read of one object over HTTP (GET /v1/people/{id}, row-level security on, default settings)
 * against a bare Fastify + pg handler that reads the same row by its key with a prepared statement and returns it as JSON.
 * Alone: node bench/read-one.ts
 */
import { toTypeId } from '../src/kernel/ids.ts'
import type { Finding } from './support/figures.ts'
import { load, requestText } from './support/load.ts'
import { compare, findings } from './support/paired.ts'
import { runAlone } from './support/report.ts'
import { withScene } from './support/scene.ts'
import { addPeople } from './support/seed.ts'

/** As long as what is compared above. */
const IMAGE_MILLISECONDS = 30_000

export const readOne = (): Promise<Finding[]> =>
  withScene(async ({ database, organizationId, anteroom, bare, startImage, ask }) => {
    const people = await addPeople(database, organizationId, 1_000)
    const inTurn = (requests: string[]) => {
      let turn = 0
      return () => requests[(turn += 1) % requests.length]!
    }
    const ours = { status: 200, request: inTurn(people.map((id) => ask('GET', `/v1/people/${toTypeId('per', id)}`))) }
    const compared = await compare(
      { server: anteroom, ...ours },
      {
        server: bare,
        status: 200,
        request: inTurn(people.map((id) => requestText('GET', `/organizations/${organizationId}/people/${id}`))),
      },
    )
    const image = await startImage()
    await load({ port: image.port, connections: 64, milliseconds: IMAGE_MILLISECONDS, ...ours })
    const megabytes = (await image.memory()) / 2 ** 20
    return [
      ...findings('read one person', 0.75, compared),
      {
        what: 'memory of an api after such reads, as the image starts it',
        target: '≤ 180 MB',
        figure: `${megabytes.toFixed(0)} MB`,
        met: megabytes <= 180,
        details: `${((await anteroom.memory()) / 2 ** 20).toFixed(0)} MB as \`npm start\` does`,
      },
    ]
  })

if (import.meta.main) await runAlone(readOne)
