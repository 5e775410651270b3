import { createTransport } from 'nodemailer'
import { simpleParser } from 'mailparser'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bounceOf } from '../../src/messages/channels/bounce-report.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { offers } from '../setup/much-to-tell.ts'
import { openPostOffice, type PostOffice, smtpRefusal } from '../setup/post-office.ts'
import { done, type Someone, type Story, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let office: PostOffice
let app: TestApp
let story: Story
beforeAll(async () => {
  office = await openPostOffice()
  app = await testApp({ SMTP_URL: office.url })
})
beforeEach(async () => {
  office.arrivals.length = 0
  office.at = () => undefined
  story = await tellStory(app)
})

const deliver = async () => {
  await story.runDue('reminders')
  while ((await story.runDue('messages')) > 0);
}
type Shown = { id: string; kind: string; state: string; reason: string | null; bounce: string | null; attempts: number }
const messages = async (query = ''): Promise<Shown[]> => done(await story.hr.get(`/v1/messages?limit=100${query}`)).data

/** Asks this mentor for a room of theirs. */
async function ask(mentor: Someone, room: { id: string }) {
  const mentee = await story.mentee([room])
  const request = await story.request(mentee)
  await story.rank(mentee, request.id, [mentor])
  await deliver()
}
async function asked(person = {}) {
  const room = await story.room()
  const mentor = await story.mentor([room], { person })
  await ask(mentor, room)
  const [message] = await messages()
  return { mentor, room, message: message! }
}

/** A report as a mail server writes it, around the mail that came back. */
async function report(
  original: string,
  { action = 'failed', status = '5.1.1', newline = '\r\n', encoded = false } = {},
) {
  const lines = [
    'Reporting-MTA: dns; mx.nordlicht.example',
    '',
    'Final-Recipient: rfc822; anna@nordlicht.example',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 no such',
    ' mailbox here',
    '',
  ].join('\r\n')
  const part = (type: string, content: string) => ({
    raw: [
      `Content-Type: ${type}`,
      ...(encoded ? ['Content-Transfer-Encoding: base64'] : []),
      '',
      encoded ? Buffer.from(content).toString('base64') : content,
    ].join('\r\n'),
  })
  const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail({
    from: 'MAILER-DAEMON@nordlicht.example',
    to: 'anteroom@anteroom.example',
    subject: 'Undelivered Mail Returned to Sender',
    text: 'I am sorry to have to inform you',
    attachments: [part('message/delivery-status', lines), part('message/rfc822', original)],
  })
  const text = (message as Buffer)
    .toString()
    .replace('multipart/mixed', 'multipart/report; report-type=delivery-status')
  return newline === '\r\n' ? text : text.replaceAll('\r\n', newline)
}

const tell = (body: string) =>
  story.hr.post('/v1/inbound/bounces', body, { headers: { 'content-type': 'message/rfc822' } })

describe('a mail that came back', () => {
  it.each([{}, { newline: '\n' }, { encoded: true }])('is found by its report, %o', async (how) => {
    const { message } = await asked({ email: 'Anna@nordlicht.example' })
    const raw = await report(office.arrivals[0]!.raw, how)
    expect((await simpleParser(raw)).headers.get('content-type')).toMatchObject({ value: 'multipart/report' })
    const told = done(await tell(raw))
    const bounce = 'hard: 550 5.1.1 no such mailbox here'
    expect(told).toMatchObject({ id: message.id, state: 'failed', reason: bounce, bounce })
    expect(done(await story.hr.get('/v1/bouncing-addresses')).data).toMatchObject([
      { address: 'anna@nordlicht.example', reason: '550 5.1.1 no such mailbox here' },
    ])
  })

  it('stops further mail to the address, until somebody clears it', async () => {
    const { message, mentor, room } = await asked({ email: 'anna@nordlicht.example' })
    done(await tell(await report(office.arrivals[0]!.raw)))
    await ask(mentor, room)
    const [stopped] = await messages('&state=failed').then((all) => all.filter(({ id }) => id !== message.id))
    expect(stopped).toMatchObject({ reason: expect.stringContaining('bounces'), bounce: null })
    expect(office.arrivals).toHaveLength(1)
    done(await story.hr.post('/v1/bouncing-addresses/clear', { address: 'ANNA@nordlicht.example' }))
    expect((await story.hr.post('/v1/bouncing-addresses/clear', { address: 'anna@nordlicht.example' })).status).toBe(
      404,
    )
    done(await story.hr.post(`/v1/messages/${stopped!.id}/retry`))
    await deliver()
    expect(office.arrivals).toHaveLength(2)
  })

  it('does not follow the person to a new address', async () => {
    const { mentor, room } = await asked({ email: 'anna@nordlicht.example' })
    done(await tell(await report(office.arrivals[0]!.raw)))
    const path = `/v1/people/${mentor.id}`
    const etag = (await story.hr.get(path)).headers.get('etag')!
    done(await story.hr.patch(path, { email: 'anna.weiss@nordlicht.example' }, { etag }))
    await ask(mentor, room)
    expect(office.arrivals.map(({ to }) => to)).toEqual(['anna@nordlicht.example', 'anna.weiss@nordlicht.example'])
  })

  it('for a while is only noted', async () => {
    const { message, mentor, room } = await asked()
    const soft = { messageId: `<${message.id}@anteroom.example>`, kind: 'soft', reason: 'mailbox full' }
    expect(done(await story.hr.post('/v1/inbound/bounces', soft))).toMatchObject({
      state: 'sent',
      bounce: 'soft: mailbox full',
    })
    await ask(mentor, room)
    expect(office.arrivals).toHaveLength(2)
  })

  it('is told by the platform, which need not know whose it is; not by another one’s', async () => {
    const { message } = await asked()
    const body = { messageId: `<${message.id}@anteroom.example>`, kind: 'soft', reason: 'mailbox full' }
    expect((await app.platform.post('/v1/inbound/bounces', body)).status).toBe(200)
    const elsewhere = await app.organization()
    expect((await elsewhere.post('/v1/inbound/bounces', body)).status).toBe(404)
  })

  it.each(['', 'nonsense', 'Content-Type: multipart/report; boundary=x\n\n--x\n\n--x--', '"text"'])(
    'is not known by %j',
    async (body) => expect((await tell(body)).status).toBe(422),
  )

  it('is soft when it is only delayed, or the failure may pass', async () => {
    const original = 'Message-ID: <msg_01jcvq4w7pf8t9xk2m5n6r3s1e@anteroom.example>\r\n\r\nHello'
    expect(bounceOf(await report(original, { action: 'delayed', status: '4.4.1' }))).toMatchObject({ kind: 'soft' })
    expect(bounceOf(await report(original, { status: '4.2.2' }))).toMatchObject({ kind: 'soft' })
    expect(bounceOf(await report(original))).toMatchObject({ kind: 'hard', address: 'anna@nordlicht.example' })
    expect(bounceOf(await report(original, { action: 'relayed', status: '2.0.0' }))).toBeNull()
    expect(bounceOf(await report('Message-ID: <else@where>\r\n\r\nHello'))).toBeNull()
  })
})

describe('an operator', () => {
  it('finds what failed, and has it sent again under the same Message-ID', async () => {
    office.at = ({ stage }) => (stage === 'data' ? smtpRefusal(550, 'no such mailbox') : undefined)
    const { message } = await asked()
    expect(await messages('&state=failed&channel=mail&kind=offer.made')).toMatchObject([
      { id: message.id, attempts: 1 },
    ])
    expect(await messages('&state=failed&channel=slack')).toEqual([])
    office.at = () => undefined
    expect(done(await story.hr.post(`/v1/messages/${message.id}/retry`))).toMatchObject({
      state: 'queued',
      attempts: 0,
    })
    await deliver()
    expect(done(await story.hr.get(`/v1/messages/${message.id}`))).toMatchObject({ state: 'sent', attempts: 1 })
    expect(office.copies(`<${message.id}@anteroom.example>`)).toHaveLength(1)
  })

  it('cannot have sent again what was sent', async () => {
    const { message } = await asked()
    const answer = await story.hr.post(`/v1/messages/${message.id}/retry`)
    expect([answer.status, answer.body.code]).toEqual([409, 'message.not_allowed_in_state'])
  })

  it('reads at /metrics what was told, and what came of it', async () => {
    const { message, mentor, room } = await asked()
    expect(message.state).toBe('sent')
    office.at = ({ stage }) => (stage === 'data' ? smtpRefusal(451, 'later') : undefined)
    await ask(mentor, room)
    const metrics = await (await fetch(`${app.url}/metrics`)).text()
    expect(metrics).toMatch(/anteroom_reminders_dispatched_total\{outcome="told"\} \d/)
    expect(metrics).toMatch(/anteroom_message_attempts_total\{channel="mail",outcome="sent"\} \d/)
    expect(metrics).toMatch(/anteroom_messages_waiting\{channel="mail",state="queued"\} \d/)
    expect(metrics).toMatch(/anteroom_message_attempts_total\{channel="mail",outcome="queued"\} 1/)
    expect(metrics).toMatch(/anteroom_reminders_planned [1-9]/)
    expect(metrics).toMatch(/anteroom_reminders_due \d/)
  })

  it('measures from due to sent where the clock is ours alone: a sandbox’s says nothing about it', async () => {
    const measured = async () => {
      const metrics = await (await fetch(`${app.url}/metrics`)).text()
      const value = (name: string) =>
        Number(
          new RegExp(`^anteroom_message_lateness_seconds_${name}\\{channel="mail"\\} (.*)$`, 'm').exec(metrics)?.[1] ??
            0,
        )
      return { count: value('count'), sum: value('sum') }
    }
    await asked()
    expect(await measured()).toEqual({ count: 0, sum: 0 })
    const live = await app.organization({ kind: 'live' })
    await offers(live, 1, 1)
    for (const name of ['reminders', 'messages']) {
      await app.works.find((work) => work.name === name)!.runDue(fromTypeId('org', live.organizationId!)!)
    }
    const { count, sum } = await measured()
    expect(count).toBe(1)
    expect(sum).toBeGreaterThan(0)
    expect(sum).toBeLessThan(60)
  })
})
