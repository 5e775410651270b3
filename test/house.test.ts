import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const withoutComments = (code: string): string =>
  code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')

const files = globSync('{src,migrations,scripts,bench,test}/**/*.ts', { cwd: ROOT, exclude: ['test/client/**'] }).map(
  (path) => {
    const code = readFileSync(`${ROOT}/${path}`, 'utf8')
    return { path, lines: code.split('\n').length, code: withoutComments(code) }
  },
)

/** Where this stands: `path: what`. */
const found = (pattern: RegExp, where: (path: string) => boolean): string[] =>
  files
    .filter(({ path }) => where(path))
    .flatMap(({ path, code }) => (code.match(pattern) ?? []).map((what) => `${path}: ${what}`))

it('reads the code', () => {
  expect(files.filter(({ path }) => path.startsWith('src/')).length).toBeGreaterThan(150)
  expect(found(/new Date\(\)/g, (path) => path === 'src/kernel/clock.ts')).toHaveLength(1)
})

it('only the kernel knows what time it is, waits, or throws dice', () => {
  const clocks =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b|\bprocess\.(hrtime|uptime)\b/g
  const waits = /\b(setTimeout|setInterval|setImmediate)\s*\(|node:timers/g
  const chance = /\bMath\.random\b/g
  const outside = (path: string) => path.startsWith('src/') && !path.startsWith('src/kernel/')
  expect([clocks, waits, chance].flatMap((pattern) => found(pattern, outside))).toEqual([])
})

it('no type is talked over', () => {
  expect(
    found(/\bas unknown as\b|@ts-(ignore|expect-error|nocheck)/g, (path) => path !== 'test/house.test.ts'),
  ).toEqual([])
})

it('files say what they hold', () => {
  expect(files.filter(({ path }) => /\/(services?|utils?|helpers?|common|types)(\/|\.ts$)/.test(path))).toEqual([])
})

it('no file is longer than 300 lines', () => {
  expect(
    files
      .filter(({ path, lines }) => lines > 301 && path.startsWith('src/'))
      .map(({ path, lines }) => `${path}: ${lines}`),
  ).toEqual([])
})

it('what is done at the end of a test file is handed to atEnd, since hooks within hooks are never run', () => {
  expect(found(/^[ \t].*\bafterAll\(/gm, (path) => path.startsWith('test/'))).toEqual([])
})
