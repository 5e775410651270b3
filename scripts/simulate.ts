import { parseArgs } from 'node:util'
import { line } from '../test/simulation/check/finding.ts'
import { openSimulation } from '../test/simulation/open-simulation.ts'
import { tellStory } from '../test/simulation/tell-story.ts'
import { dropLeftovers } from '../test/setup/drop-leftovers.ts'
import { migratedDatabase } from '../test/setup/migrated-database.ts'
import { findPostgres } from '../test/setup/servers.ts'

/**
 * Plays years of reminders and checks them, each in a sandbox organization of its own: `npm run simulate -- --seed 7`.
 * `--seeds 20` plays as many from there on. Tells the whole story of the first findings, and exits with 1 when there are any.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    days: { type: 'string', default: '365' },
    people: { type: 'string', default: '300' },
  },
})
const STORIES = 3
const say = (text: string) => process.stdout.write(`${text}\n`)

const SCRATCH = 'anteroom_simulation_'

const postgres = await findPostgres()
await dropLeftovers(postgres.url, SCRATCH)
const scratch = await migratedDatabase(postgres.url, `${SCRATCH}${process.pid}`)
const stop = async (): Promise<void> => {
  await scratch.drop()
  await postgres.stop()
}
let interrupted = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    interrupted = true
    void stop().finally(() => process.exit(1))
  })
}
try {
  const simulation = await openSimulation(scratch.url)
  try {
    const first = Number(values.seed)
    for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
      const year = await simulation.year({ seed, days: Number(values.days), people: Number(values.people) })
      const { record, findings, acts, refused, active } = year
      say(
        `Seed ${seed}: ${values.people} people, of whom ${active} act, ${acts} acts (${refused} refused), ` +
          `${record.events.length} events, ${record.reminders.length} reminders, ${record.messages.length} messages, ` +
          `${findings.length} findings.`,
      )
      for (const each of findings) say(line(each))
      for (const each of findings.slice(0, STORIES)) say(`\n${tellStory(each, record)}`)
      if (findings.length > 0) process.exitCode = 1
    }
  } finally {
    await simulation.close()
  }
} catch (error) {
  // Its database was taken away in the midst of it.
  if (!interrupted) throw error
} finally {
  await stop()
}
