import { expect } from 'vitest'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { type Ids, oneOfEach } from './one-of-each.ts'
import { done, type Mentee, type Someone, type Story } from './story.ts'

/** What nobody else is called, and no word of the service. */
export const ZARA = { externalId: 'ZQ-4711', name: 'Zarathustra Quillfeather', email: 'zara.q@nordlicht.example' }

/** In every text that Zara writes, or that somebody writes to her. */
export const WORD = 'xyloquartz'
let texts = 0
const words = (about: string): string => `${about} ${WORD} ${(texts += 1)}`

export const MARKS = [ZARA.externalId, 'Quillfeather', ZARA.email, 'zara.q', WORD]

export type Everything = {
  zara: Someone
  mentor: Someone
  mentee: Mentee
  reportId: string
  cohortId: string
  /** Zara is its mentee; over, with all that can be written about it. */
  sessionId: string
  ids: Ids
}

const key = (name: string) => ({ key: `${name}-${ZARA.externalId}` })

/** Zara does everything once that leaves something of a person in the database, as mentee and as mentor, all over HTTP. */
export async function everythingOnce(story: Story): Promise<Everything> {
  const { hr } = story
  const { ids } = await oneOfEach(story)
  await story.setClock(new Date('2027-02-01T09:00:00Z'))
  const [theirs, hers] = [await story.room(), await story.room()]
  const mentor = await story.mentor([theirs], { capacity: 5 })
  const another = await story.mentor([theirs, hers])
  const details = { title: words('Maker'), department: words('Works'), level: 4, attributes: { nick: words('Z') } }
  const id: string = done(
    await hr.post(
      '/v1/people',
      { ...ZARA, ...details, languages: ['en'], timeZone: 'Europe/Berlin', hireDate: '2020-01-01' },
      key('create'),
    ),
  ).id
  const zara: Someone = { id, as: hr.as(done(await hr.post(`/v1/people/${id}/tokens`)).accessToken) }
  const report = await story.person({ managerId: id })
  await importWrongRows(story)
  await sayEverything(zara, theirs.id, hers.id)
  done(await hr.put(`/v1/rooms/${hers.id}/hosts/${id}`, { standing: 'owner', mayBringGuests: true }))
  done(await hr.post('/v1/do-not-match', { personIds: [id, report.id] }, key('never')))
  const line = { personId: id, roomId: hers.id, depth: 3, minutes: 60, occurredOn: '2026-05-05', note: words('Note') }
  done(await hr.post('/v1/exposure-entries', line, key('ledger')))
  const cohortId = await assign(story, zara, mentor, another)
  await connectCalendars(story, zara)
  await nameChannels(story, zara)

  const { sessionId, mentorshipId } = await asMentee(story, { ...zara, wants: [] }, mentor, another, theirs.id)
  const mentee = await asMentor(story, zara, another, hers)
  await comeBack(story, zara)
  // What is still to come when she is erased: booked, held, proposed, and told to nobody yet.
  await bookAhead(zara, mentorshipId)
  return { zara, mentor, mentee, reportId: report.id, cohortId, sessionId, ids }
}

/** Failed rows are told with the external id, and with what is wrong about them. */
async function importWrongRows({ hr }: Story): Promise<void> {
  const head = 'externalId,name,email,timeZone,managerExternalId'
  const rows = [
    `${ZARA.externalId},${ZARA.name},${ZARA.email},Nowhere/${WORD},`,
    `W1,Wim,wim@nordlicht.example,UTC,nobody`,
  ]
  const file = [head, ...rows, ''].join('\n')
  const { body } = await hr.post('/v1/imports?kind=people&dryRun=true', file, key('import'))
  expect(body.counts.failed).toBe(2)
}

