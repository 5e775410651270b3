import { type BulkPlan, failed, inBatches, type RowOutcome } from '../kernel/bulk.ts'
import { newId } from '../kernel/ids.ts'
import type { Tx } from '../storage/database.ts'
import { currentOrganization } from '../tenancy/index.ts'
import { refuseTakenExternalId } from './create-person.ts'
import { deactivatePerson } from './deactivate-person.ts'
import { changesOf, judgeAbsent, judgeReportingLines, managersFirst, type PersonRow } from './person-row-rules.ts'
import { insertPeople, lockPeopleByExternalIds, rosterOf, updatePeople } from './person-bulk-store.ts'
import { lockReportingLines, type Person } from './person-store.ts'
import { reactivatePerson } from './reactivate-person.ts'

export type PeopleOptions = {
  /** The rows are everybody: who is not named has left, who is named is there. */
  wholeRoster: boolean
  /** External ids of rows that are wrong by themselves; their people are named all the same. */
  wrong: ReadonlySet<string>
}

/** Creates or changes people by external id, each named once. New people need a name and an address. */
export async function planPeople(
  tx: Tx,
  rows: readonly PersonRow[],
  { wholeRoster, wrong }: PeopleOptions,
): Promise<BulkPlan> {
  await lockReportingLines(tx)
  const roster = await rosterOf(tx)
  const known = new Map<string, Person>()
  for (const batch of inBatches(rows)) {
    const externalIds = batch.map((row) => row.externalId)
    for (const person of await lockPeopleByExternalIds(tx, externalIds)) known.set(person.externalId, person)
  }
  const ids = rows.map((row) => known.get(row.externalId)?.id ?? newId())
  const incomplete = new Map(rows.flatMap((row, index) => (known.has(row.externalId) ? [] : missingIn(row, index))))
  const failures = judgeReportingLines(rows, ids, roster, { wrong, failures: incomplete })

  const idOf = new Map([
    ...roster.map((each) => [each.externalId, each.id] as const),
    ...rows.map((row, index) => [row.externalId, ids[index]!] as const),
  ])
  const { timeZone } = await currentOrganization(tx)
  const created: Person[] = []
  const changed: Person[] = []
  const returned: string[] = []
  const outcomes = rows.map((row, index): RowOutcome => {
    const failure = failures.get(index)
    if (failure) return failure
    const person = known.get(row.externalId)
    const managerId = row.managerExternalId ? idOf.get(row.managerExternalId)! : row.managerExternalId
    if (!person) {
      created.push(newPerson(tx, ids[index]!, row, timeZone, managerId ?? null))
      return { outcome: 'created', errors: [] }
    }
    const changes = changesOf(person, row, managerId)
    const back = wholeRoster && person.leftAt !== null
    if (back) returned.push(person.id)
    const same = Object.keys(changes).length === 0
    if (!same) changed.push({ ...person, ...changes })
    return { outcome: same && !back ? 'unchanged' : 'updated', errors: [] }
  })

  const inFile = new Set([...wrong, ...rows.map((row) => row.externalId)])
  const present = roster.filter((person) => person.leftAt === null)
  const absent = wholeRoster ? present.filter((person) => !inFile.has(person.externalId)) : []
  return {
    outcomes,
    problems: judgeAbsent(absent.length, present.length),
    deactivated: absent.length,
    async apply() {
      for (const batch of inBatches(managersFirst(created))) await insertPeople(tx, batch).catch(refuseTakenExternalId)
      for (const batch of inBatches(changed)) await updatePeople(tx, batch)
      for (const id of returned) await reactivatePerson(tx, id)
      for (const person of absent) await deactivatePerson(tx, person.id)
    },
  }
}

function missingIn(row: PersonRow, index: number): [number, RowOutcome][] {
  const missing = (['name', 'email'] as const).filter((column) => row[column] === undefined)
  const errors = missing.flatMap((column) => failed(column, 'required', 'is required of a new person.').errors)
  return errors.length > 0 ? [[index, { outcome: 'failed', errors }]] : []
}

const newPerson = (tx: Tx, id: string, row: PersonRow, timeZone: string, managerId: string | null): Person => ({
  id,
  organizationId: tx.organizationId,
  externalId: row.externalId,
  name: row.name!,
  email: row.email!,
  timeZone: row.timeZone ?? timeZone,
  languages: row.languages ?? [],
  department: row.department ?? null,
  title: row.title ?? null,
  level: row.level ?? null,
  managerId,
  hireDate: row.hireDate ?? null,
  attributes: {},
  leftAt: null,
  erasedAt: null,
  version: 1,
  createdAt: tx.now,
  updatedAt: tx.now,
})
