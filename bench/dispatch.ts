/**
 * Measures how many due reminders one worker process turns into mail that a mail server has taken (claimed, state read again, written,
 * sent, settled), against a worker with one plain BullMQ job for each, which carries the same mail and sends it over as many connections;
 * rounds in turn, on both backends. And how late mails are when 10,000 reminders fall due within a minute. Needs BENCH_REDIS_URL.
 * Alone: node bench/dispatch.ts
 */
import { setTimeout as pause } from 'node:timers/promises'
import { Queue } from 'bullmq'
import { type Finding, spreadOf, written } from './support/figures.ts'
import { imageEnvironment } from './support/image.ts'
import type { MailSink } from './support/mail-sink.ts'
import { plainBackend } from './support/plain-queue.ts'
import { runAlone } from './support/report.ts'
import { addReminders } from './support/seed-reminders.ts'
import { type ServerProcess, startServer } from './support/server-process.ts'
import { type Backend, BACKENDS, redisUrl, withWorker, type WorkerScene } from './support/worker-scene.ts'

const ROUNDS = 3
const ROUND = 2_000
const WITHIN_A_MINUTE = 10_000

type Round = { rate: number; cpu: number }

/** From the first mail to the last: what starts a round is not part of it. */
async function round(sink: MailSink, worker: ServerProcess, begin: () => Promise<void>): Promise<Round> {
  sink.reset()
  const before = await worker.cpu()
  await begin()
  for (const end = performance.now() + 120_000; sink.count < ROUND; await pause(5)) {
    if (performance.now() > end) throw new Error(`Only ${sink.count} of ${ROUND} mails came.`)
  }
  const rate = (ROUND - 1) / ((sink.lastAt - sink.firstAt) / 1000)
  return { rate, cpu: ((await worker.cpu()) - before) / ROUND }
}

/** A worker of plain jobs beside ours, idle while ours runs. */
async function compare(backend: Backend, scene: WorkerScene): Promise<{ ours: Round; plain: Round }[]> {
  const { database, organizationId, pairs, sink, worker } = scene
  const queueUrl = backend === 'Redis' ? redisUrl : scene.databaseUrl
  const queue = new Queue('reminders', { connection: {} }, plainBackend(queueUrl))
  await queue.waitUntilReady()
  const plain = await startServer(
    'bench/support/plain-worker.ts',
    { QUEUE_URL: queueUrl, SMTP_URL: sink.url, ...imageEnvironment },
    '/ready',
  )
  try {
    let number = 0
    const ours = () =>
      round(sink, worker, () =>
        addReminders(database, organizationId, pairs, {
          count: ROUND,
          round: (number += 1),
          dueInSeconds: 0,
          spreadSeconds: 0,
        }),
      )
    await ours()
    const { rows } = await database.query<{ subject: string; text: string; html: string }>(
      'SELECT subject_line AS subject, text, html FROM message LIMIT 1',
    )
    const theirs = async () => {
      await queue.pause()
      const jobs = Array.from({ length: ROUND }, (_, at) => ({
        name: 'reminder',
        data: { to: `person${at}@nordlicht.example`, ...rows[0]! },
        opts: { removeOnComplete: true },
      }))
      for (let at = 0; at < ROUND; at += 500) await queue.addBulk(jobs.slice(at, at + 500))
      return round(sink, plain, () => queue.resume())
    }
    await theirs()
    // As autovacuum would within a minute: nobody's plans are to be made for empty tables.
    await database.query('ANALYZE')
    const rounds = []
    for (let turn = 0; turn < ROUNDS; turn += 1) rounds.push({ ours: await ours(), plain: await theirs() })
    return rounds
  } finally {
    await queue.obliterate({ force: true })
    await queue.close()
    await plain.stop()
  }
}

async function lateness({ database, organizationId, pairs, sink }: WorkerScene): Promise<{ p50: number; p99: number }> {
  sink.reset()
  const when = { count: WITHIN_A_MINUTE, round: 100, dueInSeconds: 3, spreadSeconds: 60 }
  await addReminders(database, organizationId, pairs, when)
  for (const end = performance.now() + 150_000; sink.count < WITHIN_A_MINUTE; await pause(100)) {
    if (performance.now() > end) throw new Error(`Only ${sink.count} of ${WITHIN_A_MINUTE} mails came.`)
  }
  await pause(500)
  const { rows } = await database.query<{ p50: number; p99: number }>(
    `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY late) AS p50, percentile_cont(0.99) WITHIN GROUP (ORDER BY late) AS p99
     FROM (SELECT extract(epoch FROM sent_at - due_at)::float8 AS late FROM message ORDER BY due_at DESC LIMIT $1) m`,
    [WITHIN_A_MINUTE],
  )
  return rows[0]!
}

const TARGET: Record<Backend, number> = { PostgreSQL: 3, Redis: 1 }

const dispatchOn = (backend: Backend): Promise<Finding[]> =>
  withWorker(backend, async (scene) => {
    const rounds = await compare(backend, scene)
    const ratio = spreadOf(rounds.map(({ ours, plain }) => ours.rate / plain.rate))
    const of = (side: 'ours' | 'plain', figure: keyof Round) =>
      spreadOf(rounds.map((each) => each[side][figure])).median.toFixed(0)
    const { p50, p99 } = await lateness(scene)
    return [
      {
        what: `reminders dispatched a second by one worker against one job each, on ${backend}`,
        target: `≥ ${TARGET[backend]}`,
        figure: written(ratio),
        met: ratio.median >= TARGET[backend],
        details: `${of('ours', 'rate')} a second (${of('ours', 'cpu')} µs CPU each), plain jobs ${of('plain', 'rate')} (${of('plain', 'cpu')} µs)`,
      },
      {
        what: `lateness p99 with ${WITHIN_A_MINUTE.toLocaleString('en')} due within a minute, on ${backend}`,
        target: '< 2 s',
        figure: `${p99.toFixed(2)} s`,
        met: p99 < 2,
        details: `p50 ${p50.toFixed(2)} s`,
      },
    ]
  })

export async function dispatch(): Promise<Finding[]> {
  const found: Finding[] = []
  for (const backend of BACKENDS) found.push(...(await dispatchOn(backend)))
  return found
}

if (import.meta.main) await runAlone(dispatch)
