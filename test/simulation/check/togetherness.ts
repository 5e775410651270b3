import { type Finding, finding } from './finding.ts'
import type { Told, Year } from './year.ts'

/**
 * What falls into one window, or one person's digest, comes as one message: two messages to the same person are so far
 * apart, unless the later one was not planned yet, or means nothing any more by then.
 */
export function togetherness(year: Year): Finding[] {
  const findings: Finding[] = []
  for (const all of Map.groupBy(year.told, ({ receiver }) => receiver).values()) {
    const gatherable = all
      .flatMap((told) => {
        const situation = year.situationAt(told.subject, told.at)
        const call =
          situation &&
          year
            .callsAt(situation, told.at)
            .find((each) => each.kind === told.kind && each.step === told.step && each.receiver === told.receiver)
        return call && !call.urgent ? [{ told, call }] : []
      })
      .toSorted((one, other) => one.told.at - other.told.at)
    for (const [index, { told: later, call }] of gatherable.entries()) {
      for (const { told: earlier, call: before } of gatherable.slice(0, index).toReversed()) {
        if (earlier.message === later.message) continue
        if (later.at - earlier.at > year.windowAt(later.at)) break
        const wasKnown = later.plannedAt < before.due && year.windowAt(before.due) === year.windowAt(later.at)
        const isOneDigest = call.inDigest && before.inDigest && later.at === earlier.at
        const isOneWindow =
          !call.inDigest &&
          !before.inDigest &&
          year.windowAt(later.at) > 0 &&
          earlier.at === before.due &&
          later.at === call.due &&
          call.due <= before.due + year.windowAt(before.due) &&
          call.due < before.until &&
          opensAWindow(
            earlier,
            gatherable.map((each) => each.told),
          )
        if (wasKnown && (isOneDigest || isOneWindow)) {
          findings.push(
            finding(
              'not_together',
              later,
              later.at,
              `${earlier.kind} came alone at ${new Date(earlier.at).toISOString()}`,
            ),
          )
        }
      }
    }
  }
  return findings
}

/** Alone, so not the end of a window that another one opened. */
const opensAWindow = (told: Told, all: readonly Told[]): boolean =>
  !all.some((other) => other !== told && other.message === told.message)
