import { type Finding, finding } from './finding.ts'
import type { Call } from './calls.ts'
import type { Situation } from './situation.ts'
import { identityOf, type Told, type Year } from './year.ts'

/** Everything that fell due while nothing about it changed was told by then. */
export function completeness(year: Year): Finding[] {
  const told = Map.groupBy(
    year.told.filter((each) => year.situationAt(each.subject, each.at)),
    (each) => identityOf(each, year.situationAt(each.subject, each.at)!),
  )
  return [...year.situations.values()].flat().flatMap((situation) => {
    const turns = year.turnsOf(situation)
    return turns.flatMap((from, index) => {
      const until = Math.min(turns[index + 1] ?? situation.until, year.record.to)
      return year.callsAt(situation, from).flatMap((call) => {
        if (!mustHaveBeenTold(call, from, until, year)) return []
        return wasTold(told.get(identityOf(call, situation)), call, year) ? [] : [missing(call, situation)]
      })
    })
  })
}

const missing = (call: Call, situation: Situation): Finding =>
  finding('missing', { ...call, subject: situation.subject }, call.due)

const graceOf = (call: Call, year: Year): number => (call.urgent || call.inDigest ? 0 : year.windowAt(call.due))

/** What a change comes before may be told or not: it is the later situation that says. */
const mustHaveBeenTold = (call: Call, from: number, until: number, year: Year): boolean =>
  call.reason === null &&
  from <= call.due &&
  call.due + graceOf(call, year) < until &&
  !year.hasLeft(call.receiver, call.due)

const wasTold = (told: readonly Told[] | undefined, call: Call, year: Year): boolean =>
  told?.some((each) => each.at <= call.due + graceOf(call, year)) ?? false
