import type { ExposureMap, FunctionExposure, Gap } from './exposure-map-rules.ts'
import { DEPTH_WORDS } from './exposure-rules.ts'

const WIDTH = 720
const LEFT = 130
const TOP = 64
const CELL = { width: 108, height: 26, gap: 4 }
const ROW = CELL.height + CELL.gap
const DEPTHS = [1, 2, 3, 4] as const

const INK = '#1c2733'
const QUIET = '#5b6875'
const FILL = '#1f6f8b'
const EMPTY = '#eef1f4'
const WANTED = '#b4540a'

const escape = (text: string): string => text.replace(/[<>&"']/g, (character) => `&#${character.codePointAt(0)};`)

const label = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
const count = (rooms: number): string => (rooms === 1 ? '1 room' : `${rooms} rooms`)
const inWords = ({ function: name, depth, rooms, freshness }: FunctionExposure): string =>
  depth === 0
    ? `${label(name)}: not yet seen.`
    : `${label(name)}: ${DEPTH_WORDS[depth]}, ${count(rooms)}, ${Math.round(100 * freshness)} % fresh.`

/**
 * The map as a picture: a row for each function, a column for each depth; cells are filled up to the depth reached,
 * paler the longer ago, and framed where a wanted room is still missing. What it shows stands in its description as well.
 */
export function exposureSvg({ functions, gaps }: Pick<ExposureMap, 'functions' | 'gaps'>): string {
  const height = TOP + functions.length * ROW + 44
  const wanted = gaps.map((gap) => `Wanted: ${gap.roomName}, ${DEPTH_WORDS[gap.wantedDepth]}.`)
  const description =
    [...functions.filter((each) => each.depth > 0).map(inWords), ...wanted].join(' ') || 'No room seen yet.'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img"`,
    ` aria-labelledby="exposure-title exposure-description" font-family="system-ui, sans-serif" font-size="13" fill="${INK}">`,
    `<title id="exposure-title">Exposure map</title>`,
    `<desc id="exposure-description">${escape(description)}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="16" y="26" font-size="16" font-weight="600">Exposure map</text>`,
    ...DEPTHS.map(
      (depth) =>
        `<text x="${xOf(depth) + CELL.width / 2}" y="${TOP - 10}" text-anchor="middle" fill="${QUIET}">${DEPTH_WORDS[depth]}</text>`,
    ),
    ...functions.map((each, index) =>
      row(
        each,
        gaps.filter((gap) => gap.function === each.function),
        TOP + index * ROW,
      ),
    ),
    `<text x="16" y="${height - 16}" fill="${QUIET}">Filled: how far, paler the longer ago. Dashed frame: wanted and still missing.</text>`,
    `</svg>`,
  ].join('')
}

const xOf = (depth: number): number => LEFT + (depth - 1) * (CELL.width + CELL.gap)

function row(reached: FunctionExposure, gaps: readonly Gap[], y: number): string {
  const middle = y + CELL.height / 2 + 5
  const missing = new Set(gaps.map((gap) => gap.wantedDepth))
  return [
    `<g><title>${escape(inWords(reached))}</title>`,
    `<text x="16" y="${middle}">${label(reached.function)}</text>`,
    ...DEPTHS.map((depth) => cell(xOf(depth), y, depth <= reached.depth ? reached.freshness : null)),
    ...DEPTHS.filter((depth) => missing.has(depth)).map((depth) => frame(xOf(depth), y)),
    reached.rooms > 0 ? `<text x="${xOf(5) + 6}" y="${middle}" fill="${QUIET}">${count(reached.rooms)}</text>` : '',
    `</g>`,
  ].join('')
}

/** `freshness` null: not reached. */
const cell = (x: number, y: number, freshness: number | null): string => {
  const paint =
    freshness === null ? `fill="${EMPTY}"` : `fill="${FILL}" fill-opacity="${(0.3 + 0.7 * freshness).toFixed(2)}"`
  return `<rect x="${x}" y="${y}" width="${CELL.width}" height="${CELL.height}" rx="3" ${paint}/>`
}

const frame = (x: number, y: number): string =>
  `<rect x="${x + 1}" y="${y + 1}" width="${CELL.width - 2}" height="${CELL.height - 2}" rx="3" fill="none" stroke="${WANTED}" stroke-width="2" stroke-dasharray="5 3"/>`
