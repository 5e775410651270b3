import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { PROBLEM_TYPE, problem } from './problem.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

const KNOWN: Record<string, [status: number, code: string, detail: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'headers_too_large', 'The address and the headers are together larger than 16 KiB.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request_timeout', 'The request did not arrive in time.'],
}

type WithResponse = Socket & { _httpMessage?: { headersSent: boolean } | null }

/** What is no HTTP, or too much or too slow of it, never reaches a route: answered on the socket itself. */
export function answerClientError(error: NodeJS.ErrnoException, socket: WithResponse): void {
  // In the midst of an answer another one would be read as its rest; Node itself looks here, too.
  // oxlint-disable-next-line no-underscore-dangle
  if (error.code === 'ECONNRESET' || !socket.writable || socket._httpMessage?.headersSent) {
    socket.destroy()
    return
  }
  const known = KNOWN[error.code ?? ''] ?? [400, 'bad_request', 'The request is not well-formed HTTP.']
  const { status, body } = problem(...known, { instance: '', requestId: randomUUID().replaceAll('-', '') })
  const text = JSON.stringify(body)
  const headers = {
    ...SECURITY_HEADERS,
    'request-id': body.requestId,
    'content-type': PROBLEM_TYPE,
    'content-length': Buffer.byteLength(text),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${body.title}\r\n${lines.join('')}\r\n${text}`)
}

/** Node itself refuses any other expectation with an empty 417; here the request is simply answered, as RFC 9110 10.1.1 lets us. */
export function ignoreExpectations({ server }: FastifyInstance): void {
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
}
