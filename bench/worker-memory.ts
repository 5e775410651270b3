/**
 * Measures the resident memory of one worker process while it sends 100,000 messages: at the end against after the first 20,000,
 * when everything is compiled and every pool is open.
 * Alone: node bench/worker-memory.ts
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Finding } from './support/figures.ts'
import { runAlone } from './support/report.ts'
import { addReminders } from './support/seed-reminders.ts'
import { withWorker } from './support/worker-scene.ts'

const MESSAGES = 100_000
const STEP = 10_000
const WARM = 20_000
const MOST = 180

const megabytes = (bytes: number): number => bytes / 2 ** 20

export const workerMemory = (): Promise<Finding[]> =>
  withWorker('PostgreSQL', async ({ database, organizationId, pairs, sink, worker }) => {
    const memory: number[] = []
    for (let sent = 0; sent < MESSAGES; sent += STEP) {
      const round = sent / STEP + 1
      await addReminders(database, organizationId, pairs, { count: STEP, round, dueInSeconds: 0, spreadSeconds: 0 })
      for (const end = performance.now() + 300_000; sink.count < sent + STEP; await pause(50)) {
        if (performance.now() > end) throw new Error(`Only ${sink.count} of ${sent + STEP} mails came.`)
      }
      memory.push(megabytes(await worker.memory()))
    }
    const warm = memory[WARM / STEP - 1]!
    const ratio = memory.at(-1)! / warm
    const most = Math.max(...memory)
    return [
      {
        what: `memory of a worker after ${MESSAGES.toLocaleString('en')} messages against after ${WARM.toLocaleString('en')}`,
        target: `≤ 1.1, at most ${MOST} MB`,
        figure: ratio.toFixed(2),
        met: ratio <= 1.1 && most <= MOST,
        details: `${memory.map((each) => each.toFixed(0)).join(', ')} MB after each ${STEP.toLocaleString('en')}`,
      },
    ]
  })

if (import.meta.main) await runAlone(workerMemory)
