import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A mail server that costs next to nothing: it takes every mail and keeps only when the first and the last of a round came. */
export type MailSink = { url: string; count: number; firstAt: number; lastAt: number; reset(): void; close(): void }

/** What any mail server of today can. */
const GREETING = '250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n'
const END_OF_MAIL = '\r\n.\r\n'

export async function openMailSink(): Promise<MailSink> {
  const serve = (socket: Socket) => {
    let pending = ''
    let inMail = false
    socket.on('error', () => {})
    socket.write('220 sink ESMTP\r\n')
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      pending += chunk
      let replies = ''
      for (;;) {
        if (inMail) {
          const end = pending.indexOf(END_OF_MAIL)
          if (end < 0) break
          pending = pending.slice(end + END_OF_MAIL.length)
          inMail = false
          const now = performance.now()
          if (sink.count === 0) sink.firstAt = now
          sink.count += 1
          sink.lastAt = now
          replies += '250 taken\r\n'
        } else {
          const end = pending.indexOf('\r\n')
          if (end < 0) break
          const command = pending.slice(0, 4).toUpperCase()
          pending = pending.slice(end + 2)
          inMail = command === 'DATA'
          replies += inMail ? '354 go on\r\n' : command === 'EHLO' ? GREETING : '250 fine\r\n'
        }
      }
      if (replies) socket.write(replies)
    })
  }
  const server = createServer({ noDelay: true }, serve).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const sink: MailSink = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: 0,
    firstAt: 0,
    lastAt: 0,
    reset: () => void (sink.count = 0),
    close: () => void server.close(),
  }
  return sink
}
