import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer, listOf, localDate, prose } from '../http/wire.ts'
import { requireParty } from '../kernel/caller.ts'
import { notFound } from '../kernel/refusal.ts'
import { ROOM_FUNCTIONS } from '../rooms/index.ts'
import { DEPTH_WORDS, EXPOSURE_SOURCES } from './exposure-rules.ts'
import { ENTRY_ROW, entryById, listEntries } from './exposure-store.ts'
import { exposureSvg } from './exposure-svg.ts'
import { readExposureMap } from './read-exposure-map.ts'
import { reportExposure } from './report-exposure.ts'

const depth = z.literal([0, 1, 2, 3, 4]).meta({
  type: 'integer',
  format: 'int32',
  description: DEPTH_WORDS.map((word, index) => `${index} ${word}`).join(', '),
})
const minutes = integer(0, 100_000)
const share = z.number().min(0).max(1)
const roomName = z.string().max(200)
const roomFunction = z.enum(ROOM_FUNCTIONS)

const ExposureEntryReply = z
  .object({
    id: id('exp'),
    personId: id('per'),
    roomId: id('rom'),
    depth,
    minutes,
    occurredOn: localDate,
    source: z.enum(EXPOSURE_SOURCES).meta({ description: 'Who vouches for it' }),
    note: z.string().max(1000).nullable(),
    sessionId: id('ses').nullable().meta({ description: 'The session that earned it' }),
    corrects: id('exp').nullable().meta({ description: 'The line whose place this one takes' }),
    recordedAt: instant,
  })
  .meta({ id: 'ExposureEntry', description: 'One line of the append-only ledger' })

const NewExposureEntry = z
  .strictObject({
    personId: id('per'),
    roomId: id('rom'),
    depth,
    minutes,
    occurredOn: localDate.meta({ description: 'Not later than today where the person is' }),
    note: prose(1000).nullable().optional(),
    corrects: id('exp').optional().meta({ description: 'Takes the place of this line; depth 0 takes it back' }),
  })
  .meta({ id: 'NewExposureEntry' })

const freshness = share.meta({ description: '1 on the last day there, then halved with each half-life of the depth' })

const ExposureMapReply = z
  .object({
    personId: id('per'),
    rooms: listOf(
      z.object({
        roomId: id('rom'),
        roomName,
        function: roomFunction,
        depth,
        minutes: integer(0, 2_147_483_647),
        entries: integer(1, 1_000_000),
        lastOn: localDate,
        freshness,
      }),
      10_000,
    ),
    functions: listOf(
      z.object({ function: roomFunction, depth, freshness, rooms: integer(0, 10_000) }),
      ROOM_FUNCTIONS.length,
    ),
    gaps: listOf(
      z.object({
        roomId: id('rom'),
        roomName,
        function: roomFunction,
        wantedDepth: depth,
        depth,
        missing: integer(1, 4),
        order: integer(1, 1000),
      }),
      1000,
    ).meta({ description: 'Wanted rooms below the wanted depth, the most wanted first' }),
    earnedShare: share
      .nullable()
      .meta({ description: 'Part of the lines that were earned through this service; null without any' }),
  })
  .meta({
    id: 'ExposureMap',
    description: 'Depth and freshness per room and function, and what is missing, computed from the ledger',
  })

const reading = { tag: 'Exposure', scope: 'exposure:read' } as const

export function exposureRoutes(routes: Routes): void {
  routes.change({
    tag: 'Exposure',
    scope: 'exposure:write',
    people: 'any',
    method: 'POST',
    url: '/v1/exposure-entries',
    operationId: 'addExposureEntry',
    summary: 'Add a line to the exposure ledger',
    description:
      'Machines import what they know; a person reports of themself. No line is ever changed: a correction is a new line',
    idempotencyKey: 'optional',
    body: NewExposureEntry,
    status: 201,
    reply: ExposureEntryReply,
    location: (entry) => `/v1/exposure-entries/${z.encode(ExposureEntryReply.shape.id, entry.id)}`,
    run: (tx, { body }) => reportExposure(tx, body),
  })
  routes.listRows({
    ...reading,
    people: 'any',
    url: '/v1/exposure-entries',
    operationId: 'listExposureEntries',
    summary: 'List lines of the ledger, corrected ones too; a person sees their own',
    query: z.object({ personId: id('per').optional(), roomId: id('rom').optional() }),
    item: ExposureEntryReply,
    columns: ENTRY_ROW,
    run: (read, { query }, page) => {
      const personId = query.personId ?? (read.caller.kind === 'person' ? read.caller.id : undefined)
      requireParty(read.caller, [personId ?? null], 'the person themself')
      return listEntries(read, { ...query, personId }, page)
    },
  })
  routes.read({
    ...reading,
    people: 'any',
    url: '/v1/exposure-entries/:entryId',
    operationId: 'getExposureEntry',
    summary: 'Read a line of the ledger',
    params: z.object({ entryId: id('exp') }),
    reply: ExposureEntryReply,
    run: async (read, input) => {
      const entry = await entryById(read, input.params.entryId)
      if (!entry) throw notFound('exposure entry')
      requireParty(read.caller, [entry.personId], 'the person themself')
      return entry
    },
  })
  routes.read({
    ...reading,
    people: 'self',
    url: '/v1/people/:personId/exposure',
    operationId: 'getExposureMap',
    summary: 'Read or draw the exposure map of a person',
    params: z.object({ personId: id('per') }),
    reply: ExposureMapReply,
    also: { 'image/svg+xml': exposureSvg },
    run: (read, input) => readExposureMap(read, input.params.personId),
  })
}
