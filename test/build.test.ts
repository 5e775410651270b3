import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { clientOf } from './setup/client.ts'
import { freePort, startService } from './setup/service-process.ts'
import { BOOTSTRAP_SECRET } from './setup/test-app.ts'
import { testDatabase } from './setup/test-database.ts'

const project = fileURLToPath(new URL('..', import.meta.url))
const dist = join(project, 'dist')
const dockerfile = await readFile(join(project, 'Dockerfile'), 'utf8')
const started = /^CMD \["node", "(.+)"\]$/m.exec(dockerfile)?.[1] ?? ''

const THREADS = ['src/matching/cohorts/solve/matching-thread.js', 'src/calendars/calendar-thread.js']

const lineLengths = (text: string) => text.split('\n').map(({ length }) => length)

const built = new Map<string, string>()
beforeAll(async () => {
  execFileSync(process.execPath, ['--no-warnings', 'scripts/build.ts'], { cwd: project })
  for await (const name of glob('**/*.{js,ts}', { cwd: dist })) {
    built.set(name, await readFile(join(dist, name), 'utf8'))
  }
})

describe('the build', () => {
  it('has a script for each source, line by line, and nothing whose types are still to be stripped', async () => {
    const sources: string[] = []
    for await (const name of glob('{src,migrations}/**/*.ts', { cwd: project })) {
      const script = name.replace(/ts$/, 'js')
      sources.push(script)
      const source = await readFile(join(project, name), 'utf8')
      expect(lineLengths(built.get(script) ?? ''), name).toEqual(lineLengths(source))
    }
    expect(sources.length).toBeGreaterThan(500)
    expect([...built.keys()].sort()).toEqual(sources.sort())
  })

  it('names no module that it does not have, also where a thread starts with one', () => {
    const named = [...built].flatMap(([name, script]) =>
      [...script.matchAll(/['"](\.{1,2}\/[^'"\n]+\.[jt]s)['"]/g)].map(([, to = '']) => join(dirname(name), to)),
    )
    expect(named).toEqual(expect.arrayContaining(THREADS))
    expect(named.filter((name) => !existsSync(join(dist, name)))).toEqual([])
  })

  it('starts as the image starts it, and answers', async () => {
    const given = [...dockerfile.matchAll(/(NODE_OPTIONS|MALLOC_\w+)=(\S+)/g)].map(([, name, value]) => [name, value])
    expect(given).toHaveLength(4)
    const port = await freePort()
    const service = startService(
      {
        ...Object.fromEntries(given),
        DATABASE_URL: await testDatabase(),
        BOOTSTRAP_CLIENT_SECRET: BOOTSTRAP_SECRET,
        PORT: String(port),
      },
      join('dist', started),
    )
    await service.says(/"msg":"ready"/)
    const platform = await clientOf(`http://127.0.0.1:${port}`, 'bootstrap', BOOTSTRAP_SECRET)
    const made = await platform.post('/v1/organizations', { name: 'Nordlicht', timeZone: 'Europe/Berlin' })
    expect(made.status, made.text).toBe(201)
    service.kill('SIGTERM')
    expect(await service.ended).toBe(0)
  })
})
