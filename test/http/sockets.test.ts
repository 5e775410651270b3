import type { Socket } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import { pause } from '../../src/kernel/clock.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { answerOf, expectProblem, speak } from './raw.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ REQUEST_TIMEOUT_SECONDS: '2' })
})

const head = (...lines: string[]) => ['POST /oauth/token HTTP/1.1', 'Host: anteroom', ...lines, '', ''].join('\r\n')
const timed = async (write: (socket: Socket) => void | Promise<void>) => {
  const since = performance.now()
  const text = await speak(app.url, write)
  return { answer: answerOf(text), seconds: (performance.now() - since) / 1000 }
}
const byteByByte = (text: string) => async (socket: Socket) => {
  for (const byte of text) {
    if (socket.destroyed || socket.readableEnded) return
    socket.write(byte)
    await pause(40)
  }
}

describe('a caller who is slow', () => {
  it('with the headers is given up', async () => {
    const { answer, seconds } = await timed(byteByByte(`GET /health/live HTTP/1.1\r\nX-Long: ${'x'.repeat(1000)}`))
    expectProblem(answer, 408, 'request_timeout')
    expect(seconds).toBeLessThan(5)
  })

  it('with the body is given up, though each byte comes in time', async () => {
    const form = 'application/x-www-form-urlencoded'
    const { answer, seconds } = await timed(async (socket) => {
      socket.write(head(`Content-Type: ${form}`, 'Content-Length: 1000'))
      await byteByByte('x'.repeat(1000))(socket)
    })
    expectProblem(answer, 408, 'request_timeout')
    expect(seconds).toBeLessThan(5)
  })

  it('or says nothing at all is given up', async () => {
    const { seconds } = await timed(() => {})
    expect(seconds).toBeLessThan(5)
  })

  it('does not hold up the others', async () => {
    const slow = Array.from({ length: 50 }, () => speak(app.url, byteByByte('GET /health/live HTTP/1.1\r\nX-Long: x')))
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200)
    await Promise.allSettled(slow)
  })
})

describe('what is no HTTP', () => {
  it.each([
    ['words', 'Good morning\r\n\r\n'],
    ['a TLS greeting', Buffer.from('16030100f1010000ed0303', 'hex').toString('latin1')],
    ['an unknown version', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n'],
    ['HTTP/2 without asking', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['no address', 'GET  HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a space in a header name', 'GET / HTTP/1.1\r\nHost: x\r\nBad Name: y\r\n\r\n'],
    ['a NUL in a header', 'GET / HTTP/1.1\r\nHost: x\r\nName: a\u0000b\r\n\r\n'],
    ['two lengths', head('Content-Length: 3', 'Content-Length: 4') + 'abcd'],
    ['a length and chunks', head('Content-Length: 3', 'Transfer-Encoding: chunked') + '0\r\n\r\n'],
    ['a negative length', head('Content-Length: -1')],
    ['a length that is no number', head('Content-Length: 0x10')],
    ['a chunk without a size', head('Transfer-Encoding: chunked', 'Content-Type: application/json') + 'zz\r\n\r\n'],
  ])('is a bad request: %s', async (_what, text) => {
    const answer = answerOf(await speak(app.url, (socket) => void socket.end(text, 'latin1')))
    expectProblem(answer, 400, 'bad_request')
    expect(answer.headers['connection']).toBe('close')
  })

  it('is a bad request without a Host header', async () => {
    const answer = answerOf(await speak(app.url, (socket) => void socket.end('GET /v1/people HTTP/1.1\r\n\r\n')))
    expectProblem(answer, 400, 'bad_request')
  })

  it('after a good request does not spoil its answer', async () => {
    const text = await speak(app.url, (socket) => {
      socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n')
      socket.once('data', () => socket.end('rubbish\r\n\r\n'))
    })
    const [first = '', second = ''] = text.split(/(?=HTTP\/1\.1 400)/)
    expect(answerOf(first)).toMatchObject({ status: 200, body: { status: 'live' } })
    expectProblem(answerOf(second), 400, 'bad_request')
  })
})

describe('too much of it', () => {
  it('is refused: 10,000 headers', async () => {
    const headers = Array.from({ length: 10_000 }, (_none, index) => `x-${index}: ${index}\r\n`).join('')
    const answer = answerOf(
      await speak(app.url, (socket) => void socket.write(`GET / HTTP/1.1\r\nHost: x\r\n${headers}\r\n`)),
    )
    expectProblem(answer, 431, 'headers_too_large')
  })

  it('is refused: one header of a megabyte', async () => {
    const answer = answerOf(
      await speak(
        app.url,
        (socket) => void socket.write(`GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(1_000_000)}\r\n\r\n`),
      ),
    )
    expectProblem(answer, 431, 'headers_too_large')
  })
})

describe('an unusual way to ask', () => {
  it('is answered: an expectation that nobody knows', async () => {
    const answer = answerOf(
      await speak(
        app.url,
        (socket) =>
          void socket.end('GET /v1/nothing HTTP/1.1\r\nHost: x\r\nExpect: a miracle\r\nConnection: close\r\n\r\n'),
      ),
    )
    expectProblem(answer, 404, 'not_found')
  })

  it('is answered: an upgrade', async () => {
    const answer = answerOf(
      await speak(
        app.url,
        (socket) =>
          void socket.end('GET /v1/nothing HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
      ),
    )
    expectProblem(answer, 404, 'not_found')
  })

  it('and going away in the midst of a body leaves no trace', async () => {
    await speak(app.url, (socket) => {
      socket.write(head('Content-Type: application/x-www-form-urlencoded', 'Content-Length: 1000'))
      socket.write('grant_type=', () => socket.destroy())
    }).catch(() => '')
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200)
  })
})
