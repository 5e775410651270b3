import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, type Dispatcher, fetch, type Response as Answer } from 'undici'
import { addressRange, isGlobalAddress, isWithin } from './global-address.ts'

/** Why nothing came of a request: stable words that are shown to whoever gave the address. */
export type OutgoingProblem =
  | 'address_invalid'
  | 'address_not_https'
  | 'address_forbidden'
  | 'unreachable'
  | 'timed_out'
  | 'too_large'
  | 'too_many_redirects'

/** The other side could not be asked, or must not be. What it answered, whatever the status, is no error. */
export class OutgoingError extends Error {
  readonly code: OutgoingProblem

  constructor(code: OutgoingProblem, cause?: unknown) {
    super(`Outgoing request: ${code}.`, { cause })
    this.name = 'OutgoingError'
    this.code = code
  }
}

export type OutgoingRequest = {
  method?: string
  headers?: Record<string, string>
  body?: string
  /** Bytes of the decompressed answer; 64 KiB unless told. */
  mostBytes?: number
  /** From the look-up of the name to the last byte; 15 s unless told. */
  timeoutMilliseconds?: number
  /** How often to follow, each address checked like the first; never unless told. */
  redirects?: number
}

/** The way out for every request to an address that a customer gave, or that could be made to lead inside. */
export type Outgoing = {
  /** What is wrong with the address as it is written; the name behind it is judged when it is called. */
  problemOf(address: string): OutgoingProblem | null
  /** The whole answer, read. Throws an `OutgoingError`. */
  fetch(address: string, request?: OutgoingRequest): Promise<Response>
  close(): Promise<void>
}

export type OutgoingOptions = {
  /** Ranges that may be called although they are not public, and without TLS. For development and tests. */
  allow?: readonly string[]
  lookup?: (name: string, options: { all: true }, done: (error: Error | null, found: LookupAddress[]) => void) => void
}

const TIMEOUT = 15_000
const MOST_BYTES = 64 * 1024
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const WITHOUT_BODY = new Set([101, 204, 205, 304])

/**
 * https only, public addresses only. The name is looked up once for each connection, and the connection goes to the very address
 * that was checked, so that a name which answers differently the next moment leads nowhere else.
 */
export function openOutgoing({ allow = [], lookup = systemLookup }: OutgoingOptions = {}): Outgoing {
  const allowed = allow.map(addressRange)
  const isAllowed = (address: string) => isWithin(address, allowed)
  const mayCall: Record<string, (address: string) => boolean> = {
    'https:': (address) => isGlobalAddress(address) || isAllowed(address),
    ...(allowed.length > 0 ? { 'http:': isAllowed } : {}),
  }
  const agents = new Map<string, Dispatcher>(
    Object.entries(mayCall).map(([protocol, may]) => [
      protocol,
      new Agent({ connect: { lookup: checkedLookup(lookup, may), timeout: TIMEOUT }, keepAliveTimeout: 4_000 }),
    ]),
  )

  const problemOf = (address: string): OutgoingProblem | null => {
    if (!URL.canParse(address)) return 'address_invalid'
    const { protocol, hostname, username, password } = new URL(address)
    if (username || password) return 'address_invalid'
    const may = mayCall[protocol]
    if (!may) return 'address_not_https'
    // An address in digits is not looked up. `URL` has made dotted decimals of octal and hexadecimal ones.
    const literal = hostname.replace(/^\[(.*)\]$/, '$1')
    return isIP(literal) !== 0 && !may(literal) ? 'address_forbidden' : null
  }

  const fetchOnce = async (address: string, request: OutgoingRequest, signal: AbortSignal): Promise<Answer> => {
    const problem = problemOf(address)
    if (problem) throw new OutgoingError(problem)
    return fetch(address, {
      method: request.method ?? 'GET',
      headers: request.headers ?? {},
      body: request.body ?? null,
      redirect: 'manual',
      dispatcher: agents.get(new URL(address).protocol)!,
      signal,
    })
  }

  return {
    problemOf,
    async fetch(address, request = {}) {
      const signal = AbortSignal.timeout(request.timeoutMilliseconds ?? TIMEOUT)
      try {
        let at = address
        for (let left = request.redirects ?? 0; ; left -= 1) {
          const answer = await fetchOnce(at, request, signal)
          const location = answer.headers.get('location')
          if (!request.redirects || !REDIRECTS.has(answer.status) || !location) {
            return await wholeAnswer(answer, request.mostBytes ?? MOST_BYTES)
          }
          await answer.body?.cancel()
          if (left === 0) throw new OutgoingError('too_many_redirects')
          if (!URL.canParse(location, at)) throw new OutgoingError('address_invalid')
          at = new URL(location, at).href
        }
      } catch (error) {
        throw asOutgoingError(error)
      }
    },
    async close() {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()))
    },
  }
}

/** Answers like `dns.lookup`, or refuses when any address of the name must not be called. */
const checkedLookup =
  (lookup: NonNullable<OutgoingOptions['lookup']>, may: (address: string) => boolean): LookupFunction =>
  (name, options, done) =>
    lookup(name, { all: true }, (error, found) => {
      const [first] = found ?? []
      if (error || !first) return done(error ?? new OutgoingError('unreachable'), '', 0)
      if (!found.every(({ address }) => may(address))) return done(new OutgoingError('address_forbidden'), '', 0)
      return options.all ? done(null, found) : done(null, first.address, first.family)
    })

async function wholeAnswer(answer: Answer, mostBytes: number): Promise<Response> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length
    // Leaving the loop ends the connection.
    if (bytes > mostBytes) throw new OutgoingError('too_large')
    chunks.push(chunk)
  }
  const headers = [...answer.headers].filter(([name]) => name !== 'content-encoding' && name !== 'content-length')
  const body = WITHOUT_BODY.has(answer.status) ? null : Buffer.concat(chunks)
  return new Response(body, { status: answer.status, headers })
}

function asOutgoingError(error: unknown): OutgoingError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof OutgoingError) return cause
    if (cause.name === 'TimeoutError') return new OutgoingError('timed_out', error)
    if ('code' in cause && typeof cause.code === 'string' && cause.code.endsWith('TIMEOUT')) {
      return new OutgoingError('timed_out', error)
    }
  }
  return new OutgoingError('unreachable', error)
}
