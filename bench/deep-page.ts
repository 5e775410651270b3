/**
 * Measures page 10,000 of a list of a million rows (GET /v1/events?limit=100, walked to its end by its own cursors) against
 * page 1 of the same list: time to the answer and CPU time of the server process, pages asked one by one in turn.
 * Alone: node bench/deep-page.ts
 */
import { type Finding, spreadOf, written } from './support/figures.ts'
import { runAlone } from './support/report.ts'
import { type Scene, withScene } from './support/scene.ts'
import { addEvents } from './support/seed.ts'

const ROWS = 1_000_000
const LIMIT = 100
const FIRST = `/v1/events?limit=${LIMIT}`
/** Pages that are compared: so many from either end of the list. */
const SAMPLE = 20
const TURNS = 15

/** Milliseconds and microseconds of a page. */
type Cost = { time: number; cpu: number }

type PageAnswer = { data: { number: number }[]; page: { nextCursor: string | null } }

/** Reads the whole list. Answers the paths of its pages, and proves that nothing was left out. */
async function walk(call: Scene['call']): Promise<string[]> {
  const paths = [FIRST]
  let rows = 0
  for (let path: string | undefined = FIRST; path;) {
    const { data, page } = (await call('GET', path)) as PageAnswer
    if (data[0]?.number !== rows + 1) throw new Error(`After row ${rows} came row ${data[0]?.number}.`)
    rows += data.length
    path = page.nextCursor ? `${FIRST}&cursor=${encodeURIComponent(page.nextCursor)}` : undefined
    if (path) paths.push(path)
  }
  if (rows !== ROWS) throw new Error(`Expected ${ROWS} rows, walked over ${rows}.`)
  return paths
}

export const deepPage = (): Promise<Finding[]> =>
  withScene(async ({ database, organizationId, anteroom, call }) => {
    await addEvents(database, organizationId, ROWS)
    const paths = await walk(call)
    const timed = async (each: string[]): Promise<Cost> => {
      const cpu = await anteroom.cpu()
      const startedAt = performance.now()
      for (const path of each) await call('GET', path)
      return { time: (performance.now() - startedAt) / each.length, cpu: ((await anteroom.cpu()) - cpu) / each.length }
    }
    const turns: { first: Cost; last: Cost }[] = []
    for (let turn = 0; turn < TURNS; turn += 1) {
      const first = await timed(paths.slice(0, SAMPLE))
      turns.push({ first, last: await timed(paths.slice(-SAMPLE)) })
    }
    const line = (by: string, figure: 'time' | 'cpu', perMillisecond: number): Finding => {
      const ratio = spreadOf(turns.map(({ first, last }) => last[figure] / first[figure]))
      const of = (page: 'first' | 'last') =>
        (spreadOf(turns.map((turn) => turn[page][figure])).median / perMillisecond).toFixed(2)
      return {
        what: `page ${paths.length.toLocaleString('en')} of ${ROWS.toLocaleString('en')} rows against page 1, by ${by}`,
        target: '≤ 2',
        figure: written(ratio),
        met: ratio.median <= 2,
        details: `${of('last')} ms a page of ${LIMIT}, page 1 ${of('first')} ms`,
      }
    }
    return [line('time to the answer', 'time', 1), line('CPU time', 'cpu', 1_000)]
  })

if (import.meta.main) await runAlone(deepPage)
