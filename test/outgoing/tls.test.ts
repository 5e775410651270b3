import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOutgoing, type OutgoingOptions } from '../../src/outgoing/guarded-fetch.ts'

/** The certificate is for `calendar.example` alone, by an authority of the tests whose key nobody has kept; both last until 2126. */
const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}.pem`, import.meta.url), 'utf8')

let port: number
const reached: string[] = []
beforeAll(async () => {
  const pem = fixture('calendar.example')
  const server = createServer({ key: pem, cert: pem }, (request, response) => {
    reached.push(`${request.headers.host} ${request.url}`)
    response.end('BEGIN:VCALENDAR')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  return () => {
    server.close().closeAllConnections()
  }
})

const trusting = (authorities: readonly string[]) => setDefaultCACertificates(authorities)
const known = getCACertificates('default')
afterAll(() => trusting(known))

/** Every name leads to loopback. */
const call = async (name: string, options: OutgoingOptions = {}): Promise<string> => {
  const outgoing = openOutgoing({
    allow: ['127.0.0.0/8'],
    lookup: (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    ...options,
  })
  try {
    return await (await outgoing.fetch(`https://${name}:${port}/basic.ics`)).text()
  } catch (error) {
    return (error as { cause?: { cause?: { code?: string } } }).cause?.cause?.code ?? (error as { code: string }).code
  } finally {
    await outgoing.close()
  }
}

describe('a request over TLS', () => {
  it('reaches a server that proves its name, at the address that was checked', async () => {
    trusting([...known, fixture('authority')])
    expect(await call('calendar.example')).toBe('BEGIN:VCALENDAR')
    expect(reached).toEqual([`calendar.example:${port} /basic.ics`])
  })

  it.each(['other.example', 'sub.calendar.example', '127.0.0.1'])(
    'says nothing to a server that cannot prove that it is %s',
    async (name) => {
      trusting([...known, fixture('authority')])
      const before = reached.length
      expect(await call(name)).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
      expect(reached.length).toBe(before)
    },
  )

  it('says nothing to a server whose authority nobody knows', async () => {
    trusting(known)
    const before = reached.length
    expect(await call('calendar.example')).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE')
    expect(reached.length).toBe(before)
  })

  it('goes to nothing inside, whatever it proves', async () => {
    trusting([...known, fixture('authority')])
    const before = reached.length
    expect(await call('calendar.example', { allow: [] })).toBe('address_forbidden')
    expect(reached.length).toBe(before)
  })
})
