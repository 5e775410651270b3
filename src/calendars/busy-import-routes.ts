import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { CALENDAR_TYPE, StreamedBody } from '../http/streamed-body.ts'
import { id, integer } from '../http/wire.ts'
import { systemNow } from '../kernel/clock.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Sealer } from '../kernel/sealing.ts'
import type { Outgoing } from '../outgoing/guarded-fetch.ts'
import { requirePersonById } from '../people/index.ts'
import { addCalendarAddress, addCalendarFile } from './add-busy-import.ts'
import { BUSY_PROBLEMS } from './busy-problem-rules.ts'
import { presentSource, refreshMinutes, sourceMembers } from './busy-source-reply.ts'
import { IMPORT_KINDS } from './busy-source-rules.ts'
import { listBusySources } from './busy-source-store.ts'
import { CalendarProblem, MOST_CALENDAR_BYTES } from './calendar-rules.ts'
import { refreshBusyImport, removeBusyImport, requireBusyImport } from './change-busy-import.ts'
import type { ParsedCalendar } from './parse-calendar.ts'
import { readCalendar } from './read-calendar.ts'
import { LONGEST_REFRESH, SHORTEST_REFRESH, USUAL_REFRESH, windowAt } from './refresh-rules.ts'

const PRIVACY =
  'Only the times are kept when somebody is busy: no titles, places, texts or names, neither shown nor stored.'

const BusyImportReply = z
  .object({
    id: id('bim'),
    kind: z.enum(IMPORT_KINDS),
    address: z.string().max(300).nullable().meta({
      description:
        'Where it is fetched from, without its path: whoever knows that may read the calendar. Null for a file',
    }),
    refreshMinutes: refreshMinutes(SHORTEST_REFRESH, LONGEST_REFRESH).nullable(),
    eventCount: integer(0, 2_147_483_647).meta({ description: 'Events of the calendar, free and past ones included' }),
    ...sourceMembers,
  })
  .meta({ id: 'BusyImport', description: `A calendar whose busy times count as somebody’s own. ${PRIVACY}` })

const AddressBody = z
  .strictObject({
    address: z.string().trim().min(1).max(2000).meta({
      description: 'An iCalendar file at an https (or webcal) address, such as the secret address of a calendar',
    }),
    refreshMinutes: refreshMinutes(SHORTEST_REFRESH, LONGEST_REFRESH).default(USUAL_REFRESH),
  })
  .meta({ id: 'NewBusyImport' })

const FileBody = z
  .custom<StreamedBody>((body) => body instanceof StreamedBody, 'Send the calendar itself, as text/calendar.')
  .meta({ type: 'string', maxLength: MOST_CALENDAR_BYTES, description: 'iCalendar (RFC 5545) in UTF-8' })

const url = '/v1/people/:personId/busy-imports'
const ofPerson = z.object({ personId: id('per') })
const ofImport = z.object({ personId: id('per'), busyImportId: id('bim') })
const common = { tag: 'Calendars', people: 'self' } as const
const reading = { ...common, scope: 'people:read' } as const
const writing = { ...common, scope: 'people:write' } as const

type Reply = z.output<typeof BusyImportReply>
const present = (source: Parameters<typeof presentSource>[0]): Reply => ({
  ...presentSource(source),
  kind: source.kind as Reply['kind'],
  address: source.kind === 'address' ? source.shownAs : null,
})
const location = ({ personId, id: made }: Reply) =>
  `/v1/people/${z.encode(ofImport.shape.personId, personId)}/busy-imports/${z.encode(ofImport.shape.busyImportId, made)}`

export function busyImportRoutes(routes: Routes, parts: { outgoing: Outgoing; sealer: Sealer }): void {
  routes.change({
    ...writing,
    method: 'POST',
    url,
    operationId: 'addBusyImport',
    summary: 'Let a calendar’s busy times count',
    description: `The calendar is fetched soon, and then again and again. ${PRIVACY} A calendar that cannot be fetched any more says since when, and is believed for a week.`,
    params: ofPerson,
    idempotencyKey: 'optional',
    body: AddressBody,
    status: 201,
    reply: BusyImportReply,
    location,
    run: async (tx, { params, body }) => present(await addCalendarAddress(tx, parts, { ...params, ...body })),
  })
  routes.change({
    ...writing,
    method: 'POST',
    url: `${url}/files`,
    operationId: 'uploadBusyImport',
    summary: 'Let the busy times of an uploaded calendar count',
    description: `The times are worked out soon. ${PRIVACY} Nobody keeps the file up to date: upload a newer one and remove the older.`,
    params: ofPerson,
    idempotencyKey: 'optional',
    bodyLimit: MOST_CALENDAR_BYTES,
    consumes: [CALENDAR_TYPE],
    body: FileBody,
    status: 201,
    reply: BusyImportReply,
    location,
    prepare: ({ body }) => parseUpload(body),
    run: async (tx, { params, prepared }) => present(await addCalendarFile(tx, params.personId, prepared)),
  })
  routes.list({
    ...reading,
    url,
    operationId: 'listBusyImports',
    summary: 'List the calendars whose busy times count',
    params: ofPerson,
    item: BusyImportReply,
    run: async (read, { params }, page) => {
      await requirePersonById(read, params.personId)
      const found = await listBusySources(read, params.personId, IMPORT_KINDS, page)
      return { ...found, data: found.data.map(present) }
    },
  })
  routes.read({
    ...reading,
    url: `${url}/:busyImportId`,
    operationId: 'getBusyImport',
    summary: 'Read how it stands with a calendar',
    params: ofImport,
    reply: BusyImportReply,
    run: async (read, { params }) => present(await requireBusyImport(read, params.personId, params.busyImportId)),
  })
  routes.change({
    ...writing,
    method: 'POST',
    url: `${url}/:busyImportId/refresh`,
    operationId: 'refreshBusyImport',
    summary: 'Fetch a calendar now',
    description: 'A worker fetches it at once; read it again to see what came of it.',
    params: ofImport,
    reply: BusyImportReply,
    run: async (tx, { params }) => present(await refreshBusyImport(tx, params.personId, params.busyImportId)),
  })
  routes.change({
    ...writing,
    method: 'DELETE',
    url: `${url}/:busyImportId`,
    operationId: 'removeBusyImport',
    summary: 'Let a calendar’s busy times count no more',
    params: ofImport,
    status: 204,
    reply: z.undefined(),
    run: (tx, { params }) => removeBusyImport(tx, params.personId, params.busyImportId).then(() => undefined),
  })
}

/** Judged before anything is stored; whose it is does not matter for that. */
async function parseUpload(body: StreamedBody): Promise<ParsedCalendar> {
  const bytes = Buffer.concat(await Array.fromAsync(body.chunks()))
  const window = windowAt(systemNow())
  try {
    // Nothing is left out as over: the clock of a sandbox may be behind.
    return await readCalendar({ bytes, window, timeZone: 'UTC', ownerEmail: '', keepFrom: '' })
  } catch (error) {
    if (!(error instanceof CalendarProblem)) throw error
    throw new Refusal('invalid', error.code, BUSY_PROBLEMS[error.code])
  }
}
