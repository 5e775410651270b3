import { expect, test } from 'vitest'
import type { Locale } from '../../src/kernel/locale.ts'
import type { MatchRequest, MatchRequestState } from '../../src/matching/match-request-rules.ts'
import type { Offer, WithdrawnBecause } from '../../src/matching/offer-rules.ts'
import { standing, timelineSteps } from '../../src/matching/timeline-rules.ts'

const at = new Date('2027-02-01T09:00:00.000Z')

const request = (state: MatchRequestState): MatchRequest => ({
  id: 'request',
  organizationId: 'organization',
  menteeId: 'mentee',
  wants: [],
  goal: '',
  formats: [],
  constraints: { languages: null, minimumSharedHours: null },
  state,
  expiresAt: null,
  closedAt: null,
  version: 1,
  createdAt: at,
  updatedAt: at,
})

const offer = (over: Partial<Offer> = {}): Offer => ({
  id: 'offer',
  organizationId: 'organization',
  matchRequestId: 'request',
  menteeId: 'mentee',
  mentorId: 'Ada',
  rank: 1,
  state: 'pending',
  offeredAt: at,
  expiresAt: new Date('2027-02-04T23:30:00.000Z'),
  answeredAt: null,
  endedAt: null,
  requestOutcome: null,
  declineReason: null,
  suggestedPersonId: null,
  withdrawnBecause: null,
  version: 1,
  createdAt: at,
  updatedAt: at,
  ...over,
})

const facts = (state: MatchRequestState, offers: Offer[], timeZone = 'UTC', locale: Locale = 'en') => ({
  request: request(state),
  offers,
  nameOf: (id: string) => id,
  timeZone,
  locale,
})

const textOf = (type: string, of: Offer) =>
  timelineSteps([{ type, subjectId: of.id, occurredAt: at, offered: [] }], facts('offered', [of]))[0]?.text

test.each<[WithdrawnBecause, Date | null, string]>([
  ['taken_back', at, 'You took the offer to Ada back.'],
  ['request_withdrawn', at, 'The offer to Ada ended with the request.'],
  ['request_withdrawn', null, 'Ada was not asked.'],
  ['another_accepted', null, 'Ada was not asked: somebody before them said yes.'],
  ['full', null, 'Ada is out of the line. Has no place left.'],
  ['do_not_match', null, 'Ada is out of the line. Has left, or does not take part as a mentor.'],
])('an offer withdrawn because of %s: %#', (withdrawnBecause, offeredAt, text) => {
  expect(textOf('offer.withdrawn', offer({ state: 'withdrawn', withdrawnBecause, offeredAt }))).toBe(text)
})

test('a decline gives the reason in words, and who might be better', () => {
  expect(textOf('offer.declined', offer({ state: 'declined', declineReason: 'room_not_open' }))).toBe(
    'Ada said no: cannot take anybody into the room at present.',
  )
  expect(textOf('offer.declined', offer({ state: 'declined', declineReason: 'other', suggestedPersonId: 'Ben' }))).toBe(
    'Ada said no, for a reason of their own. They suggest Ben.',
  )
})

test('deadlines stand on the mentee’s wall', () => {
  expect(standing(facts('offered', [offer()]))).toContain(
    'until Thursday 4 February at 23:30 to answer. Nobody else is in line.',
  )
  expect(standing(facts('offered', [offer()], 'Asia/Tokyo'))).toContain('until Friday 5 February at 08:30')
})

test.each<[Locale, string]>([
  [
    'de',
    'Ada ist jetzt gefragt und hat bis Freitag, 5. Februar um 08:30 Zeit für eine Antwort. Danach kämen in dieser Reihenfolge Ben und Cleo.',
  ],
  [
    'fr',
    'Ada a reçu la demande et peut répondre jusqu’au vendredi 5 février à 08:30. Ce serait ensuite, dans cet ordre, le tour de Ben et Cleo.',
  ],
  [
    'es',
    'Ada tiene la solicitud y puede responder hasta el viernes, 5 de febrero, 08:30. Después irían, en este orden, Ben y Cleo.',
  ],
])('all of it is in the mentee’s language: %s', (locale, words) => {
  const queued = ['Ben', 'Cleo'].map((mentorId) => offer({ id: mentorId, mentorId, state: 'queued', expiresAt: null }))
  expect(standing(facts('offered', [offer(), ...queued], 'Asia/Tokyo', locale))).toBe(words)
})

test('a rule that came to apply is told in the mentee’s language too', () => {
  const ended = offer({ state: 'withdrawn', withdrawnBecause: 'full' })
  const [step] = timelineSteps(
    [{ type: 'offer.withdrawn', subjectId: 'offer', occurredAt: at, offered: [] }],
    facts('offered', [ended], 'UTC', 'de'),
  )
  expect(step!.text).toBe('Ada steht nicht mehr auf der Liste. Hat keinen Platz mehr frei.')
})

test.each<[MatchRequestState, string]>([
  ['open', 'Nobody has been asked yet.'],
  ['exhausted', 'nobody takes it'],
  ['withdrawn', 'withdrawn'],
  ['expired', 'Ask again whenever you like.'],
])('a request that is %s says so', (state, words) => {
  expect(standing(facts(state, []))).toContain(words)
})

test('an event without words is left out', () => {
  expect(textOf('offer.polished', offer())).toBeUndefined()
})
