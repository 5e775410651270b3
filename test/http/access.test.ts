import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Client } from '../setup/client.ts'
import { type Ids, oneOfEach } from '../setup/one-of-each.ts'
import { done, type Story, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

type Operation = { id: string; method: string; path: string; people: boolean; needsKey: boolean }

/** What a call of each operation that reads a body sends; a new one must be added here, or its test fails. */
const bodies = (ids: Ids): Record<string, unknown> => ({
  createOrganization: { name: 'Other', timeZone: 'UTC' },
  changeOrganization: { name: 'Other' },
  createClient: { name: 'Other', scopes: ['rooms:read'] },
  createPerson: { externalId: 'X1', name: 'X', email: 'x@nordlicht.example', timeZone: 'UTC' },
  changePerson: { name: 'Other' },
  saveMentorProfile: { capacity: 1, formats: ['conversation'] },
  saveMenteeProfile: { wants: [], goal: 'See', formats: ['conversation'] },
  saveAvailability: { timeZone: 'UTC', weekly: [] },
  savePreferences: { quietHours: null },
  addDoNotMatchPair: { personIds: [ids['personId'], ids['otherId']] },
  adoptCatalogueRooms: { slugs: ['pricing-committee'] },
  createRoom: { name: 'Room', function: 'sales', kind: 'meeting', sensitivity: 'internal' },
  changeRoom: { name: 'Other' },
  setHost: { standing: 'regular', mayBringGuests: false },
  addExposureEntry: {
    personId: ids['personId'],
    roomId: ids['roomId'],
    depth: 1,
    minutes: 10,
    occurredOn: '2026-01-01',
  },
  createMatchRequest: { menteeId: ids['personId'] },
  createOffers: { mentorIds: [ids['otherId']] },
  declineOffer: { reason: 'no_time' },
  endMentorship: { reason: 'Done' },
  createCohort: { name: 'Autumn' },
  changeCohort: { name: 'Winter' },
  enrolParticipants: { menteeIds: [ids['personId']] },
  dismissParticipants: { menteeIds: [ids['personId']] },
  pinCohortPair: { menteeId: ids['personId'], mentorId: ids['otherId'] },
  forbidCohortPair: { menteeId: ids['personId'], mentorId: ids['otherId'] },
  releaseCohortPair: { menteeId: ids['personId'], mentorId: ids['otherId'] },
  createAssignment: {},
  publishAssignment: { as: 'offers' },
  simulateWeights: { weights: {}, cohortId: ids['cohortId'] },
  proposeSession: {
    mentorshipId: ids['mentorshipId'],
    startsAt: '2027-02-10T10:00:00Z',
    durationMinutes: 30,
    kind: 'conversation',
  },
  holdTime: { startsAt: '2027-02-10T12:00:00Z', durationMinutes: 30 },
  proposeSeries: {
    mentorshipId: ids['mentorshipId'],
    startsOn: '2027-02-17',
    localTime: '10:00',
    count: 2,
    durationMinutes: 30,
    kind: 'conversation',
  },
  cancelSeries: { reason: 'Ill' },
  declineSeries: {},
  declineSession: {},
  rescheduleSession: { startsAt: '2027-02-11T10:00:00Z' },
  cancelSession: { reason: 'Ill' },
  recordAttendance: { held: true },
  writeDebrief: { decidedAndByWhom: 'a', whatSurprisedMe: 'b', whatIWillDoDifferently: 'c' },
  changeDebrief: { decidedAndByWhom: 'a', whatSurprisedMe: 'b', whatIWillDoDifferently: 'c' },
  giveFeedback: { rating: 5 },
  advanceSandboxClock: { advanceTo: '2027-03-01T00:00:00Z' },
  createChannel: { kind: 'slack', name: 'Ours', address: 'https://hooks.example.com/x' },
  changeChannel: { name: 'Other' },
  reportBounce: { messageId: `<${ids['messageId']}@anteroom.example>`, kind: 'soft', reason: 'mailbox full' },
  clearBouncingAddress: { address: 'nobody@nordlicht.example' },
  createImport: 'externalId,name\n',
  connectCalendarAccount: { provider: 'google' },
  addBusyImport: { address: 'https://calendar.example/private.ics' },
  uploadBusyImport: 'BEGIN:VCALENDAR\nEND:VCALENDAR\n',
  takeCalendarAnswer: calendarAnswer(ids['sessionId']!),
  saveReminderPolicy: {},
  previewReminderPolicy: {},
})

const calendarAnswer = (sessionId: string): string =>
  [
    'Message-ID: <answer@nordlicht.example>',
    'From: anna@nordlicht.example',
    'Content-Type: text/calendar; method=REPLY',
    '',
    'BEGIN:VCALENDAR',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${sessionId}@anteroom`,
    'DTSTAMP:20270101T000000Z',
    'ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@nordlicht.example',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')

/** What is no JSON. */
const TYPES: Record<string, string> = {
  uploadBusyImport: 'text/calendar',
  takeCalendarAnswer: 'message/rfc822',
}

/** Lists and makings that name nothing of another organization: there is nothing foreign to ask for. */
const NAMES_NOTHING = new Set([
  'createOrganization',
  'createClient',
  'createPerson',
  'createRoom',
  'createCohort',
  'adoptCatalogueRooms',
  'advanceSandboxClock',
  'createImport',
  'previewReminderPolicy',
  'createChannel',
])

/** Open to everybody in the organization. */
const FOR_ANYBODY = new Set([
  'listCatalogueRooms',
  'listRooms',
  'getRoom',
  'listHosts',
  'getHost',
  'getPerson',
  'findPersonSlots',
])

let app: TestApp
let story: Story
let ids: Ids
let elsewhere: Client
let stranger: Client
let operations: Operation[]

async function loadOperations(): Promise<Operation[]> {
  const document = (await app.platform.get('/openapi.json')).body as {
    paths: Record<
      string,
      Record<
        string,
        { operationId: string; security?: Record<string, string[]>[]; parameters?: { $ref?: string; name?: string }[] }
      >
    >
  }
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const security = operation.security ?? []
      if (security.length === 0) return []
      const people = security.some((each) => 'person' in each)
      return [{ id: operation.operationId, method: method.toUpperCase(), path, people, needsKey: method === 'post' }]
    }),
  )
}

const addressOf = ({ path }: Operation, of: Ids): string =>
  path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    if (!of[name]) throw new Error(`The test knows no ${name}; add it to its ids.`)
    return of[name]
  })

async function call(client: Client, operation: Operation, of: Ids = ids): Promise<Answer> {
  const body = bodies(of)[operation.id]
  const type = TYPES[operation.id]
  const options = { headers: { 'if-match': '"1"', ...(type ? { 'content-type': type } : {}) } }
  const query = operation.id === 'createImport' ? '?kind=people' : ''
  const address = addressOf(operation, of) + query
  switch (operation.method) {
    case 'GET':
      return client.get(address, options)
    case 'DELETE':
      return client.delete(address, options)
    case 'PUT':
      return client.put(address, body, options)
    case 'PATCH':
      return client.patch(address, body, options)
    default:
      return client.post(address, body, options)
  }
}

beforeAll(async () => {
  app = await testApp()
  story = await tellStory(app)
  const made = await oneOfEach(story)
  ids = made.ids
  stranger = made.stranger
  elsewhere = await app.organization()
  operations = await loadOperations()
})

const faults = async (
  some: (operation: Operation) => boolean,
  ask: (operation: Operation) => Promise<Answer>,
  allowed: number[],
) => {
  const wrong: string[] = []
  for (const operation of operations.filter(some)) {
    const answer = await ask(operation)
    if (!allowed.includes(answer.status)) wrong.push(`${operation.id}: ${answer.status} ${answer.text.slice(0, 200)}`)
  }
  return wrong
}

describe('who may call, for every operation of the document', () => {
  it('has enough operations to mean something', () => {
    expect(operations.length).toBeGreaterThan(70)
  })

  it('refuses a call without a credential with 401', async () => {
    const nobody = { ...story.hr.as(''), token: '' }
    expect(
      await faults(
        () => true,
        (operation) => call(nobody, operation),
        [401],
      ),
    ).toEqual([])
  })

  it('refuses a machine without the scope with 403', async () => {
    const made = done(await app.platform.post('/v1/clients', { name: 'Narrow', scopes: ['audit:read'] }))
    const { clientOf } = await import('../setup/client.ts')
    const narrow = (await clientOf(app.url, made.clientId, made.clientSecret)).in(story.hr.organizationId!)
    expect(
      await faults(
        ({ id }) => id !== 'listAuditEntries',
        (operation) => call(narrow, operation),
        [403],
      ),
    ).toEqual([])
  })

  it('knows nothing of another organization’s things: 404, or 422 naming the field where the body names them', async () => {
    const isForeign = ({ id, path, method }: Operation) =>
      !NAMES_NOTHING.has(id) &&
      (path.includes('{') || method === 'POST') &&
      !path.includes('{organizationId}') &&
      !path.includes('{clientId}')
    expect(await faults(isForeign, (operation) => call(elsewhere, operation), [404, 422])).toEqual([])
    const byPath = (operation: Operation) => isForeign(operation) && operation.path.includes('{')
    expect(await faults(byPath, (operation) => call(elsewhere, operation), [404])).toEqual([])
  })

  it('answers for another organization’s things word for word as for unknown ones', async () => {
    const unknown = Object.fromEntries(Object.entries(ids).map(([name, value]) => [name, `${value.slice(0, -4)}0000`]))
    const differing: string[] = []
    for (const operation of operations.filter(
      ({ path, method }) => method === 'GET' && path.includes('{') && !path.includes('{clientId}'),
    )) {
      const [foreign, missing] = [await call(elsewhere, operation), await call(elsewhere, operation, unknown)]
      const said = ({ status, body }: Answer) => JSON.stringify([status, body.code, body.detail, body.title])
      if (!operation.path.includes('{organizationId}') && said(foreign) !== said(missing)) differing.push(operation.id)
    }
    expect(differing).toEqual([])
  })

  it('lets another platform see no organization of this one', async () => {
    const named = await app.platform.in('org_01jcvq4w7pf8t9xk2m5n6r3s1e').get('/v1/people')
    expect(named.status).toBe(404)
  })

  it('refuses a person who has no part in the thing with 403', async () => {
    const isOthers = ({ id, path, people }: Operation) => people && path.includes('{') && !FOR_ANYBODY.has(id)
    expect(await faults(isOthers, (operation) => call(stranger, operation), [403])).toEqual([])
  })

  it('refuses people whatever is for machines alone with 403', async () => {
    expect(
      await faults(
        ({ people }) => !people,
        (operation) => call(stranger, operation),
        [403],
      ),
    ).toEqual([])
  })

  it('shows a person in lists only what is theirs', async () => {
    for (const list of [
      '/v1/match-requests',
      '/v1/offers',
      '/v1/mentorships',
      '/v1/sessions',
      '/v1/exposure-entries',
    ]) {
      const answer = await stranger.get(list)
      expect([answer.status, answer.body.data], list).toEqual([200, []])
    }
  })
})
