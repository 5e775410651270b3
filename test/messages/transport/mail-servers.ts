import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { MailTransport } from '../../../src/messages/transport/mail-transport.ts'
import { type SmtpTimeouts, smtpTransport } from '../../../src/messages/transport/smtp-transport.ts'
import { from } from './mail.ts'

/** What a test has opened, to be closed in reverse order. */
export const closing: (() => Promise<unknown>)[] = []

const listening = async (server: Server): Promise<number> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

export function transportTo(
  port: number,
  options: { timeouts?: Partial<SmtpTimeouts>; scheme?: string; query?: string } = {},
): MailTransport {
  const { timeouts = {}, scheme = 'smtp', query = '' } = options
  const transport = smtpTransport(`${scheme}://127.0.0.1:${port}${query}`, { from, timeouts })
  closing.push(() => transport.close())
  return transport
}

/** A real mail server on loopback that keeps what it accepts. */
export async function mailServer(
  options: SMTPServerOptions = {},
): Promise<{ port: number; received: string[]; connections: () => number }> {
  const received: string[] = []
  let connections = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onConnect(_session, done) {
      connections += 1
      done()
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'))
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { port: await listening(server.server), received, connections: () => connections }
}

/** A server of bare lines: it greets, answers each line by the script, and can hang up anywhere. */
export async function scriptedServer(
  talk: (socket: Socket, line: string | null) => void,
): Promise<{ port: number; lines: string[] }> {
  const lines: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    talk(socket, null)
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('utf8').split('\r\n').slice(0, -1)) {
        lines.push(line)
        talk(socket, line)
      }
    })
  })
  closing.push(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })
  return { port: await listening(server), lines }
}

/** The answers of a server that takes everything, up to the end of the mail. */
export function agreeable(socket: Socket, line: string | null): void {
  if (line === null) socket.write('220 loopback ESMTP\r\n')
  else if (line.startsWith('EHLO')) socket.write('250 loopback\r\n')
  else if (/^(MAIL|RCPT)/.test(line)) socket.write('250 OK\r\n')
  else if (line === 'DATA') socket.write('354 go on\r\n')
}

export const refusal = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode })
