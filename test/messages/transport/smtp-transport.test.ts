import { generateKeyPairSync } from 'node:crypto'
import type { Socket } from 'node:net'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { simpleParser } from 'mailparser'
import { afterEach, describe, expect, it } from 'vitest'
import { DeliveryFailed, DeliveryRefused } from '../../../src/messages/transport/delivery-errors.ts'
import { smtpTransport } from '../../../src/messages/transport/smtp-transport.ts'
import { from, invitation, mail } from './mail.ts'
import { agreeable, closing, mailServer, refusal, scriptedServer, transportTo } from './mail-servers.ts'

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function failureOf(sending: Promise<unknown>): Promise<DeliveryFailed> {
  const error: unknown = await sending.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof DeliveryFailed)) throw new Error(`expected DeliveryFailed, got ${String(error)}`)
  return error
}

async function refusalOf(sending: Promise<unknown>): Promise<DeliveryRefused> {
  const error: unknown = await sending.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof DeliveryRefused)) throw new Error(`expected DeliveryRefused, got ${String(error)}`)
  return error
}

describe('a mail server that accepts', () => {
  it('gets the whole mail, invitation included, and its receipt is returned', async () => {
    const server = await mailServer()
    const { accepted } = await transportTo(server.port).send({ ...mail, invitation })
    expect(accepted).toMatch(/^250 /)
    const message = await simpleParser(server.received[0] ?? '')
    expect(message.messageId).toBe(mail.messageId)
    expect(message.subject).toBe(mail.subject)
    expect(message.attachments.map((attachment) => attachment.content.toString('utf8'))).toEqual([
      invitation.ics,
      invitation.ics,
    ])
  })

  it('sees the same Message-ID on a second attempt', async () => {
    const server = await mailServer()
    const transport = transportTo(server.port)
    await transport.send(mail)
    await transport.send(mail)
    const ids = await Promise.all(server.received.map(async (raw) => (await simpleParser(raw)).messageId))
    expect(ids).toEqual([mail.messageId, mail.messageId])
  })

  it('is spoken to over few connections, however many mails there are', async () => {
    const server = await mailServer()
    const transport = transportTo(server.port)
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => transport.send({ ...mail, messageId: `<msg_${n}@anteroom.example>` })),
    )
    expect(server.received).toHaveLength(40)
    expect(server.connections()).toBeLessThanOrEqual(20)
  })

  it('is reported ready, and not any more once it is gone', async () => {
    const server = await mailServer()
    const transport = transportTo(server.port)
    await expect(transport.ready()).resolves.toBeUndefined()
    await closing.shift()?.()
    await failureOf(transport.ready())
  })

  it('finishes what is being sent when the transport is closed', async () => {
    const arrived = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const server = await mailServer({
      onData(stream, _session, done) {
        stream.resume()
        stream.on('end', () => {
          arrived.resolve()
          void release.promise.then(() => done())
        })
      },
    })
    const transport = transportTo(server.port)
    const sending = transport.send(mail)
    await arrived.promise
    await transport.close()
    release.resolve()
    expect((await sending).accepted).toMatch(/^250/)
    await failureOf(transport.send(mail))
  })
})

describe('a refusal', () => {
  it.each([
    [550, 'no such mailbox'],
    [552, 'too big'],
    [554, 'spam'],
  ])('of %i to the recipient is for good', async (code, text) => {
    const server = await mailServer({ onRcptTo: (_address, _session, done) => done(refusal(code, text)) })
    const error = await refusalOf(transportTo(server.port).send(mail))
    expect(error.replyCode).toBe(code)
    expect(error.message).toContain(text)
  })

  it.each([450, 451, 421])('of %i to the recipient is for now', async (code) => {
    const server = await mailServer({ onRcptTo: (_address, _session, done) => done(refusal(code, 'busy')) })
    const error = await failureOf(transportTo(server.port).send(mail))
    expect(error).toMatchObject({ replyCode: code, mayHaveArrived: false })
  })

  it('of the content is for good with 554, and for now with 452', async () => {
    let code = 554
    const server = await mailServer({
      onData(stream, _session, done) {
        stream.resume()
        stream.on('end', () => done(refusal(code, 'not this')))
      },
    })
    const transport = transportTo(server.port)
    expect((await refusalOf(transport.send(mail))).replyCode).toBe(554)
    code = 452
    expect(await failureOf(transport.send(mail))).toMatchObject({ replyCode: 452, mayHaveArrived: false })
  })

  it('of the sender’s login is for now: no mail is given up over a wrong password', async () => {
    const server = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(refusal(535, 'wrong')),
    })
    const transport = smtpTransport(`smtp://me:secret@127.0.0.1:${server.port}`, { from })
    closing.push(() => transport.close())
    const error = await failureOf(transport.send(mail))
    expect(error.replyCode).toBe(535)
    expect(error.message).not.toContain('secret')
    expect((await failureOf(transportTo(server.port).send(mail))).replyCode).toBe(530)
  })

  it('of one mail does not hold up the next', async () => {
    const server = await mailServer({
      onRcptTo: (address, _session, done) => done(address.address.startsWith('gone') ? refusal(550, 'gone') : null),
    })
    const transport = transportTo(server.port)
    const [refused, accepted] = await Promise.allSettled([
      transport.send({ ...mail, to: { name: 'Gone', address: 'gone@nordwind.example' } }),
      transport.send(mail),
    ])
    expect([refused.status, accepted.status]).toEqual(['rejected', 'fulfilled'])
  })
})

