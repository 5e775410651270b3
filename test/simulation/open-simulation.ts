import pg from 'pg'
import { pino } from 'pino'
import { openApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { clientOf } from '../setup/client.ts'
import { done } from '../setup/story.ts'
import { checkYear } from './check/check-year.ts'
import type { Finding } from './check/finding.ts'
import { type Played, playYear } from './play/play-year.ts'

const SECRET = 'bootstrap-secret-of-a-simulation'

export type SimulatedYear = Played & { findings: Finding[] }
export type Simulation = {
  /** A year of this seed in an organization of its own, played and checked. */
  year(options: { seed: number; days: number; people: number }): Promise<SimulatedYear>
  close(): Promise<void>
}

/** The whole service on this migrated database, with mail that stays inside. */
export async function openSimulation(databaseUrl: string): Promise<Simulation> {
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    BOOTSTRAP_CLIENT_SECRET: SECRET,
    SANDBOX_MAIL: 'capture',
    PORT: '0',
  })
  const app = await openApp({ ...config, DATABASE_URL: config.DATABASE_URL! }, pino({ level: 'silent' }))
  const url = await app.fastify.listen({ host: '127.0.0.1', port: 0 })
  return {
    async year({ seed, days, people }) {
      // Anew for each: many years take longer than a token lives.
      const platform = await clientOf(url, 'bootstrap', SECRET)
      const organization = { name: `Seed ${seed}`, kind: 'sandbox', timeZone: 'Europe/Berlin' }
      const hr = platform.in(done(await platform.post('/v1/organizations', organization)).id)
      const played = await playYear({ app, hr, seed, people, days, learnSizes: () => learnSizes(databaseUrl) })
      return { ...played, findings: checkYear(played.record) }
    },
    close: () => app.close(),
  }
}

/** A database of a minute's age knows nothing of its tables, and reads too much. */
async function learnSizes(databaseUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl })
  await owner.connect()
  try {
    await owner.query('ANALYZE')
  } finally {
    await owner.end()
  }
}
