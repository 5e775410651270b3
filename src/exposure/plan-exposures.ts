import { type BulkPlan, failed, inBatches, type RowOutcome } from '../kernel/bulk.ts'
import { newId } from '../kernel/ids.ts'
import { peopleByExternalIds } from '../people/index.ts'
import { roomsByExternalIds } from '../rooms/index.ts'
import type { Tx } from '../storage/database.ts'
import { importedLines, insertEntries, type LineInForce, linesInForce } from './exposure-bulk-store.ts'
import type { Depth } from './exposure-rules.ts'
import type { ExposureEntry } from './exposure-store.ts'

/** One line of an organization's own ledger. Depth 0 takes back the line before it of the same person and room. */
export type ExposureRow = {
  personExternalId: string
  roomExternalId: string
  depth: Depth
  minutes: number
  occurredOn: string
  note?: string | null | undefined
}

type Line = Pick<ExposureEntry, 'personId' | 'roomId' | 'depth' | 'minutes' | 'occurredOn' | 'note'>

const keyOf = (line: Line): string =>
  JSON.stringify([line.personId, line.roomId, line.depth, line.minutes, line.occurredOn, line.note])

/** Lines have no id of their own: as often as the ledger has an equal imported one, the row is already there. */
export async function planExposures(tx: Tx, rows: readonly ExposureRow[]): Promise<BulkPlan> {
  const people = new Map<string, string>()
  const rooms = new Map<string, string>()
  for (const batch of inBatches(rows)) {
    const foundPeople = await peopleByExternalIds(tx, [...new Set(batch.map((row) => row.personExternalId))])
    for (const [externalId, id] of foundPeople) people.set(externalId, id)
    const foundRooms = await roomsByExternalIds(tx, [...new Set(batch.map((row) => row.roomExternalId))])
    for (const [externalId, room] of foundRooms) rooms.set(externalId, room.id)
  }
  const kept = new Map<string, number>()
  for (const batch of inBatches([...new Set(people.values())])) {
    for (const { times, ...line } of await importedLines(tx, batch)) kept.set(keyOf(line), times)
  }
  const added: ExposureEntry[] = []
  const outcomes = rows.map((row): RowOutcome => {
    const personId = people.get(row.personExternalId)
    const roomId = rooms.get(row.roomExternalId)
    if (personId === undefined || roomId === undefined) {
      const errors = [
        ...(personId === undefined
          ? failed('personExternalId', 'unknown_person', `there is no person ${row.personExternalId}.`).errors
          : []),
        ...(roomId === undefined
          ? failed('roomExternalId', 'unknown_room', `there is no room ${row.roomExternalId}.`).errors
          : []),
      ]
      return { outcome: 'failed', errors }
    }
    const { depth, minutes, occurredOn, note = null } = row
    const line: Line = { personId, roomId, depth, minutes, occurredOn, note }
    const times = kept.get(keyOf(line)) ?? 0
    if (times > 0) {
      kept.set(keyOf(line), times - 1)
      return { outcome: 'unchanged', errors: [] }
    }
    const { organizationId, now: recordedAt } = tx
    added.push({
      ...line,
      id: newId(),
      organizationId,
      source: 'imported',
      sessionId: null,
      corrects: null,
      recordedAt,
    })
    return { outcome: 'created', errors: [] }
  })
  return {
    outcomes,
    problems: [],
    deactivated: 0,
    async apply() {
      const entries = await withCorrections(tx, added)
      for (const batch of inBatches(entries)) await insertEntries(tx, batch)
    },
  }
}

/** Lines in the order of their days, each of depth 0 pointing at the line in force before it, if there is one. */
async function withCorrections(tx: Tx, added: readonly ExposureEntry[]): Promise<ExposureEntry[]> {
  const correcting = [...new Set(added.filter((entry) => entry.depth === 0).map((entry) => entry.personId))]
  const kept: LineInForce[] = []
  for (const batch of inBatches(correcting)) kept.push(...(await linesInForce(tx, batch)))
  const lines = [...kept.map((line) => ({ line, entry: null })), ...added.map((entry) => ({ line: entry, entry }))]
  const inForce = new Map<string, string[]>()
  const ordered: ExposureEntry[] = []
  for (const { line, entry } of lines.toSorted((a, b) => compare(a.line.occurredOn, b.line.occurredOn))) {
    const key = `${line.personId} ${line.roomId}`
    const before = inForce.get(key) ?? []
    if (entry?.depth === 0) ordered.push({ ...entry, corrects: before.pop() ?? null })
    else {
      inForce.set(key, [...before, line.id])
      if (entry) ordered.push(entry)
    }
  }
  return ordered
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
