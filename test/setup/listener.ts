import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { atEnd } from './at-end.ts'

export type Call = { path: string; headers: IncomingHttpHeaders; body: string }
type Reply = { status: number; headers?: Record<string, string> } | 'hang up'

export type Listener = {
  url: string
  calls: Call[]
  /** What the next calls get; 200 unless told. */
  answer: (call: Call) => Reply
}

/** Somebody else's web server on loopback that keeps what it gets; closed at the end of the file. */
export async function openListener(): Promise<Listener> {
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const call = { path: request.url ?? '', headers: request.headers, body: await text(request) }
    listener.calls.push(call)
    const reply = listener.answer(call)
    if (reply === 'hang up') request.socket.destroy()
    else response.writeHead(reply.status, reply.headers).end('ok')
  }
  const server = createServer((request, response) => void serve(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const listener: Listener = { url: `http://127.0.0.1:${port}`, calls: [], answer: () => ({ status: 200 }) }
  atEnd(() => {
    server.closeAllConnections()
    server.close()
  })
  return listener
}