async function sayEverything({ id, as }: Someone, wanted: string, hosted: string): Promise<void> {
  const wishes = { departments: [words('Dept')], levels: [], roomIds: [hosted] }
  done(await as.put(`/v1/people/${id}/mentor-profile`, { capacity: 3, formats: ['conversation', 'seat'], wishes }))
  const wants = [{ roomId: wanted, depth: 2 }]
  done(await as.put(`/v1/people/${id}/mentee-profile`, { wants, goal: words('Goal'), formats: ['conversation'] }))
  const away = [{ firstDate: '2027-06-01', lastDate: '2027-06-03' }]
  const days = ['mon', 'tue', 'wed', 'thu', 'fri']
  const hours = { weekly: [{ days, start: '08:00', end: '18:00' }], outOfOffice: away }
  done(await as.put(`/v1/people/${id}/availability`, hours))
  done(await as.put(`/v1/people/${id}/preferences`, { quietHours: null, locale: 'en' }))
}

async function assign({ hr, runDue }: Story, zara: Someone, mentor: Someone, another: Someone): Promise<string> {
  const cohort = done(await hr.post('/v1/cohorts', { name: 'Spring' }))
  const menteeIds = [zara.id]
  done(await hr.post(`/v1/cohorts/${cohort.id}/participants`, { menteeIds, mentorIds: [mentor.id, another.id] }))
  const pair = { menteeId: zara.id, mentorId: another.id }
  done(await hr.post(`/v1/cohorts/${cohort.id}/forbid`, pair))
  done(await hr.post(`/v1/cohorts/${cohort.id}/assignments`, {}))
  await runDue('operation.run')
  return cohort.id
}

async function connectCalendars({ hr, inside }: Story, { id, as }: Someone): Promise<void> {
  const imports = `/v1/people/${id}/busy-imports`
  done(await as.post(imports, { address: `https://calendar.example/${WORD}.ics` }, key('busy')))
  const event = ['UID:1', 'DTSTART:20270303T100000Z', 'DTEND:20270303T110000Z', `SUMMARY:${words('Dentist')}`]
  const file = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...event, 'END:VEVENT', 'END:VCALENDAR', ''].join(
    '\r\n',
  )
  done(await hr.post(`${imports}/files`, file, { headers: { 'content-type': 'text/calendar' } }))
  done(await as.post(`/v1/people/${id}/calendar-accounts`, { provider: 'google' }))
  done(await as.post(`/v1/people/${id}/calendar-feed`))
  // As it is once she has said yes at the provider, which is not here.
  const account = `INSERT INTO busy_source (id, organization_id, person_id, kind, state, shown_as, event_count, failures, claim, created_at, updated_at)
    SELECT gen_random_uuid(), organization_id, id, 'microsoft', 'active', $2, 0, 0, 0, now(), now() FROM person WHERE id = $1`
  await inside((tx) => tx.rows(account, [fromTypeId('per', id), `${WORD}@outlook.example`]))
}

async function nameChannels({ hr }: Story, { id }: Someone): Promise<void> {
  const address = `https://hooks.example.com/${WORD}`
  const channel = { personId: id, name: words('Chat'), address, messageKinds: ['session.upcoming'] }
  done(await hr.post('/v1/channels', { kind: 'slack', ...channel }, key('chat')))
  done(await hr.post('/v1/channels', { kind: 'webhook', ...channel }, key('hook')))
}

const tell = async (story: Story) => {
  await story.runDue('reminders')
  while ((await story.runDue('messages')) > 0);
}

