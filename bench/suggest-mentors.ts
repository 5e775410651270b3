/**
 * Measures GET /v1/match-requests/{id}/suggestions?limit=20 with reasons in an organization of 100,000 mentors (row-level
 * security on, default settings) against a read of one object (GET /v1/people/{id}) of the same server: how many reads one costs.
 * Also tells how long the first answer takes, for which all mentors are read into the picture.
 * Alone: node bench/suggest-mentors.ts
 */
import { toTypeId } from '../src/kernel/ids.ts'
import { type Finding, type Spread, written } from './support/figures.ts'
import { compare } from './support/paired.ts'
import { runAlone } from './support/report.ts'
import { withScene } from './support/scene.ts'
import { addMatchRequests, addMentors, addPeople, addRooms } from './support/seed.ts'

const MENTORS = 100_000
const MENTEES = 50
const ROOMS = 256

export const suggestMentors = (): Promise<Finding[]> =>
  withScene(async ({ database, organizationId, anteroom, ask, call }) => {
    const people = await addPeople(database, organizationId, MENTORS + MENTEES)
    const rooms = await addRooms(database, organizationId, ROOMS)
    const mentees = people.splice(0, MENTEES)
    await addMentors(database, organizationId, people, rooms)
    const requests = await addMatchRequests(database, organizationId, mentees, rooms)
    const paths = requests.map((id) => `/v1/match-requests/${toTypeId('mrq', id)}/suggestions?limit=20`)

    const startedAt = performance.now()
    const { data } = (await call('GET', paths[0]!)) as { data: unknown[] }
    const first = performance.now() - startedAt
    if (data.length !== 20) throw new Error(`Expected 20 suggestions, got ${data.length}.`)

    const inTurn = (texts: string[]) => {
      let turn = 0
      return () => texts[(turn += 1) % texts.length]!
    }
    const { cpu, rate, ours, bare } = await compare(
      { server: anteroom, status: 200, request: inTurn(paths.map((path) => ask('GET', path))) },
      {
        server: anteroom,
        status: 200,
        request: inTurn(people.slice(0, 1_000).map((id) => ask('GET', `/v1/people/${toTypeId('per', id)}`))),
      },
    )
    const line = (by: string, ratio: number, figure: string, details: string): Finding => ({
      what: `20 suggestions of ${MENTORS.toLocaleString('en')} mentors over HTTP, in reads of one object, by ${by}`,
      target: '≤ 3',
      figure,
      met: ratio <= 3,
      details,
    })
    const [costs, takes] = [inverted(cpu), inverted(rate)]
    return [
      line('CPU time', costs.median, written(costs), `${ours.cpu.toFixed(0)} µs, a read ${bare.cpu.toFixed(0)} µs`),
      line(
        'throughput',
        takes.median,
        written(takes),
        `${ours.rate.toFixed(0)} a second, reads ${bare.rate.toFixed(0)}; the first answer after ${(first / 1000).toFixed(1)} s`,
      ),
    ]
  })

const inverted = ({ median, lower, upper }: Spread) => ({
  median: 1 / median,
  lower: 1 / upper,
  upper: 1 / lower,
})

if (import.meta.main) await runAlone(suggestMentors)
