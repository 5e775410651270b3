import { pino } from 'pino'
import { openApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { migratedDatabase } from '../test/setup/migrated-database.ts'
import { findPostgres } from '../test/setup/servers.ts'
import { keepGenerated } from './generated-file.ts'

/** What the running service serves at /openapi.json, under an address that stands for every installation. */
const server = await findPostgres()
const database = await migratedDatabase(server.url, `anteroom_openapi_${process.pid}`)
const config = { ...readConfig({ PUBLIC_URL: 'https://anteroom.example' }), DATABASE_URL: database.url }
const app = await openApp(config, pino({ level: 'error' }))
await app.fastify.ready()
const document = JSON.stringify(app.fastify.swagger(), null, 2)
await app.close()
await database.drop()
await server.stop()
await keepGenerated(new URL('../openapi/openapi.json', import.meta.url), `${document}\n`, 'openapi')