/** Asks two, gets the second, meets, and writes all that can be written; ends another session and another pair with words. */
async function asMentee(story: Story, zara: Mentee, mentor: Someone, another: Someone, roomId: string) {
  const request = await story.request(zara, { goal: words('Goal'), constraints: { languages: ['en'] } })
  const [first, second] = await story.rank(zara, request.id, [another, mentor])
  await tell(story)
  done(await another.as.post(`/v1/offers/${first.id}/decline`, { reason: 'no_time' }))
  await tell(story)
  const { mentorshipId } = done(await mentor.as.post(`/v1/offers/${second.id}/accept`))
  await tell(story)
  const propose = async (startsAt: string) =>
    done(
      await zara.as.post(
        '/v1/sessions',
        { mentorshipId, startsAt, durationMinutes: 30, kind: 'conversation', roomId, agenda: words('Agenda') },
        key(startsAt),
      ),
    )
  const held = await propose('2027-02-03T10:00:00Z')
  await tell(story)
  done(await mentor.as.post(`/v1/sessions/${held.id}/confirm`))
  const declined = await propose('2027-02-04T10:00:00Z')
  done(await mentor.as.post(`/v1/sessions/${declined.id}/decline`, { reason: words('No') }))
  const cancelled = await propose('2027-02-05T10:00:00Z')
  done(await zara.as.post(`/v1/sessions/${cancelled.id}/cancel`, { reason: words('Ill') }))
  await tell(story)
  const mail = [
    'Message-ID: <answer@nordlicht.example>',
    `From: ${ZARA.email}`,
    'Content-Type: text/calendar; method=REPLY',
    '',
    'BEGIN:VCALENDAR',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${held.id}@anteroom`,
    'SEQUENCE:0',
    'DTSTAMP:20300107T070000Z',
    `ATTENDEE;PARTSTAT=TENTATIVE:mailto:${ZARA.email}`,
    `COMMENT:${words('Perhaps')}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
  done(await story.hr.post('/v1/inbound/imip', mail, { headers: { 'content-type': 'message/rfc822' } }))
  await story.setClock(new Date('2027-02-03T11:00:00Z'))
  for (const one of [zara, mentor]) {
    done(await one.as.post(`/v1/sessions/${held.id}/attendance`, { held: true }))
    const thought = { rating: 4, text: words('Thought'), visibility: 'pair' }
    done(await one.as.post(`/v1/sessions/${held.id}/feedback`, thought))
  }
  const note = { decidedAndByWhom: words('a'), whatSurprisedMe: words('b'), whatIWillDoDifferently: words('c') }
  done(await zara.as.post(`/v1/sessions/${held.id}/debrief`, note))
  await tell(story)
  return { sessionId: held.id as string, mentorshipId: mentorshipId as string }
}

/** Mentors somebody who thanks her for it, declines another, and is named as the better one by a third. */
async function asMentor(story: Story, zara: Someone, another: Someone, room: { id: string }): Promise<Mentee> {
  const mentee = await story.mentee([room])
  const { mentorshipId } = await story.matched(mentee, zara)
  done(await mentee.as.post(`/v1/mentorships/${mentorshipId}/end`, { reason: words('Done'), thanks: words('Thanks') }))
  for (const [answering, more] of [
    [zara, {}],
    [another, { suggestedPersonId: zara.id }],
  ] as const) {
    const asking = await story.mentee([room])
    const request = await story.request(asking)
    const [offer] = await story.rank(asking, request.id, [answering])
    await tell(story)
    done(await answering.as.post(`/v1/offers/${offer.id}/decline`, { reason: 'no_time', ...more }))
  }
  await tell(story)
  return mentee
}

/** A mail to her comes back, to an address that is hers no more. */
async function comeBack({ hr }: Story, { id }: Someone): Promise<void> {
  const former = `${WORD}@nordlicht.example`
  const change = async (email: string) => {
    const etag = (await hr.get(`/v1/people/${id}`)).headers.get('etag')!
    done(await hr.patch(`/v1/people/${id}`, { email }, { etag }))
  }
  const [message] = done(await hr.get(`/v1/messages?receiverId=${id}`)).data
  const bounce = { messageId: `<${message.id}@anteroom.example>`, kind: 'hard' }
  await change(former)
  done(await hr.post('/v1/inbound/bounces', { ...bounce, reason: `no ${former}` }, key('bounce')))
  await change(ZARA.email)
  done(await hr.post('/v1/inbound/bounces', { ...bounce, reason: `no ${ZARA.email}` }, key('again')))
  done(await hr.post(`/v1/messages/${message.id}/retry`, undefined, key('retry')))
}

async function bookAhead({ as }: Someone, mentorshipId: string): Promise<void> {
  const kind = { durationMinutes: 30, kind: 'conversation', agenda: words('Agenda') }
  const times = { startsOn: '2027-03-01', localTime: '10:00', count: 2 }
  done(await as.post('/v1/session-series', { mentorshipId, ...times, ...kind }, key('series')))
  done(await as.post('/v1/sessions', { mentorshipId, startsAt: '2027-02-25T10:00:00Z', ...kind }, key('ahead')))
  const held = { startsAt: '2027-02-26T10:00:00Z', durationMinutes: 30 }
  done(await as.post(`/v1/mentorships/${mentorshipId}/holds`, held, key('hold')))
}
