import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

/** A wire to a real server that can be cut, held silent and mended. */
export type Wire = {
  url: string
  /** Is asked of all that comes by, with the connection that it belongs to; from the first `false` on the wire is silent. */
  lets: (bytes: Buffer, to: 'server' | 'client', connection: object) => boolean
  /** Breaks every connection and refuses new ones. */
  cut(): Promise<void>
  /** Connections stay open and new ones are accepted, but nothing comes through. */
  silence(): void
  mend(): Promise<void>
  close(): Promise<void>
}

export async function wireTo(serverUrl: string): Promise<Wire> {
  const target = new URL(serverUrl)
  const pairs = new Set<Socket[]>()
  let silent = false
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    const pair = [near, far]
    pairs.add(pair)
    for (const [one, other, to] of [
      [near, far, 'server'],
      [far, near, 'client'],
    ] as const) {
      one.on('data', (bytes: Buffer) => {
        silent ||= !wire.lets(bytes, to, pair)
        if (!silent) other.write(bytes)
      })
      one.on('error', () => {})
      one.on('close', () => {
        other.destroy()
        pairs.delete(pair)
      })
    }
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  target.hostname = '127.0.0.1'
  const url = new URL(target)
  url.port = String(port)

  const breakAll = () => pairs.forEach((pair) => pair.forEach((socket) => socket.destroy()))
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      breakAll()
    })
  const wire: Wire = {
    url: url.href,
    lets: () => true,
    cut,
    silence: () => {
      silent = true
    },
    async mend() {
      if (silent) breakAll()
      silent = false
      if (!server.listening) await listen(port)
    },
    close: () => (server.listening ? cut() : Promise.resolve()),
  }
  return wire
}
