import { Webhook } from 'standardwebhooks'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY } from '../../src/kernel/clock.ts'
import { type Listener, openListener } from '../setup/listener.ts'
import { openPostOffice, type PostOffice } from '../setup/post-office.ts'
import { done, type Story, STORY_BEGINS, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let listener: Listener
let office: PostOffice
let app: TestApp
let story: Story
beforeAll(async () => {
  listener = await openListener()
  office = await openPostOffice()
  app = await testApp({ SMTP_URL: office.url, OUTGOING_ALLOW: '127.0.0.0/8' })
})
beforeEach(async () => {
  listener.calls.length = 0
  office.arrivals.length = 0
  listener.answer = () => ({ status: 200 })
  story = await tellStory(app)
})

type Fields = Record<string, unknown>
const channel = async (fields: Fields) =>
  done(await story.hr.post('/v1/channels', { name: 'Ours', address: `${listener.url}/services/T0/secret`, ...fields }))
const messages = async (): Promise<Fields[]> => done(await story.hr.get('/v1/messages?limit=100')).data
const deliver = async () => {
  while ((await story.runDue('messages')) > 0);
}
const timePasses = () =>
  story.inside((tx) =>
    tx.rows(`UPDATE message SET next_attempt_at = now() WHERE organization_id = $1 AND state = 'queued'`, [
      tx.organizationId,
    ]),
  )

/** A mentor who can be asked, and somebody who will ask. */
async function pair() {
  const room = await story.room({ name: 'pricing committee' })
  const mentor = await story.mentor([room], { person: { name: 'Anna <Weiß>' } })
  const mentee = await story.mentee([room])
  const ask = async () => {
    const request = await story.request(mentee)
    const [offer] = await story.rank(mentee, request.id, [mentor])
    await story.runDue('reminders')
    return offer
  }
  return { mentor, mentee, ask }
}

describe('a channel', () => {
  it('of somebody’s own brings them what mail would, buttons included', async () => {
    const { mentor, ask } = await pair()
    await channel({ kind: 'slack', personId: mentor.id })
    await ask()
    await deliver()
    const [call, ...others] = listener.calls
    expect(others).toEqual([])
    const { text, blocks } = JSON.parse(call!.body)
    expect(text).toBeTruthy()
    const said = blocks.map((block: { text: { text: string } }) => block.text.text).join('\n')
    expect(said).toContain('Anna &lt;Weiß&gt;')
    expect(said).toMatch(/<http\S+\/a\/\S+\|\w+/)
    expect(await messages()).toMatchObject([{ kind: 'offer.made', channel: 'slack', state: 'sent' }])
    expect(office.arrivals).toEqual([])
  })

  it('that many read says only who is told what: a link would act for them', async () => {
    const { ask } = await pair()
    await channel({ kind: 'teams', messageKinds: ['offer.made'] })
    await ask()
    await deliver()
    const card = JSON.parse(listener.calls[0]!.body).attachments[0].content
    expect(card).toMatchObject({ type: 'AdaptiveCard', actions: [] })
    expect(card.body).toHaveLength(1)
    expect(listener.calls[0]!.body).not.toContain('/a/')
  })

  it('takes only the kinds that it is for, and never an invitation', async () => {
    const { mentor, mentee, ask } = await pair()
    await channel({ kind: 'webhook', messageKinds: ['offer.accepted', 'session.invitation'] })
    const offer = await ask()
    const { mentorshipId } = done(await mentor.as.post(`/v1/offers/${offer.id}/accept`))
    const startsAt = new Date(STORY_BEGINS.getTime() + 21 * DAY).toISOString()
    const body = { mentorshipId, startsAt, durationMinutes: 45, kind: 'conversation' }
    const { id } = done(await mentee.as.post('/v1/sessions', body))
    done(await mentor.as.post(`/v1/sessions/${id}/confirm`))
    await story.runDue('reminders')
    const by = Object.groupBy(await messages(), ({ kind }) => String(kind))
    expect(by['offer.accepted']).toMatchObject([{ channel: 'webhook' }])
    expect(by['session.invitation']?.map((message) => message['channel'])).toEqual(['mail', 'mail'])
  })

  it('is the one that the person has chosen', async () => {
    const { mentor, ask } = await pair()
    await channel({ kind: 'slack', personId: mentor.id })
    await channel({ kind: 'teams', personId: mentor.id })
    const chosen = { quietHours: null, channels: ['teams'] }
    done(await mentor.as.put(`/v1/people/${mentor.id}/preferences`, chosen))
    await ask()
    expect(await messages()).toMatchObject([{ channel: 'teams' }])
  })

  it('is signed when it is a webhook, with one id on every attempt', async () => {
    const { ask } = await pair()
    const { secret } = await channel({ kind: 'webhook' })
    await ask()
    listener.answer = () => ({ status: 503 })
    await deliver()
    listener.answer = () => ({ status: 204 })
    await timePasses()
    await deliver()
    const [message] = await messages()
    expect(message).toMatchObject({ state: 'sent', attempts: 2 })
    expect(listener.calls).toHaveLength(2)
    for (const { body, headers } of listener.calls) {
      const told = new Webhook(secret).verify(body, headers as Record<string, string>)
      expect(told).toMatchObject({ type: 'reminder.due', data: { messageId: message!['id'], kind: 'offer.made' } })
      expect(headers['webhook-id']).toBe(message!['id'])
      expect(body).not.toContain('Anna')
    }
  })

  it.each([
    [429, { 'retry-after': '1800' }, 1790],
    [503, { 'retry-after': '900' }, 890],
    [500, {}, 1],
  ])('is left alone after %d %o', async (status, headers, seconds) => {
    const { ask } = await pair()
    const { id } = await channel({ kind: 'slack' })
    await ask()
    listener.answer = () => ({ status, headers: headers as Record<string, string> })
    await deliver()
    expect(await messages()).toMatchObject([{ state: 'queued', channel: 'slack', reason: `It answered ${status}.` }])
    const [row] = await story.inside((tx) =>
      tx.rows<{ wait: number }>(
        `SELECT extract(epoch FROM next_attempt_at - now())::float8 AS wait FROM message WHERE organization_id = $1`,
        [tx.organizationId],
      ),
    )
    expect(row!.wait).toBeGreaterThan(seconds)
    expect(done(await story.hr.get(`/v1/channels/${id}`))).toMatchObject({
      enabled: true,
      lastResult: `It answered ${status}.`,
    })
  })

  it.each([
    [410, false],
    [404, false],
    [400, true],
    [302, true],
  ])('answers %d: the message goes by mail (and the channel stays on: %s)', async (status, enabled) => {
    const { ask } = await pair()
    const { id } = await channel({ kind: 'webhook' })
    await ask()
    listener.answer = () => ({ status, headers: { location: `${listener.url}/elsewhere` } })
    await deliver()
    await deliver()
    expect(await messages()).toMatchObject([{ state: 'sent', channel: 'mail', channelId: null, attempts: 2 }])
    expect(listener.calls).toHaveLength(1)
    expect(office.arrivals).toHaveLength(1)
    const shown = done(await story.hr.get(`/v1/channels/${id}`))
    expect(shown).toMatchObject({ enabled, disabledBecause: enabled ? null : expect.stringContaining(String(status)) })
  })

  it('that hangs up is told again what must arrive', async () => {
    const { ask } = await pair()
    await channel({ kind: 'slack' })
    await ask()
    listener.answer = () => 'hang up'
    await deliver()
    expect(await messages()).toMatchObject([{ kind: 'offer.made', state: 'queued' }])
  })

  it('is never shown with its address, and keeps it encrypted', async () => {
    const made = await channel({ kind: 'webhook' })
    expect(made.secret).toMatch(/^whsec_/)
    const shown = JSON.stringify([
      done(await story.hr.get('/v1/channels')),
      done(await story.hr.get(`/v1/channels/${made.id}`)),
    ])
    expect(shown).not.toContain('/services/T0')
    expect(shown).not.toContain('whsec_')
    const rows = await story.inside((tx) =>
      tx.rows('SELECT * FROM channel WHERE organization_id = $1', [tx.organizationId]),
    )
    expect(JSON.stringify(rows)).not.toContain('services')
  })

  it.each([
    'http://10.0.0.1/hook',
    'https://169.254.169.254/latest',
    'ftp://example.com',
    'nonsense',
    'https://user:word@example.com/',
  ])('is refused the address %s', async (address) => {
    const answer = await story.hr.post('/v1/channels', { kind: 'slack', name: 'x', address })
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/address'])
  })

  it('says what came of a test, also when nobody is there', async () => {
    const { id } = await channel({ kind: 'teams' })
    expect(done(await story.hr.post(`/v1/channels/${id}/test`))).toEqual({ delivered: true, result: 'HTTP 200' })
    listener.answer = () => ({ status: 410 })
    const gone = done(await story.hr.post(`/v1/channels/${id}/test`))
    expect(gone).toMatchObject({ delivered: false, result: expect.stringContaining('410') })
    expect(done(await story.hr.get(`/v1/channels/${id}`))).toMatchObject({ enabled: true, lastResult: gone.result })
  })

  it('that is turned off or removed while messages wait for it leaves them to mail', async () => {
    const { ask } = await pair()
    const { id, version } = await channel({ kind: 'slack' })
    await ask()
    done(await story.hr.delete(`/v1/channels/${id}`, { etag: `"${version}"` }))
    await deliver()
    await deliver()
    expect(listener.calls).toEqual([])
    expect(await messages()).toMatchObject([{ state: 'sent', channel: 'mail' }])
    expect((await story.hr.get(`/v1/channels/${id}`)).status).toBe(404)
  })
})
