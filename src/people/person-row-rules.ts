import { isDeepStrictEqual } from 'node:util'
import { failed, type RowOutcome } from '../kernel/bulk.ts'
import { MANAGER_PROBLEMS } from './person-rules.ts'
import type { Person } from './person-store.ts'

type Fields = Pick<Person, 'name' | 'email' | 'timeZone' | 'languages' | 'department' | 'title' | 'level' | 'hireDate'>

/** What HR's file says about one person. What is undefined is not in the file and stays as it is. */
export type PersonRow = { [Field in keyof Fields]?: Fields[Field] | undefined } & {
  externalId: string
  /** Null for nobody. The manager's own row may come later in the file. */
  managerExternalId?: string | null | undefined
}

/** The reporting lines as they are. */
export type Roster = { id: string; externalId: string; managerId: string | null; leftAt: Date | null }[]

type Line = { index: number; id: string; row: PersonRow }

const MAX_NAMED = 8

/** The people of one circle in the order of reporting, or null. `above` walks up one step. */
function circleFrom(start: string, above: (id: string) => string | null, done: Set<string>): string[] | null {
  const path: string[] = []
  const onPath = new Set<string>()
  let at: string | null = start
  while (at !== null && !done.has(at) && !onPath.has(at)) {
    path.push(at)
    onPath.add(at)
    at = above(at)
  }
  for (const id of path) done.add(id)
  return at !== null && onPath.has(at) ? path.slice(path.indexOf(at)) : null
}

/**
 * Judges who reports to whom once every right row is written. A row fails when its manager is unknown, is the person
 * themselves, stands in a failed row only, or when it is part of a circle; what fails may make others fail.
 * `ids` are the ids of the rows' people, new or known. `failures` are rows that have failed already, by index; `wrong` are
 * external ids of rows that did not even come here. Answers all failures by index.
 */
export function judgeReportingLines(
  rows: readonly PersonRow[],
  ids: readonly string[],
  roster: Roster,
  before: { wrong: ReadonlySet<string>; failures: ReadonlyMap<number, RowOutcome> },
): Map<number, RowOutcome> {
  const failures = new Map(before.failures)
  const known = new Map(roster.map((person) => [person.externalId, person.id]))
  const lines = new Map<string, Line>(rows.map((row, index) => [row.externalId, { index, id: ids[index]!, row }]))
  const externalIds = new Map(roster.map((person) => [person.id, person.externalId]))
  for (const { id, row } of lines.values()) externalIds.set(id, row.externalId)

  const managerOf = (externalId: string): string | null => {
    const line = lines.get(externalId)
    return line && !failures.has(line.index) ? line.id : (known.get(externalId) ?? null)
  }
  const fail = (line: Line, code: string, detail: string) =>
    failures.set(line.index, failed('managerExternalId', code, detail))

  for (;;) {
    const count = failures.size
    for (const line of lines.values()) {
      const wanted = line.row.managerExternalId
      if (failures.has(line.index) || wanted === undefined || wanted === null) continue
      if (wanted === line.row.externalId) fail(line, 'own_manager', `${MANAGER_PROBLEMS.own_manager}.`)
      else if (managerOf(wanted) === null) {
        const inFile = lines.has(wanted) || before.wrong.has(wanted)
        if (inFile) fail(line, 'manager_row_failed', `the row of ${wanted} is wrong itself.`)
        else fail(line, 'unknown_person', `neither the file nor the organization knows ${wanted}.`)
      }
    }
    const above = new Map(roster.map((person) => [person.id, person.managerId]))
    for (const { index, id, row } of lines.values()) {
      if (failures.has(index) || row.managerExternalId === undefined) continue
      above.set(id, row.managerExternalId === null ? null : managerOf(row.managerExternalId))
    }
    const done = new Set<string>()
    for (const id of above.keys()) {
      const circle = circleFrom(id, (each) => above.get(each) ?? null, done)
      if (!circle) continue
      const names = [...circle, circle[0]!].map((each) => externalIds.get(each)!)
      const shown = names.length > MAX_NAMED ? [...names.slice(0, MAX_NAMED), '…'] : names
      for (const each of circle) {
        const line = lines.get(externalIds.get(each)!)
        const detail = `the reporting line runs in a circle: ${shown.join(' → ')}.`
        if (line?.row.managerExternalId) fail(line, 'manager_cycle', detail)
      }
    }
    if (failures.size === count) return failures
  }
}

/** Fields of the file that differ from what is known. */
export function changesOf(person: Person, row: PersonRow, managerId: string | null | undefined): Partial<Person> {
  const { externalId: _, managerExternalId: __, ...fields } = row
  const wanted = { ...fields, managerId }
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([name, value]) => value !== undefined && !isDeepStrictEqual(value, person[name as keyof Person]),
    ),
  )
}

/** At most one in ten may go by not being named; more looks like a broken file. */
export function judgeAbsent(absent: number, present: number): { code: string; detail: string }[] {
  if (absent * 10 <= present) return []
  const detail = `${absent} of ${present} people are not in the file. More than one in ten is not deactivated at once.`
  return [{ code: 'too_many_absent', detail }]
}

/** So that each batch finds its managers in the table or in itself. Needs lines without circles. */
export function managersFirst(people: readonly Person[]): Person[] {
  const waiting = new Map(people.map((person) => [person.id, person]))
  const ordered: Person[] = []
  for (const person of people) {
    const line: Person[] = []
    let at: Person | undefined = person
    while (at && waiting.delete(at.id)) {
      line.push(at)
      at = waiting.get(at.managerId ?? '')
    }
    ordered.push(...line.toReversed())
  }
  return ordered
}
