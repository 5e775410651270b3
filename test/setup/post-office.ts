import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { atEnd } from './at-end.ts'

/** One mail that the server has read to its end and not refused. */
export type Arrival = { messageId: string; to: string; raw: string }

/** `data`: the whole mail is there and not answered yet; `accepted`: it was just answered with 250. */
export type Stage = 'connect' | 'mail' | 'data' | 'accepted'

type Visit = { stage: Stage; mail: Arrival | null; hangUp: () => void }

export type PostOffice = {
  url: string
  arrivals: Arrival[]
  /** For a test to watch, to wait, or to refuse with an error that has a `responseCode`. */
  at: (visit: Visit) => Error | void | Promise<Error | void>
  copies(messageId: string): Arrival[]
  /** From then on connections are refused. */
  close(): Promise<void>
}

export const smtpRefusal = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode })

/** A real mail server on loopback that keeps what it gets; closed at the end of the file. */
export async function openPostOffice(): Promise<PostOffice> {
  const sockets = new Map<number, Socket>()
  const ask = async (stage: Stage, mail: Arrival | null, port: number): Promise<Error | null> =>
    (await office.at({ stage, mail, hangUp: () => sockets.get(port)?.destroy() })) ?? null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onConnect: (session, done) => void ask('connect', null, session.remotePort).then(done),
    onMailFrom: (_address, session, done) => void ask('mail', null, session.remotePort).then(done),
    onData: (stream, { remotePort, envelope }, done) =>
      void readText(stream).then(
        async (raw) => {
          const messageId = /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? ''
          const mail = { raw, messageId, to: envelope.rcptTo[0]?.address ?? '' }
          const refused = await ask('data', mail, remotePort)
          if (!refused) office.arrivals.push(mail)
          done(refused)
          if (!refused) setImmediate(() => void ask('accepted', mail, remotePort))
        },
        // The sender died in the middle of the mail: there is nobody to answer.
        () => undefined,
      ),
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort ?? 0, socket))
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  let closed: Promise<void> | null = null
  const office: PostOffice = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    arrivals: [],
    at: () => undefined,
    copies: (messageId) => office.arrivals.filter((each) => each.messageId === messageId),
    close: () => (closed ??= new Promise<void>((resolve) => server.close(() => resolve()))),
  }
  atEnd(() => office.close())
  return office
}
