/**
 * Measures GET /v1/match-requests/{id}/suggestions?limit=20 with reasons in an organization of 100,000 mentors (row-level
 * security on, default settings) against a read of one object (GET /v1/people/{id}) of the same server: how many reads one costs.
 * Twice: of 50 mentees who look again while nothing has changed, and of 400 in turn, which are more than there are answers kept,
 * so that each is worked out anew. Also tells how long the first answer takes, for which all mentors are read into the picture.
 * Alone: node bench/suggest-mentors.ts
 */
import { toTypeId } from '../src/kernel/ids.ts'
import { type Finding, type Spread, written } from './support/figures.ts'
import { compare } from './support/paired.ts'
import { runAlone } from './support/report.ts'
import { withScene } from './support/scene.ts'
import { addMatchRequests, addMentors, addPeople, addRooms } from './support/seed.ts'

const MENTORS = 100_000
const MENTEES = 400
const LOOKING_AGAIN = 50
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
    const readOne = inTurn(people.slice(0, 1_000).map((id) => ask('GET', `/v1/people/${toTypeId('per', id)}`)))
    const measured = async (how: string, asked: string[], more = ''): Promise<Finding[]> => {
      const { cpu, rate, ours, bare } = await compare(
        { server: anteroom, status: 200, request: inTurn(asked.map((path) => ask('GET', path))) },
        { server: anteroom, status: 200, request: readOne },
      )
      const line = (by: string, ratio: Spread, details: string): Finding => ({
        what: `20 suggestions of ${MENTORS.toLocaleString('en')} mentors over HTTP, ${how}, in reads of one object, by ${by}`,
        target: '≤ 3',
        figure: written(ratio),
        met: ratio.median <= 3,
        details,
      })
      return [
        line('CPU time', inverted(cpu), `${ours.cpu.toFixed(0)} µs, a read ${bare.cpu.toFixed(0)} µs${more}`),
        line('throughput', inverted(rate), `${ours.rate.toFixed(0)} a second, reads ${bare.rate.toFixed(0)}`),
      ]
    }
    return [
      ...(await measured('looked at again', paths.slice(0, LOOKING_AGAIN))),
      ...(await measured('each anew', paths, `; the very first answer after ${(first / 1000).toFixed(1)} s`)),
    ]
  })

const inverted = ({ median, lower, upper }: Spread) => ({
  median: 1 / median,
  lower: 1 / upper,
  upper: 1 / lower,
})

if (import.meta.main) await runAlone(suggestMentors)
