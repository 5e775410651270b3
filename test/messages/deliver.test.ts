import { simpleParser } from 'mailparser'
import ical from 'node-ical'
import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { DAY, HOUR } from '../../src/kernel/clock.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { type ClaimedMessage, claimStatement } from '../../src/messages/message-store.ts'
import type { Tx } from '../../src/storage/database.ts'
import { openPostOffice, type PostOffice, smtpRefusal } from '../setup/post-office.ts'
import { freePort } from '../setup/service-process.ts'
import { done, type Story, STORY_BEGINS, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let office: PostOffice
let app: TestApp
let story: Story
beforeAll(async () => {
  office = await openPostOffice()
  app = await testApp({ SMTP_URL: office.url })
})
beforeEach(async () => {
  office.at = () => undefined
  office.arrivals.length = 0
  story = await tellStory(app)
})

type Sent = {
  id: string
  kind: string
  state: string
  reason: string | null
  attempts: number
  subject: string
  invitation: object | null
}

const messages = async (query = '', of: Story = story): Promise<Sent[]> =>
  done(await of.hr.get(`/v1/messages?limit=100${query}`)).data

/** The only message of this kind. */
const only = async (kind: string, of: Story = story): Promise<Sent> => {
  const found = await messages(`&kind=${kind}`, of)
  expect(found).toHaveLength(1)
  return found[0]!
}
const copiesOf = ({ id }: Sent) => office.copies(`<${id}@anteroom.example>`)

/** The pauses between attempts are over; what a worker still holds counts as abandoned. */
const timePasses = () =>
  story.inside((tx) =>
    tx.rows(
      `UPDATE message SET next_attempt_at = now() WHERE organization_id = $1 AND state IN ('queued', 'sending')`,
      [tx.organizationId],
    ),
  )
const deliver = async (of: Story = story) => {
  while ((await of.runDue('messages')) > 0);
}
const claim = async (tx: Tx, limit: number, suspect: boolean): Promise<ClaimedMessage[]> => {
  const { text, values } = claimStatement(tx.organizationId, limit, suspect)
  return tx.rows(text, [...values!])
}
/** A worker takes what is due and is never heard of again. */
const takenByDyingWorker = async () => {
  await story.inside(async (tx) => {
    await claim(tx, 5, true)
    await claim(tx, 5, false)
  })
  await timePasses()
}

/** A mentor is asked: a mail that must arrive is waiting. */
async function asked(of: Story = story) {
  const room = await of.room({ name: 'pricing committee' })
  const mentor = await of.mentor([room], { person: { name: 'Anna Weiß' } })
  const mentee = await of.mentee([room])
  const request = await of.request(mentee)
  const [offer] = await of.rank(mentee, request.id, [mentor])
  await of.runDue('reminders')
  return { mentor, mentee, offer }
}

/** The mentor has not answered for a working day: a nudge is waiting, and nothing else. */
async function nudged() {
  const all = await asked()
  await deliver()
  await story.setClock(new Date(STORY_BEGINS.getTime() + 25 * HOUR))
  await story.runDue('reminders')
  return { ...all, nudge: await only('offer.nudge') }
}

/** Both want a session in three weeks: two invitations are waiting. */
async function invited() {
  const { mentor, mentee, offer } = await asked()
  const { mentorshipId } = done(await mentor.as.post(`/v1/offers/${offer.id}/accept`))
  const startsAt = new Date(STORY_BEGINS.getTime() + 21 * DAY).toISOString()
  const body = { mentorshipId, startsAt, durationMinutes: 45, kind: 'conversation', agenda: 'How a price is made' }
  const { id } = done(await mentee.as.post('/v1/sessions', body))
  done(await mentor.as.post(`/v1/sessions/${id}/confirm`))
  await story.runDue('reminders')
  const invitations = await messages('&kind=session.invitation')
  expect(invitations).toHaveLength(2)
  return { sessionId: id, startsAt, invitations }
}

describe('a written message', () => {
  it('reaches the mailbox under its own Message-ID, and is sent', async () => {
    await asked()
    await deliver()
    const message = await only('offer.made')
    expect(message).toMatchObject({ state: 'sent', attempts: 1, reason: null })
    const [copy, ...others] = copiesOf(message)
    expect(others).toEqual([])
    const mail = await simpleParser(copy!.raw)
    expect(mail.messageId).toBe(`<${message.id}@anteroom.example>`)
    expect(mail.subject).toBe(message.subject)
    expect(mail.to).toMatchObject({ value: [{ name: 'Anna Weiß', address: copy!.to }] })
    expect(mail.date).toEqual(STORY_BEGINS)
    expect(mail.text).toContain('/a/')
    expect(await story.runDue('messages')).toBe(0)
  })

  it('brings an invitation that a calendar reads', async () => {
    const { startsAt, invitations } = await invited()
    await deliver()
    for (const invitation of invitations) {
      const mail = await simpleParser(copiesOf(invitation)[0]!.raw)
      const calendar = mail.attachments.find(({ contentType }) => contentType === 'text/calendar')
      const [event] = Object.values(ical.sync.parseICS(calendar!.content.toString())).filter(
        (part) => part?.type === 'VEVENT',
      )
      expect(event).toMatchObject({ type: 'VEVENT', start: new Date(startsAt), sequence: expect.anything() })
    }
  })

  it('waits out a 4xx and goes again when the pause is over, also a nudge', async () => {
    const { nudge } = await nudged()
    office.at = ({ stage }) => (stage === 'data' ? smtpRefusal(451, 'come back later') : undefined)
    await deliver()
    expect(await only('offer.nudge')).toMatchObject({
      state: 'queued',
      attempts: 1,
      reason: expect.stringContaining('come back'),
    })
    office.at = () => undefined
    expect(await story.runDue('messages')).toBe(0)
    await timePasses()
    await deliver()
    expect(await only('offer.nudge')).toMatchObject({ state: 'sent', attempts: 2, reason: null })
    expect(copiesOf(nudge)).toHaveLength(1)
  })

  it('fails for good at a 5xx, says why, and is not tried again', async () => {
    await asked()
    office.at = ({ stage }) => (stage === 'data' ? smtpRefusal(550, 'no such mailbox') : undefined)
    await deliver()
    await timePasses()
    office.at = () => undefined
    await deliver()
    const failed = await only('offer.made')
    expect(failed).toMatchObject({ state: 'failed', attempts: 1, reason: expect.stringContaining('no such mailbox') })
    expect(copiesOf(failed)).toEqual([])
  })

  it('waits while no mail server answers', async () => {
    const lonely = await tellStory(await testApp({ SMTP_URL: `smtp://127.0.0.1:${await freePort()}` }))
    await asked(lonely)
    await deliver(lonely)
    expect(await only('offer.made', lonely)).toMatchObject({
      state: 'queued',
      reason: expect.stringContaining('ECONNREFUSED'),
    })
  })

  it('is captured where that is wished, and nothing leaves', async () => {
    const captive = await tellStory(await testApp({ SMTP_URL: office.url, SANDBOX_MAIL: 'capture' }))
    await asked(captive)
    const before = office.arrivals.length
    await deliver(captive)
    expect(await only('offer.made', captive)).toMatchObject({ state: 'sent' })
    expect(office.arrivals).toHaveLength(before)
  })
})

describe('a connection lost after the mail was there', () => {
  const hangUpAfterData = () => {
    office.at = ({ stage, hangUp }) => void (stage === 'data' && hangUp())
  }

  it('leaves a nudge unknown, and sends it no second time', async () => {
    const { nudge } = await nudged()
    hangUpAfterData()
    await deliver()
    office.at = () => undefined
    await timePasses()
    await deliver()
    expect(await only('offer.nudge')).toMatchObject({ state: 'unknown', attempts: 1, reason: expect.any(String) })
    expect(copiesOf(nudge)).toHaveLength(1)
  })

  it('sends an invitation again, as the same mail', async () => {
    const { invitations } = await invited()
    hangUpAfterData()
    await deliver()
    expect((await messages('&kind=session.invitation')).map(({ state }) => state)).toEqual(['queued', 'queued'])
    office.at = () => undefined
    await timePasses()
    await deliver()
    expect((await messages('&kind=session.invitation')).map(({ state }) => state)).toEqual(['sent', 'sent'])
    for (const invitation of invitations) {
      const texts = copiesOf(invitation).map(({ raw }) => simpleParser(raw))
      const [first, second, ...more] = await Promise.all(texts)
      expect(more).toEqual([])
      expect([second!.messageId, second!.text, second!.date]).toEqual([first!.messageId, first!.text, first!.date])
    }
  })
})

describe('a message that lost its point while it waited', () => {
  it('is not sent to somebody who has left', async () => {
    const { mentee, mentor, offer } = await asked()
    await deliver()
    done(await mentor.as.post(`/v1/offers/${offer.id}/accept`))
    await story.runDue('reminders')
    done(await story.hr.post(`/v1/people/${mentee.id}/deactivate`))
    await deliver()
    const message = await only('offer.accepted')
    expect(message).toMatchObject({ state: 'suppressed', reason: 'receiver_left' })
    expect(copiesOf(message)).toEqual([])
  })

  it('is not sent when it comes too late', async () => {
    const { offer } = await asked()
    await story.setClock(new Date(offer.expiresAt))
    await deliver()
    const message = await only('offer.made')
    expect(message).toMatchObject({ state: 'suppressed', reason: 'too_late' })
    expect(copiesOf(message)).toEqual([])
  })

  it('is not sent about a time that has changed', async () => {
    const { sessionId, startsAt, invitations } = await invited()
    const moved = new Date(Date.parse(startsAt) + DAY).toISOString()
    done(await story.hr.post(`/v1/sessions/${sessionId}/reschedule`, { startsAt: moved, confirmed: true }))
    await story.runDue('reminders')
    await deliver()
    for (const { state, reason } of await messages('&kind=session.invitation')) {
      expect([state, reason]).toEqual(['suppressed', 'superseded'])
    }
    expect(invitations.flatMap(copiesOf)).toEqual([])
    expect((await messages('&kind=session.moved')).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  it('is not sent about a time that changed while an attempt was under way', async () => {
    const { sessionId, invitations } = await invited()
    const underWay = Promise.withResolvers<void>()
    const changed = Promise.withResolvers<void>()
    office.at = async ({ stage }) => {
      if (stage !== 'data') return undefined
      underWay.resolve()
      await changed.promise
      return smtpRefusal(451, 'come back later')
    }
    const delivered = deliver()
    await underWay.promise
    done(await story.hr.post(`/v1/sessions/${sessionId}/cancel`, { reason: 'A board meeting' }))
    changed.resolve()
    await delivered
    office.at = () => undefined
    await timePasses()
    await story.runDue('reminders')
    await deliver()
    for (const { state, reason } of await messages('&kind=session.invitation')) {
      expect([state, reason]).toEqual(['suppressed', 'superseded'])
    }
    expect(invitations.flatMap(copiesOf)).toEqual([])
    expect((await messages('&kind=session.cancelled')).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  it('is no nudge about an offer that was answered meanwhile', async () => {
    const { nudge, mentor, offer } = await nudged()
    done(await mentor.as.post(`/v1/offers/${offer.id}/accept`))
    await deliver()
    expect(await only('offer.nudge')).toMatchObject({ state: 'suppressed', reason: 'superseded' })
    expect(copiesOf(nudge)).toEqual([])
  })
})

describe('a message whose worker died', () => {
  it('is left to that worker until its time is up', async () => {
    await asked()
    await story.inside((tx) => claim(tx, 5, false))
    expect(await story.runDue('messages')).toBe(0)
    expect(await only('offer.made')).toMatchObject({ state: 'sending', attempts: 1 })
  })

  it('is sent by the next worker when it must arrive', async () => {
    await asked()
    await takenByDyingWorker()
    await deliver()
    const message = await only('offer.made')
    expect(message).toMatchObject({ state: 'sent', attempts: 2 })
    expect(copiesOf(message)).toHaveLength(1)
  })

  it('is unknown when it is a nudge, because it may have been sent', async () => {
    const { nudge } = await nudged()
    await takenByDyingWorker()
    await deliver()
    expect(await only('offer.nudge')).toMatchObject({ state: 'unknown' })
    expect(copiesOf(nudge)).toEqual([])
  })

  it('fails when two died under it, and is shown among what failed', async () => {
    await asked()
    await takenByDyingWorker()
    await takenByDyingWorker()
    await deliver()
    const failed = await messages('&state=failed')
    expect(failed).toMatchObject([{ kind: 'offer.made', reason: expect.stringContaining('2 workers died') }])
    expect(copiesOf(failed[0]!)).toEqual([])
  })

  it('is not sent by one that stood still over it: another may be at it by now', async () => {
    await asked()
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => {
      vi.useRealTimers()
      vi.restoreAllMocks()
    })
    const transact = app.database.transact
    let claims = 0
    vi.spyOn(app.database, 'transact').mockImplementation(async (...turn) => {
      const claimed = await transact(...turn)
      claims += 1
      if (claims === 1) vi.setSystemTime(Date.now() + 91_000)
      return claimed
    })
    expect(await story.runDue('messages')).toBe(1)
    expect(await only('offer.made')).toMatchObject({ state: 'sending', attempts: 1 })
    expect(office.arrivals).toEqual([])
    vi.restoreAllMocks()
    await timePasses()
    await deliver()
    expect(copiesOf(await only('offer.made'))).toHaveLength(1)
  })

  it('is taken alone, so that it can pull no other down', async () => {
    for (let at = 0; at < 4; at += 1) await asked()
    const first = await story.inside((tx) => claim(tx, 5, false))
    expect(first).toHaveLength(4)
    await timePasses()
    await asked()
    const alone = await story.inside((tx) => claim(tx, 5, true))
    expect(alone).toMatchObject([{ abandoned: true, lostAttempts: 1 }])
  })
})

it('is sent once by however many deliverers at the same time', async () => {
  for (let at = 0; at < 8; at += 1) await asked()
  await Promise.all(Array.from({ length: 6 }, () => deliver()))
  const all = await messages('&kind=offer.made')
  expect(all.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(Array.from({ length: 8 }, () => 'sent 1'))
  expect(all.map((message) => copiesOf(message).length)).toEqual(Array.from({ length: 8 }, () => 1))
})

it('is written though another one of the same moment cannot be, which waits until it can', async () => {
  const broken = await asked()
  const zone = (timeZone: string) =>
    story.inside((tx) =>
      tx.rows('UPDATE person SET time_zone = $2 WHERE organization_id = $1 AND id = $3', [
        tx.organizationId,
        timeZone,
        fromTypeId('per', broken.mentor.id),
      ]),
    )
  await story.setClock(new Date(STORY_BEGINS.getTime() + 25 * HOUR))
  await zone('Mars/Olympus')
  await asked()
  expect((await messages()).map(({ kind }) => kind)).toEqual(['offer.made', 'offer.made'])
  await expect(story.runDue('reminders')).rejects.toThrow(/time zone/)
  await zone('Europe/Berlin')
  expect(await story.runDue('reminders')).toBe(1)
  expect((await messages()).map(({ kind }) => kind).toSorted()).toEqual(['offer.made', 'offer.made', 'offer.nudge'])
})

describe('a due reminder', () => {
  const nudgesDue = async (count: number) => {
    for (let at = 0; at < count; at += 1) await asked()
    await deliver()
    await story.setClock(new Date(STORY_BEGINS.getTime() + 25 * HOUR))
  }

  it('is written as a message that is being sent already, and told once', async () => {
    await nudgesDue(2)
    expect(await story.runDue('messages')).toBe(2)
    const nudges = await messages('&kind=offer.nudge')
    expect(nudges.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['sent', 1],
      ['sent', 1],
    ])
    expect(nudges.map((nudge) => copiesOf(nudge).length)).toEqual([1, 1])
    expect(await story.runDue('reminders')).toBe(0)
  })

  it('is told though the database refuses another one of the same moment', async () => {
    await nudgesDue(2)
    await story.inside((tx) =>
      tx.rows(
        `UPDATE message SET reminder_key = (SELECT key FROM reminder WHERE organization_id = $1 AND kind = 'offer.nudge' AND state = 'planned' ORDER BY id LIMIT 1)
         WHERE organization_id = $1 AND id = (SELECT id FROM message WHERE organization_id = $1 LIMIT 1)`,
        [tx.organizationId],
      ),
    )
    await deliver()
    expect(await messages('&kind=offer.nudge')).toEqual([])
    expect(await story.runDue('reminders')).toBe(1)
    await deliver()
    expect(await only('offer.nudge')).toMatchObject({ state: 'sent', attempts: 1 })
  })

  it('does not wait for a mail of its organization that hangs', async () => {
    await asked()
    const hanging = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    let mails = 0
    office.at = async ({ stage }) => {
      if (stage !== 'data' || (mails += 1) > 1) return undefined
      begun.resolve()
      await hanging.promise
      return undefined
    }
    const delivered = deliver()
    await begun.promise
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 })
    onTestFinished(() => void vi.useRealTimers())
    await asked()
    const states = async () => (await messages('&kind=offer.made')).map(({ state }) => state).toSorted()
    expect(await states()).toEqual(['queued', 'sending'])
    await deliver()
    expect(await states()).toEqual(['sending', 'sent'])
    hanging.resolve()
    await delivered
    expect(await states()).toEqual(['sent', 'sent'])
  })
})
