import { connect, type Socket } from 'node:net'

/** One HTTP/1.1 request as it goes over the wire. */
export function requestText(method: string, path: string, headers: Record<string, string> = {}, body = ''): string {
  const fields = {
    host: '127.0.0.1',
    ...headers,
    ...(body ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) } : {}),
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`
}

export type LoadOptions = {
  port: number
  /** Sockets that are kept open; each has one request under way. */
  connections: number
  /** No request is begun after this time. */
  milliseconds: number
  /** Makes the next request. */
  request: () => string
  status: number
}

/** Sends requests on sockets of its own, which costs less than any HTTP client and so leaves the cores to what is measured. */
export async function load(options: LoadOptions): Promise<{ requests: number; milliseconds: number }> {
  const startedAt = performance.now()
  const counts = await Promise.all(
    Array.from({ length: options.connections }, () => oneConnection(options, startedAt + options.milliseconds)),
  )
  return { requests: counts.reduce((sum, count) => sum + count, 0), milliseconds: performance.now() - startedAt }
}

async function oneConnection({ port, request, status }: LoadOptions, until: number): Promise<number> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let answered = 0
  try {
    await new Promise<void>((resolve, reject) => {
      const next = () => (performance.now() < until ? socket.write(request()) : resolve())
      socket.on('error', reject)
      socket.on('close', () => reject(new Error('The server closed a connection.')))
      onAnswers(socket, (given, head) => {
        if (given !== status) return reject(new Error(`Expected ${status}, got:\n${head}`))
        answered += 1
        next()
      })
      socket.on('connect', next)
    })
  } finally {
    socket.removeAllListeners('close').destroy()
  }
  return answered
}

const NOTHING = Buffer.alloc(0)

/** Calls back once for each whole answer. Understands Content-Length only, which is what the servers send. */
function onAnswers(socket: Socket, answered: (status: number, head: string) => void): void {
  let pending: Buffer = NOTHING
  let missing = 0
  let head = ''
  socket.on('data', (chunk: Buffer) => {
    if (missing === 0) {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
      const end = pending.indexOf('\r\n\r\n')
      if (end < 0) return
      head = pending.toString('latin1', 0, end + 1000)
      missing = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0) - (pending.length - end - 4)
      pending = NOTHING
    } else {
      missing -= chunk.length
    }
    if (missing === 0) answered(Number(head.slice(9, 12)), head)
  })
}
