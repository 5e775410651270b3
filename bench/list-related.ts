/**
 * Measures a list of 50 rows with what they relate to over HTTP (GET /v1/messages?limit=50, each with its receiver; row-level
 * security on) against a bare Fastify + pg handler that reads the same rows and their people and joins them in JavaScript.
 * Alone: node bench/list-related.ts
 */
import type { Finding } from './support/figures.ts'
import { requestText } from './support/load.ts'
import { compare, findings } from './support/paired.ts'
import { runAlone } from './support/report.ts'
import { withScene } from './support/scene.ts'
import { addMessages, addPeople } from './support/seed.ts'

export const listRelated = (): Promise<Finding[]> =>
  withScene(async ({ database, organizationId, anteroom, bare, ask }) => {
    await addMessages(database, organizationId, await addPeople(database, organizationId, 1_000))
    const request = ask('GET', '/v1/messages?limit=50')
    const bareRequest = requestText('GET', `/organizations/${organizationId}/messages`)
    const compared = await compare(
      { server: anteroom, status: 200, request: () => request },
      { server: bare, status: 200, request: () => bareRequest },
    )
    return findings('list 50 messages with their receivers', 1.5, compared)
  })

if (import.meta.main) await runAlone(listRelated)
