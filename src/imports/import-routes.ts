import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { STREAMED_TYPES, StreamedBody } from '../http/streamed-body.ts'
import { id, instant, integer, listOf } from '../http/wire.ts'
import { invalid, notFound } from '../kernel/refusal.ts'
import { FILE_KINDS } from './file-kinds.ts'
import { IMPORT_KINDS, MAX_TOLD_ROWS } from './import-rules.ts'
import { importById } from './import-store.ts'
import { exposureRow, hostRow, personRow, roomRow } from './row-schemas.ts'
import { runImport } from './run-import.ts'

const MAX_BYTES = 50 * 1024 * 1024

const count = integer(0, 2_147_483_647)

const ImportReply = z
  .object({
    id: id('imp'),
    kind: z.enum(IMPORT_KINDS),
    dryRun: z.boolean(),
    status: z.enum(['completed', 'failed']).meta({ description: '`failed`: nothing was written' }),
    counts: z
      .object({ rows: count, created: count, updated: count, unchanged: count, deactivated: count, failed: count })
      .meta({ description: 'Of a dry run: what would be' }),
    unknownColumns: listOf(z.string().max(200), 100).meta({ description: 'Columns that were not read' }),
    problems: listOf(z.object({ code: z.string().max(100), detail: z.string().max(2000) }), 10).meta({
      description: 'What forbids the whole file: `too_many_absent`',
    }),
    rows: listOf(
      z.object({
        line: integer(1, 2_147_483_647).meta({ description: 'Counted from 1, the header included' }),
        externalId: z.string().max(200).nullable(),
        outcome: z.enum(['failed']),
        errors: listOf(
          z.object({
            column: z.string().max(100).meta({ description: 'Empty when it is the row as a whole' }),
            code: z.string().max(100),
            detail: z.string().max(4000),
          }),
          50,
        ),
      }),
      MAX_TOLD_ROWS,
    ).meta({ description: 'The first rows that failed; `counts.failed` counts all' }),
    createdAt: instant,
  })
  .meta({ id: 'Import', description: 'What came of one file' })

const flag = z.enum(['true', 'false']).default('false')

const FileBody = z
  .custom<StreamedBody>(
    (body) => body instanceof StreamedBody,
    'Send the file itself, as text/csv or application/x-ndjson.',
  )
  .meta({
    type: 'string',
    maxLength: MAX_BYTES,
    description: 'CSV with a header (UTF-8, commas), or one JSON object a line',
  })

const columns = ({ shape }: { shape: object }): string =>
  Object.keys(shape)
    .map((column) => `\`${column}\``)
    .join(', ')

const common = { tag: 'Imports', scope: 'imports:write', people: 'none' } as const

export function importRoutes(routes: Routes): void {
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/imports',
    operationId: 'createImport',
    summary: 'Import people, rooms, hosts or exposure from a file',
    description:
      'Rows are known by their external ids, so the same file can be sent again. One wrong row refuses the whole file, unless onError=skip leaves it out. ' +
      'A column that a file does not have leaves what is known as it is; an empty cell clears it. Several languages are divided by semicolons.\n\n' +
      `Columns of people: ${columns(personRow)}. Of rooms: ${columns(roomRow)}. Of hosts: ${columns(hostRow)}. Of exposure: ${columns(exposureRow)}.`,
    idempotencyKey: 'required',
    bodyLimit: MAX_BYTES,
    consumes: STREAMED_TYPES,
    query: z.object({
      kind: z.enum(IMPORT_KINDS),
      dryRun: flag.meta({ description: 'Judge everything, write nothing' }),
      deactivateAbsent: flag.meta({
        description: 'Of people: who is not in the file has left; refused when that is more than one in ten',
      }),
      onError: z.enum(['refuse', 'skip']).default('refuse'),
    }),
    body: FileBody,
    status: 201,
    reply: ImportReply,
    location: (made) => `/v1/imports/${z.encode(ImportReply.shape.id, made.id)}`,
    prepare: ({ query, body }) => {
      if (query.deactivateAbsent === 'true' && query.kind !== 'people') {
        throw invalid({
          parameter: 'deactivateAbsent',
          code: 'people_only',
          detail: 'deactivateAbsent: only people can be deactivated.',
        })
      }
      return FILE_KINDS[query.kind](body)
    },
    run: (tx, { query, prepared }) =>
      runImport(tx, query.kind, prepared, {
        dryRun: query.dryRun === 'true',
        deactivateAbsent: query.deactivateAbsent === 'true',
        onError: query.onError,
      }),
  })
  routes.read({
    ...common,
    url: '/v1/imports/:importId',
    operationId: 'getImport',
    summary: 'Read what came of an import',
    params: z.object({ importId: id('imp') }),
    reply: ImportReply,
    run: async (read, { params }) => {
      const made = await importById(read, params.importId)
      if (!made) throw notFound('import')
      return made
    },
  })
}
