/**
 * Runs every bench and writes bench/results.md. Alone: npm run bench; some of them: node bench/run.ts read-one deep-page
 * Needs the PostgreSQL server of BENCH_DATABASE_URL (postgres://postgres@127.0.0.1:5432/postgres unless told).
 */
import { writeFile } from 'node:fs/promises'
import { assignCohort } from './assign-cohort.ts'
import { assignStable } from './assign-stable.ts'
import { booking } from './booking.ts'
import { changeState } from './change-state.ts'
import { deepPage } from './deep-page.ts'
import { dispatch } from './dispatch.ts'
import { listRelated } from './list-related.ts'
import { mutualSlots } from './mutual-slots.ts'
import { readOne } from './read-one.ts'
import { startToReady } from './start-to-ready.ts'
import { suggestMentors } from './suggest-mentors.ts'
import { topK } from './top-k.ts'
import { sweep } from './sweep.ts'
import type { Finding } from './support/figures.ts'
import { machine, table } from './support/report.ts'
import { workerMemory } from './worker-memory.ts'

const BENCHES: Record<string, () => Promise<Finding[]>> = {
  'read-one': readOne,
  'change-state': changeState,
  'list-related': listRelated,
  'deep-page': deepPage,
  'mutual-slots': mutualSlots,
  booking,
  'assign-cohort': assignCohort,
  'assign-stable': assignStable,
  'top-k': topK,
  'suggest-mentors': suggestMentors,
  dispatch,
  sweep,
  'worker-memory': workerMemory,
  'start-to-ready': startToReady,
}

const wanted = process.argv.slice(2)
const found: Finding[] = []
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n${name}`)
  const findings = await bench()
  console.log(table(findings))
  found.push(...findings)
}

if (wanted.length === 0) {
  const text = `# What the benches measured

${new Date().toISOString().slice(0, 10)}  
${await machine()}

Every figure is a ratio to a baseline of the same run, measured in turn round by round: the median, and the quartiles in brackets.
The first lines of each file in this folder say what it measures, against what, and how to run it alone.

${table(found)}
`
  await writeFile(new URL('results.md', import.meta.url), text)
}
