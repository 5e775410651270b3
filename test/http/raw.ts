import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect } from 'vitest'
import { PROBLEM_TYPE } from '../../src/http/problem.ts'

// Answers of any shape: tests look into them by name.
// oxlint-disable-next-line typescript/no-explicit-any
export type RawAnswer = { status: number; headers: Record<string, string | undefined>; body: any; text: string }

type RawRequest = {
  method?: string
  path?: string
  /** As they go over the wire: a list of values is a header sent several times. */
  headers?: Record<string, string | string[]>
  body?: string | Buffer
}

/** One request that no client library has put in order first. */
export function send(url: string, { method = 'GET', path = '/', headers = {}, body }: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, method, path, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        const one = Object.entries(incoming.headers).map(([name, value]) => [name, value?.toString()])
        resolve({ status: incoming.statusCode!, headers: Object.fromEntries(one), body: parsed(text), text })
      })
    })
    // A server that has refused stops reading: its answer counts, not the broken pipe.
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** Bytes on a socket; resolves with all that came back when the server has closed it. */
export function speak(url: string, write: (socket: Socket) => void | Promise<void>): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (chunks.length === 0) reject(error)
    })
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()))
    socket.on('connect', () => void Promise.resolve(write(socket)).catch(reject))
  })
}

/** Takes the text of one HTTP answer apart. */
export function answerOf(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [line = '', ...lines] = head.split('\r\n')
  const headers = lines.map((each) => [
    each.slice(0, each.indexOf(':')).toLowerCase(),
    each.slice(each.indexOf(':') + 1).trim(),
  ])
  const body = rest.join('\r\n\r\n')
  return {
    status: Number(line.split(' ')[1]),
    headers: Object.fromEntries(headers),
    body: parsed(body),
    text: body,
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** RFC 9457, and nothing of our inside: no stack, no SQL, no file. */
export function expectProblem(answer: RawAnswer, status: number, code: string): void {
  expect([answer.status, answer.body.code], answer.text).toEqual([status, code])
  expect(answer.headers['content-type']?.split(';')[0]).toBe(PROBLEM_TYPE)
  expect(answer.body).toMatchObject({
    type: `urn:anteroom:problem:${code}`,
    title: expect.stringMatching(/^[A-Z].{2,}/),
    status,
    detail: expect.stringMatching(/^.{10,}[.…]$/s),
    instance: expect.any(String),
    requestId: expect.stringMatching(/^[\w-]{8,}$/),
  })
  expect(answer.headers['request-id']).toBe(answer.body.requestId)
  expect(answer.text).not.toMatch(/\bat \S+ \(|node_modules|\.ts\b|SELECT |INSERT |syntax error|file:\/\//)
}
