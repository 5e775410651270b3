import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { atEnd } from '../setup/at-end.ts'

/** What the server says next, and what it was asked. */
export type CalendarServer = {
  origin: string
  asked: IncomingMessage[]
  answer: (request: IncomingMessage, response: ServerResponse) => void
}

/** Somebody else's calendar server, on loopback. */
export async function calendarServer(): Promise<CalendarServer> {
  const server = createServer((request, response) => {
    made.asked.push(request)
    made.answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const made: CalendarServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    answer: (_request, response) => response.end(),
  }
  atEnd(() => {
    server.close().closeAllConnections()
  })
  return made
}

/** A calendar of these components' lines. */
export const calendarOf = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n')

export const eventOf = (...lines: string[]): string =>
  ['BEGIN:VEVENT', 'UID:event@test', 'DTSTAMP:20270101T000000Z', ...lines, 'END:VEVENT'].join('\r\n')
