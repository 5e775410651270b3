import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { type Api, must } from './api.ts'

const dataFile = (name: string) => new URL(`../../test/data/${name}.csv`, import.meta.url)

/** Everything that HR hands over, in the order in which one refers to the other. */
const KINDS = ['people', 'rooms', 'hosts', 'exposure'] as const

export type Company = { people: Map<string, string>; rooms: Map<string, string>; leaders: string[] }

/** Imports the made-up company and answers the ids of its people and rooms by their external ids. */
export async function importCompany(api: Api, tell: (line: string) => void): Promise<Company> {
  for (const kind of KINDS) {
    const body = await readFile(dataFile(kind), 'utf8')
    const imported = await must(
      api.POST('/v1/imports', {
        params: { query: { kind }, header: { 'Idempotency-Key': `demo-${kind}` } },
        body: body as never,
        bodySerializer: (text: unknown) => text as string,
        headers: { 'content-type': 'text/csv' },
      }),
    )
    if (imported.status !== 'completed') {
      throw new Error(`The import of ${kind} is ${imported.status}: ${JSON.stringify(imported.rows)}`)
    }
    tell(`  ${kind}.csv: ${imported.counts.created} new`)
  }
  const hosts = parse(await readFile(dataFile('hosts')), { columns: true }) as { personExternalId: string }[]
  return {
    people: await idsOf((cursor) => must(api.GET('/v1/people', { params: { query: { limit: 100, ...cursor } } }))),
    rooms: await idsOf((cursor) => must(api.GET('/v1/rooms', { params: { query: { limit: 100, ...cursor } } }))),
    leaders: [...new Set(hosts.map((host) => host.personExternalId))],
  }
}

type Listed = { data: { id: string; externalId: string | null }[]; page: { nextCursor: string | null } }

async function idsOf(list: (cursor: { cursor?: string }) => Promise<Listed>): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (let cursor: { cursor?: string } | null = {}; cursor;) {
    const { data, page }: Listed = await list(cursor)
    for (const { id, externalId } of data) if (externalId) ids.set(externalId, id)
    cursor = page.nextCursor === null ? null : { cursor: page.nextCursor }
  }
  return ids
}