describe('a lost connection', () => {
  it('is for now, and the mail cannot have arrived, when nobody answers', async () => {
    const server = await mailServer()
    await closing.pop()?.()
    expect(await failureOf(transportTo(server.port).send(mail))).toMatchObject({ mayHaveArrived: false })
  })

  it('before the mail was asked for leaves no doubt', async () => {
    const server = await scriptedServer((socket, line) =>
      line === 'DATA' ? socket.destroy() : agreeable(socket, line),
    )
    expect(await failureOf(transportTo(server.port).send(mail))).toMatchObject({ mayHaveArrived: false })
  })

  it('after the mail was handed over leaves it open whether it arrives, and it is not sent again', async () => {
    const server = await scriptedServer((socket, line) => (line === '.' ? socket.destroy() : agreeable(socket, line)))
    const error = await failureOf(transportTo(server.port).send(mail))
    expect(error).toMatchObject({ replyCode: null, mayHaveArrived: true })
    expect(server.lines.filter((line) => line === 'DATA')).toHaveLength(1)
  })

  it('of an idle connection is made good by a new one', async () => {
    const server = await scriptedServer((socket, line) => {
      if (line !== '.') return agreeable(socket, line)
      socket.write('250 taken\r\n', () => socket.end())
    })
    const transport = transportTo(server.port)
    await transport.send(mail)
    expect((await transport.send(mail)).accepted).toBe('250 taken')
  })
})

describe('a slow mail server', () => {
  const silentAfterRcpt = (socket: Socket, line: string | null): void => {
    if (!line?.startsWith('RCPT')) agreeable(socket, line)
  }

  it.each([
    ['does not greet', { greeting: 150 }, () => undefined, 'Greeting never received'],
    ['falls silent', { socket: 150 }, silentAfterRcpt, 'Timeout'],
  ] as const)('that %s times out for now', async (_what, timeouts, talk, message) => {
    const server = await scriptedServer(talk)
    const sending = transportTo(server.port, { timeouts: { total: 5000, ...timeouts } }).send(mail)
    expect(await failureOf(sending)).toMatchObject({ message, mayHaveArrived: false })
  })

  it('that takes the mail and falls silent leaves it open whether it arrives', async () => {
    const server = await scriptedServer(agreeable)
    const error = await failureOf(transportTo(server.port, { timeouts: { socket: 150 } }).send(mail))
    expect(error.mayHaveArrived).toBe(true)
  })

  it('that trickles its answer for ever is given up after the total time', async () => {
    const server = await scriptedServer((socket, line) => {
      if (line !== '.') return agreeable(socket, line)
      const trickle = setInterval(() => socket.write('250-wait\r\n'), 20)
      socket.on('close', () => clearInterval(trickle))
    })
    const sending = transportTo(server.port, { timeouts: { socket: 10_000, total: 300 } }).send(mail)
    expect((await failureOf(sending)).mayHaveArrived).toBe(true)
  })
})

describe('TLS', () => {
  it('is demanded by the address, and plain text is never used instead', async () => {
    const server = await mailServer()
    await failureOf(transportTo(server.port, { scheme: 'smtps', timeouts: { greeting: 500 } }).send(mail))
    await failureOf(transportTo(server.port, { query: '?requireTLS=true' }).send(mail))
    expect(server.received).toEqual([])
  })

  it('with a certificate that nobody vouches for is not trusted', async () => {
    const server = await mailServer({ disabledCommands: [] })
    await failureOf(transportTo(server.port).send(mail))
    const trusting = transportTo(server.port, { query: '?tls.rejectUnauthorized=false' })
    expect((await trusting.send(mail)).accepted).toMatch(/^250/)
  })
})

describe('DKIM', () => {
  it('signs what is sent, so that a receiver can tell that nobody has changed it', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'der' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })
    const server = await mailServer({ disabledCommands: ['STARTTLS'] })
    const dkim = { domainName: 'anteroom.example', keySelector: 's2027', privateKey }
    const transport = smtpTransport(`smtp://127.0.0.1:${server.port}`, { from, dkim })
    closing.push(() => transport.close())
    await transport.send({ ...mail, invitation })
    const raw = server.received[0]!
    const asked: string[] = []
    const resolver = async (name: string) => {
      asked.push(name)
      return [[`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]]
    }
    const verdict = async (message: string) =>
      (await dkimVerify(Buffer.from(message), { resolver })).results[0]?.status.result
    expect(await verdict(raw)).toBe('pass')
    expect(asked).toContain('s2027._domainkey.anteroom.example')
    expect(await verdict(raw.replace(/^Subject: /m, 'Subject: Not '))).toBe('fail')
  })
})
