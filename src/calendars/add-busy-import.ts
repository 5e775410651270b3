import { newId, toTypeId } from '../kernel/ids.ts'
import { invalid, Refusal } from '../kernel/refusal.ts'
import type { Sealer } from '../kernel/sealing.ts'
import type { Outgoing } from '../outgoing/guarded-fetch.ts'
import { requirePersonById } from '../people/index.ts'
import type { Tx } from '../storage/database.ts'
import { askNow } from './busy-due-store.ts'
import { BUSY_PROBLEMS } from './busy-problem-rules.ts'
import { type BusySource, maskedAddress, MOST_SOURCES, newSource, subjectOf } from './busy-source-rules.ts'
import { countBusySources, insertBusySource } from './busy-source-store.ts'
import type { ParsedCalendar } from './parse-calendar.ts'
import { sealedFor } from './secrets.ts'

type Parts = { outgoing: Outgoing; sealer: Sealer }

/** A calendar's address, fetched soon and then again and again. Refuses one that leads inside, as far as it can be seen by now. */
export async function addCalendarAddress(
  tx: Tx,
  { outgoing, sealer }: Parts,
  { personId, address, refreshMinutes }: { personId: string; address: string; refreshMinutes: number },
): Promise<BusySource> {
  // Calendar programs offer addresses under this name for plain HTTP over TLS.
  const url = address.replace(/^webcals?:/i, 'https:')
  const problem = outgoing.problemOf(url)
  if (problem) throw invalid({ pointer: '/address', code: problem, detail: `address: ${BUSY_PROBLEMS[problem]}` })
  const names = { id: newId(), organizationId: tx.organizationId }
  return add(tx, {
    ...names,
    personId,
    kind: 'address',
    shownAs: maskedAddress(url),
    secret: sealer.seal(url, sealedFor(names)),
    refreshMinutes,
  })
}

/** An uploaded calendar; its times are worked out soon, and anew as time goes on. */
export const addCalendarFile = (tx: Tx, personId: string, parsed: ParsedCalendar): Promise<BusySource> =>
  add(tx, {
    id: newId(),
    organizationId: tx.organizationId,
    personId,
    kind: 'file',
    shownAs: 'file',
    calendar: JSON.stringify(parsed.calendar),
    eventCount: parsed.events,
    problemCode: parsed.unreadable > 0 ? 'some_events_unreadable' : null,
    expandAt: tx.now,
  })

async function add(tx: Tx, fields: Parameters<typeof newSource>[0]): Promise<BusySource> {
  await requirePersonById(tx, fields.personId)
  await requireRoom(tx, fields.personId)
  const source = newSource(fields, tx.now)
  await insertBusySource(tx, source)
  if (source.kind === 'address') source.nextRefreshAt = await askNow(tx, source.id)
  const { type, name } = subjectOf(source)
  const data = { personId: toTypeId('per', source.personId), kind: source.kind }
  await tx.announce({ type: `${name}.added`, subject: { type, id: source.id }, data })
  return source
}

/** Refuses one more than ten. */
export async function requireRoom(tx: Tx, personId: string): Promise<void> {
  if ((await countBusySources(tx, personId)) < MOST_SOURCES) return
  throw new Refusal(
    'conflict',
    'too_many_calendars',
    `Nobody can have more than ${MOST_SOURCES} calendars here. Remove one first.`,
    { state: 'full', allowed: [] },
  )
}
