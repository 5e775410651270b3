import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { isGlobalAddress } from '../../src/outgoing/global-address.ts'
import { openOutgoing, type OutgoingError, type OutgoingOptions } from '../../src/outgoing/guarded-fetch.ts'

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections()
})

/** A server on one address of the loopback network; `reached` are the paths it was asked for. */
async function serve(host: string, port: number, answer: RequestListener) {
  const reached: string[] = []
  const server = createServer((request, response) => {
    reached.push(request.url ?? '')
    answer(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  return { reached, port: (server.address() as AddressInfo).port }
}

/** `127.0.0.2` plays the public internet, `127.0.0.1` the inside; both listen on one port. */
const PUBLIC = '127.0.0.2'
const INSIDE = '127.0.0.1'

let port: number
let outside: string[]
let inside: string[]
beforeAll(async () => {
  const open = await serve(PUBLIC, 0, (request, response) => {
    const path = request.url ?? ''
    if (path.startsWith('/to?')) {
      response.writeHead(302, { location: decodeURIComponent(path.slice(4)) }).end()
    } else if (path === '/endless') {
      const write = () => {
        while (response.write('x'.repeat(10_000)));
        response.once('drain', write)
      }
      write()
    } else if (path === '/bomb') {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('0'.repeat(5_000_000)))
    } else if (path === '/slow') {
      response.write('begun')
    } else if (path === '/none') {
      response.writeHead(304).end()
    } else {
      response.writeHead(path === '/500' ? 500 : 200, { 'x-said': 'yes' }).end(`${request.method} ${path}`)
    }
  })
  port = open.port
  outside = open.reached
  inside = (await serve(INSIDE, port, (_request, response) => response.end('secret'))).reached
})

const outgoing = (options: OutgoingOptions = {}) => {
  const made = openOutgoing({ allow: [`${PUBLIC}/32`], ...options })
  onTestFinished(() => made.close())
  return made
}
const failure = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (error: OutgoingError) => error.code,
  )

describe('addresses of the public internet', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1', '2a00:1450:4001::1'])('%s is one', (address) => {
    expect(isGlobalAddress(address)).toBe(true)
  })

  it.each(
    `
    0.0.0.0 127.0.0.1 127.1.2.3 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 192.0.0.1
    192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 fe80::1 fc00::1
    fd12:3456::1 fec0::1 ff02::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b:1::7f00:1
    2002:7f00:1:: 2001::1 2001:db8::1 100::1 localhost
    `
      .trim()
      .split(/\s+/),
  )('%s is none', (address) => {
    expect(isGlobalAddress(address)).toBe(false)
  })
})

