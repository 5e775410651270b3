import { migrations } from '../migrations/index.ts'
import { readConfig } from '../src/config.ts'
import { migrate } from '../src/storage/migrate.ts'

/** Brings the schema of DATABASE_URL up to date and ends. The service does the same when it starts. */
const { DATABASE_URL } = readConfig()
if (!DATABASE_URL) {
  console.error('DATABASE_URL says which database. (The embedded one is migrated when the service starts.)')
  process.exit(2)
}
const ran = await migrate(DATABASE_URL, migrations)
console.log(ran.length === 0 ? 'The schema is up to date.' : ran.join('\n'))
