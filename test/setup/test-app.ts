import { pino } from 'pino'
import { type App, openApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { type Client, clientOf } from './client.ts'
import { testDatabase } from './test-database.ts'
import { atEnd } from './at-end.ts'

export const BOOTSTRAP_SECRET = 'bootstrap-secret-of-the-tests'

export type TestApp = App & {
  url: string
  /** A platform client with every scope, not yet in any organization. */
  platform: Client
  /** Makes an organization and answers a client that works in it. */
  organization(fields?: Record<string, unknown>): Promise<Client>
}

/** The whole service on a database of its own, listening on loopback; closed at the end of the file. */
export async function testApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const config = readConfig({
    DATABASE_URL: await testDatabase(),
    BOOTSTRAP_CLIENT_SECRET: BOOTSTRAP_SECRET,
    RATE_LIMIT_PER_MINUTE: '100000',
    ANONYMOUS_RATE_LIMIT_PER_MINUTE: '100000',
    PORT: '0',
    ...environment,
  })
  const app = await openApp(
    { ...config, DATABASE_URL: config.DATABASE_URL! },
    pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
  )
  atEnd(() => app.close())
  const url = await app.fastify.listen({ host: '127.0.0.1', port: 0 })
  const platform = await clientOf(url, 'bootstrap', BOOTSTRAP_SECRET)
  return {
    ...app,
    url,
    platform,
    async organization(fields = {}) {
      const made = await platform.post('/v1/organizations', {
        name: 'Nordlicht',
        kind: 'sandbox',
        timeZone: 'Europe/Berlin',
        ...fields,
      })
      if (made.status !== 201) throw new Error(JSON.stringify(made.body))
      return platform.in(String(made.body['id']))
    },
  }
}
