import type { SessionFacts } from './sessions.ts'
import { inTurn, type Situation } from './situation.ts'

/** The furthest first: a session that has begun stays behind when the others are answered or called off. */
const STATES = ['cancelled', 'declined', 'confirmed', 'proposed']

/** What is told of a series as one, by the histories of its sessions: of those that have not gone their own way. */
export function seriesSituations(id: string, sessions: readonly (readonly SessionFacts[])[]): Situation[] {
  const turns = [...new Set(sessions.flat().map(({ at }) => at))].toSorted((one, other) => one - other)
  return inTurn(
    turns.map((from) => {
      const together = sessions.flatMap((history) => {
        const present = history.findLast(({ at }) => at <= from)
        return present?.withSeries ? [present] : []
      })
      const state = STATES.find((each) => together.some((session) => session.state === each))
      const spokenFor = together.filter((session) => session.state === state)
      const [first] = spokenFor.toSorted((one, other) => one.starts - other.starts)
      return {
        subject: id,
        from,
        version: null,
        since: first?.settled ?? from,
        calls: first ? callsOf(first) : {},
        moments: {
          settled: first?.settled ?? null,
          called_off: first?.calledOff ?? null,
          last_starts: Math.max(...spokenFor.map(({ starts }) => starts)),
          last_ends: Math.max(...spokenFor.map(({ ends }) => ends)),
        },
        round: '',
      }
    }),
  )
}

function callsOf({ state, mentee, mentor, proposer }: SessionFacts): Record<string, string[]> {
  const both = [mentee, mentor]
  switch (state) {
    case 'proposed':
      return { 'series.proposed': both.filter((each) => each !== proposer) }
    case 'confirmed':
      return { 'series.invitation': both }
    case 'declined':
      return { 'series.declined': [proposer] }
    default:
      return { 'series.cancelled': both }
  }
}
