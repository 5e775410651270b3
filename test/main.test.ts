import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { atEnd } from './setup/at-end.ts'
import { clientOf } from './setup/client.ts'
import { freePort, startService } from './setup/service-process.ts'
import { testDatabase } from './setup/test-database.ts'

const secretIn = (output: string): string => /Its secret\s+(\S+)/.exec(output)?.[1] ?? ''
const READY = /Ctrl-C stops it/

describe('the embedded start', () => {
  let home: string
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'anteroom-main-'))
    await chmod(home, 0o755)
  })
  atEnd(() => rm(home, { recursive: true, force: true }))

  const settingsAt = async () => ({ DATA_DIR: join(home, '.anteroom'), PORT: String(await freePort()) })
  const serverPid = async () =>
    Number((await readFile(join(home, '.anteroom', 'postgres', 'data', 'postmaster.pid'), 'utf8')).split('\n')[0])
  const isGone = (pid: number) =>
    stat(`/proc/${pid}`).then(
      () => false,
      () => true,
    )

  it('is ready with nothing given, tells where and with which secret, and finds all of it again the next time', async () => {
    const settings = await settingsAt()
    const url = `http://localhost:${settings.PORT}`
    const first = startService(settings)
    await first.says(READY)
    expect(first.output()).toContain(`${url}/docs`)

    const ready = await fetch(`${url}/health/ready`)
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', checks: { database: 'ready', queue: 'ready', migrations: 'ready' } },
    ])
    expect(await (await fetch(`${url}/openapi.json`)).json()).toMatchObject({ openapi: '3.1.0', servers: [{ url }] })
    expect((await fetch(`${url}/docs/`)).status).toBe(200)
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('http_request_duration_seconds')

    const secret = secretIn(first.output())
    const platform = await clientOf(url, 'bootstrap', secret)
    const made = await platform.post('/v1/organizations', { name: 'Nordlicht', timeZone: 'Europe/Berlin' })
    expect(made.status, made.text).toBe(201)

    const pid = await serverPid()
    expect(await isGone(pid)).toBe(false)
    first.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(await isGone(pid)).toBe(true)

    const second = startService(settings)
    await second.says(READY)
    expect(secretIn(second.output())).toBe(secret)
    const again = await (await clientOf(url, 'bootstrap', secret)).get(`/v1/organizations/${made.body.id}`)
    expect(again.body).toEqual(made.body)
    const secondPid = await serverPid()
    second.kill('SIGINT')
    expect(await second.ended).toBe(0)
    expect(await isGone(secondPid)).toBe(true)
  }, 90_000)
})

describe('a process', () => {
  it('names every wrong setting at once and does not start', async () => {
    const service = startService({ PORT: 'many', DATABASE_URL: 'mysql://localhost', LOG_LEVEL: 'loud', DATA_DIR: '' })
    expect(await service.ended).toBe(2)
    for (const name of ['PORT', 'DATABASE_URL', 'LOG_LEVEL']) {
      expect(service.output()).toMatch(new RegExp(`^  ${name}: `, 'm'))
    }
    expect(service.output()).not.toContain('DATA_DIR')
  })

  it('says in one sentence that it cannot reach its database', async () => {
    const service = startService({ DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/nothing` })
    expect(await service.ended).toBe(1)
    expect(service.output()).toMatch(/^Anteroom cannot run: .*ECONNREFUSED/m)
  })

  it('stops being ready before it stops answering', async () => {
    const settings = { DATABASE_URL: await testDatabase(), PORT: String(await freePort()), DRAIN_MILLISECONDS: '3000' }
    const url = `http://localhost:${settings.PORT}`
    const service = startService(settings)
    await service.says(/"msg":"ready"/)
    expect((await fetch(`${url}/health/ready`)).status).toBe(200)
    service.kill('SIGTERM')
    await service.says(/"msg":"stopping"/)
    const draining = await fetch(`${url}/health/ready`)
    expect([draining.status, await draining.json()]).toMatchObject([503, { status: 'stopping' }])
    expect((await fetch(`${url}/health/live`)).status).toBe(200)
    expect(await service.ended).toBe(0)
    await expect(fetch(`${url}/health/live`)).rejects.toThrow('fetch failed')
  })

  it('of the role api answers and leaves the work to others; one of the role worker has health and no API', async () => {
    const database = { DATABASE_URL: await testDatabase(), BOOTSTRAP_CLIENT_SECRET: 'a-secret-of-the-tests' }
    const [port, workerPort] = [await freePort(), await freePort()]
    const api = startService({ ...database, ROLE: 'api', PORT: String(port) })
    await api.says(/"msg":"ready"/)
    const platform = await clientOf(`http://localhost:${port}`, 'bootstrap', database.BOOTSTRAP_CLIENT_SECRET)
    const { body } = await platform.post('/v1/organizations', { name: 'Nordlicht', timeZone: 'Europe/Berlin' })
    const organization = platform.in(body.id)
    const events = async () => (await organization.get('/v1/events')).body.data.length as number
    expect(await events()).toBe(0)

    const worker = startService({ ...database, ROLE: 'worker', WORKER_PORT: String(workerPort) })
    await worker.says(/"msg":"ready"/)
    expect((await fetch(`http://localhost:${workerPort}/health/ready`)).status).toBe(200)
    expect((await fetch(`http://localhost:${workerPort}/v1/organizations`)).status).toBe(404)
    await expect.poll(events, { timeout: 15_000 }).toBe(1)

    for (const service of [api, worker]) service.kill('SIGTERM')
    expect(await Promise.all([api.ended, worker.ended])).toEqual([0, 0])
  })
})
