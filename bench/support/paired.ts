import { type Finding, type Spread, spreadOf, written } from './figures.ts'
import { load, type LoadOptions } from './load.ts'
import type { ServerProcess } from './server-process.ts'

type Side = { server: ServerProcess; request: () => string; status: number }
type Round = { cpu: number; rate: number }

const ROUNDS = 12
const ROUND_MILLISECONDS = 1_500
/** Until the compiler has seen enough of both: a cold server costs three times as much. */
const WARM_UP_REQUESTS = 30_000
const WARM_UP_AT_MOST = 60_000
const CONNECTIONS = 64

const round = async ({ server, request, status }: Side, milliseconds: number): Promise<Round> => {
  const options: LoadOptions = { port: server.port, connections: CONNECTIONS, milliseconds, request, status }
  const before = await server.cpu()
  const { requests, milliseconds: took } = await load(options)
  return { cpu: ((await server.cpu()) - before) / requests, rate: requests / (took / 1000) }
}

async function warmUp(side: Side): Promise<void> {
  const until = performance.now() + WARM_UP_AT_MOST
  for (let requests = 0; requests < WARM_UP_REQUESTS && performance.now() < until;) {
    const { rate } = await round(side, ROUND_MILLISECONDS)
    requests += rate * (ROUND_MILLISECONDS / 1000)
  }
}

/** Figures of one side against the other, both in the same run and round by round in turn. */
export type Compared = { cpu: Spread; rate: Spread; ours: Round; bare: Round }

export async function compare(ours: Side, bare: Side): Promise<Compared> {
  await warmUp(ours)
  await warmUp(bare)
  const rounds: { ours: Round; bare: Round }[] = []
  for (let count = 0; count < ROUNDS; count += 1) {
    // Who goes first changes, so that nobody always follows the other's garbage.
    if (count % 2 === 0) {
      const first = await round(ours, ROUND_MILLISECONDS)
      rounds.push({ ours: first, bare: await round(bare, ROUND_MILLISECONDS) })
    } else {
      const first = await round(bare, ROUND_MILLISECONDS)
      rounds.push({ ours: await round(ours, ROUND_MILLISECONDS), bare: first })
    }
  }
  const median = (side: 'ours' | 'bare', figure: keyof Round) =>
    spreadOf(rounds.map((each) => each[side][figure])).median
  return {
    cpu: spreadOf(rounds.map((each) => each.bare.cpu / each.ours.cpu)),
    rate: spreadOf(rounds.map((each) => each.ours.rate / each.bare.rate)),
    ours: { cpu: median('ours', 'cpu'), rate: median('ours', 'rate') },
    bare: { cpu: median('bare', 'cpu'), rate: median('bare', 'rate') },
  }
}

/** Two lines: by CPU time of the server process for each request, and by requests a second. 1 is the bare handler. */
export function findings(what: string, target: number, { cpu, rate, ours, bare }: Compared): Finding[] {
  const line = (by: string, figure: Spread, details: string): Finding => ({
    what: `${what}, by ${by}`,
    target: `≥ ${target}`,
    figure: written(figure),
    met: figure.median >= target,
    details,
  })
  return [
    line('CPU time', cpu, `${ours.cpu.toFixed(0)} µs a request, bare ${bare.cpu.toFixed(0)} µs`),
    line('throughput', rate, `${ours.rate.toFixed(0)} a second, bare ${bare.rate.toFixed(0)}`),
  ]
}