describe('a request to an address that somebody gave', () => {
  it('brings the whole answer, whatever its status', async () => {
    const { fetch } = outgoing()
    const answer = await fetch(`http://${PUBLIC}:${port}/500`, { method: 'POST', body: 'x' })
    expect([answer.status, answer.headers.get('x-said'), await answer.text()]).toEqual([500, 'yes', 'POST /500'])
    expect((await fetch(`http://${PUBLIC}:${port}/none`)).status).toBe(304)
  })

  it.each(
    `
    http://127.0.0.1 https://localhost https://127.0.0.1 https://2130706433 https://0x7f.1 https://0177.0.0.1
    https://127.1 https://[::1] https://[::ffff:127.0.0.1] https://[::ffff:7f00:1] https://[fe80::1] https://10.1.2.3
    https://192.168.0.1 https://169.254.169.254 https://100.64.0.1 https://0 https://[64:ff9b::127.0.0.1]
    https://①②⑦.⓪.⓪.① https://[fd00::1] https://224.0.0.1
    `
      .trim()
      .split(/\s+/),
  )('does not reach %s', async (origin) => {
    const before = inside.length
    expect(await failure(outgoing().fetch(`${origin}:${port}/secret`))).toBe('address_forbidden')
    expect(inside.length).toBe(before)
  })

  it.each([
    ['ftp://files.example/x', 'address_not_https'],
    ['file:///etc/passwd', 'address_not_https'],
    ['https://user:word@calendar.example/x', 'address_invalid'],
    ['calendar', 'address_invalid'],
    ['https://', 'address_invalid'],
  ])('refuses %s as it is written: %s', async (address, code) => {
    expect(outgoing().problemOf(address)).toBe(code)
    expect(await failure(outgoing().fetch(address))).toBe(code)
  })

  it('goes without TLS nowhere but to what is listed, and unlisted to nothing inside', async () => {
    expect(await failure(openOutgoing().fetch(`http://${PUBLIC}:${port}/`))).toBe('address_not_https')
    expect(await failure(openOutgoing().fetch(`https://${PUBLIC}:${port}/`))).toBe('address_forbidden')
    const named = outgoing({ lookup: (_name, _options, done) => done(null, [{ address: '8.8.8.8', family: 4 }]) })
    expect(await failure(named.fetch(`http://calendar.example:${port}/`))).toBe('address_forbidden')
  })

  it('refuses a name when only one of its addresses leads inside', async () => {
    const found = [PUBLIC, INSIDE].map((address) => ({ address, family: 4 }))
    const { fetch } = outgoing({ lookup: (_name, _options, done) => done(null, found) })
    expect(await failure(fetch(`http://calendar.example:${port}/`))).toBe('address_forbidden')
  })

  it('connects to the address that was checked, though the name means another one the next moment', async () => {
    const asked: string[] = []
    const rebinding = outgoing({
      lookup(name, _options, done) {
        asked.push(name)
        done(null, [{ address: asked.length === 1 ? PUBLIC : INSIDE, family: 4 }])
      },
    })
    const address = `http://rebinding.example:${port}/first`
    expect(await (await rebinding.fetch(address)).text()).toBe('GET /first')
    expect(asked).toEqual(['rebinding.example'])
    const anew = outgoing({ lookup: (_name, _options, done) => done(null, [{ address: INSIDE, family: 4 }]) })
    expect(await failure(anew.fetch(address))).toBe('address_forbidden')
    expect(inside).toEqual([])
  })

  it('follows no redirect unless told, and then none that leads inside', async () => {
    const { fetch } = outgoing()
    const to = (address: string) => `http://${PUBLIC}:${port}/to?${encodeURIComponent(address)}`
    const inner = `http://${INSIDE}:${port}/secret`
    expect((await fetch(to(inner))).status).toBe(302)
    expect(await failure(fetch(to(inner), { redirects: 3 }))).toBe('address_forbidden')
    expect(await failure(fetch(to('file:///etc/passwd'), { redirects: 3 }))).toBe('address_not_https')
    expect(await failure(fetch(to('https://[::1'), { redirects: 3 }))).toBe('address_invalid')
    expect(await (await fetch(to(to('/end')), { redirects: 2 })).text()).toBe('GET /end')
    expect(await failure(fetch(to(to(to('/end'))), { redirects: 2 }))).toBe('too_many_redirects')
    expect(inside).toEqual([])
  })

  it('ends an answer that does not end, also one that grows when it is unpacked', async () => {
    const { fetch } = outgoing()
    expect(await failure(fetch(`http://${PUBLIC}:${port}/endless`))).toBe('too_large')
    expect(await failure(fetch(`http://${PUBLIC}:${port}/bomb`, { mostBytes: 1_000_000 }))).toBe('too_large')
    const unpacked = await (await fetch(`http://${PUBLIC}:${port}/bomb`, { mostBytes: 5_000_000 })).text()
    expect(unpacked).toHaveLength(5_000_000)
  })

  it('waits no longer than told, and tells a server that is away from one that is slow', async () => {
    const { fetch } = outgoing()
    expect(await failure(fetch(`http://${PUBLIC}:${port}/slow`, { timeoutMilliseconds: 200 }))).toBe('timed_out')
    expect(await failure(fetch(`http://${PUBLIC}:1/`))).toBe('unreachable')
    expect(outside).toContain('/slow')
  })
})
