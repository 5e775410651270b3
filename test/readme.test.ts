import { execFile, spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { BOOTSTRAP_SECRET, testApp } from './setup/test-app.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const textOf = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const manifest = JSON.parse(textOf('package.json')) as { scripts: object; dependencies: object }

const canPlay = ['bash', 'curl'].every((program) => spawnSync(program, ['--version']).status === 0)

describe.runIf(canPlay)('the story in the README', () => {
  let told: string
  beforeAll(async () => {
    const app = await testApp()
    app.startWorker()
    const [, story = ''] = /```bash\n([\s\S]+?)```/.exec(textOf('README.md')) ?? []
    const script = story.replace(/^api=\S+ secret=\S+$/m, `api=${app.url} secret=${BOOTSTRAP_SECRET}`)
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], { cwd: ROOT })
    told = stdout
  }, 60_000)

  it('is understood by the service to its end', () => {
    expect(told).toMatch(/^\d+(\.\d)?\n {2}Fernanda Queiroz\n/m)
    for (const what of ['pending, queued', 'accepted\nconfirmed', 'completed\n', 'Pricing committee: 1']) {
      expect(told).toContain(what)
    }
    expect(told).not.toMatch(/undefined|problem/)
  })

  it('shows who was told what, and what happened', () => {
    expect(told).toMatch(/Fernanda Queiroz: The request from Merle Janssen has moved on/)
    expect(told).toMatch(/Merle Janssen: Leila Farahani hat zugesagt/)
    expect(told).toMatch(/Leila Farahani: (On \w+ .+|Tomorrow|Today) at \d/)
    expect(told).toMatch(/^1 organization\.created$/m)
  })
})

describe('what the documents name', () => {
  const named = (name: string, pattern: RegExp): string[] =>
    [...textOf(name).matchAll(pattern)].map(([, found = '']) => found)
  const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']

  it('exists: commands', () => {
    const commands = documents.flatMap((name) => named(name, /npm run ([a-z-]+)/g))
    expect(commands.length).toBeGreaterThan(5)
    expect(commands.filter((command) => !(command in manifest.scripts))).toEqual([])
  })

  it('exists: files and folders', () => {
    const paths = documents.flatMap((name) =>
      named(name, /(?<![\w-])((?:src|test|migrations|openapi|bench|scripts)\/[\w./-]*\w\/?)/g),
    )
    expect(paths.length).toBeGreaterThan(30)
    expect(paths.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([])
  })

  it('is complete: every module and every dependency has its line', () => {
    const architecture = textOf('ARCHITECTURE.md')
    const modules = globSync('src/*/', { cwd: ROOT }).map((path) => `${path.replace(/\/$/, '')}/`)
    expect(modules.length).toBeGreaterThan(10)
    expect(modules.filter((path) => !architecture.includes(`\n${path} `))).toEqual([])
    const table = architecture.slice(architecture.indexOf('## Dependencies'))
    const reasoned = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = '']) => names.split(', '))
    expect(new Set(reasoned.filter((name) => !['package', '---'].includes(name)))).toEqual(
      new Set(Object.keys(manifest.dependencies)),
    )
  })
})
