import type { ActionKind, ActionView, PageReader } from '../../src/messages/pages/page-view.ts'
import type { Recipient, SessionView, SingleKind, SingleView } from '../../src/messages/render/message-view.ts'

export const petra: Recipient = { name: 'Petra Nováková', timeZone: 'Europe/Prague', locale: 'en' }
export const jonas: Recipient = { name: 'Jonas Weber', timeZone: 'America/New_York', locale: 'en' }

export const session: SessionView = {
  kind: 'conversation',
  startsAt: new Date('2026-12-08T14:00:00Z'),
  endsAt: new Date('2026-12-08T14:45:00Z'),
  withName: 'Petra Nováková',
  roomName: 'Weekly pipeline review',
  agenda: 'How a forecast is made.\nWhy two deals slipped.',
  place: 'https://meet.nordwind.example/pnj-42',
  confidential: false,
}

const link = (name: string): string => `https://anteroom.example/a/${name}-token?from=mail&lang=en`

const common = (recipient: Recipient) => ({
  recipient,
  organizationName: 'Nordwind Logistics',
  now: new Date('2026-12-04T09:00:00Z'),
  preferencesUrl: link('preferences'),
})

const asked = {
  mentee: { name: 'Jonas Weber', role: 'Software engineer, Payments' },
  wants: [
    { roomName: 'Weekly pipeline review', depth: 2 as const },
    { roomName: 'Pricing committee', depth: 1 as const },
  ],
  goal: 'I build the billing engine and have never heard\nwhy a customer takes one price and not another.',
  answerBy: new Date('2026-12-09T16:00:00Z'),
  links: { acceptUrl: link('accept'), declineUrl: link('decline') },
}

const answer = { confirmUrl: link('confirm'), declineUrl: link('decline') }

/** One view of every kind: a reader in Prague as mentor, one in New York as mentee. */
export const views: { [K in SingleKind]: SingleView<K> } = {
  'offer.made': {
    kind: 'offer.made',
    ...common(petra),
    ...asked,
    seen: [{ roomName: 'Renewal call', depth: 2, lastOn: '2026-05-19' }],
    reasons: ['You own the Weekly pipeline review and may bring a guest.'],
  },
  'offer.nudge': {
    kind: 'offer.nudge',
    ...common(petra),
    ...asked,
    which: 'first',
    askedAt: new Date('2026-12-02T23:30:00Z'),
  },
  'offer.accepted': {
    kind: 'offer.accepted',
    ...common(jonas),
    mentor: { name: 'Petra Nováková', role: 'Head of sales' },
    wants: asked.wants,
    goal: asked.goal,
    proposeUrl: link('propose'),
  },
  'offer.declined': {
    kind: 'offer.declined',
    ...common(jonas),
    mentorName: 'Petra Nováková',
    next: { step: 'asked', mentorName: 'Amara Diallo', answerBy: new Date('2026-12-10T01:00:00Z') },
  },
  'offer.expired': {
    kind: 'offer.expired',
    ...common(jonas),
    mentorName: 'Petra Nováková',
    next: { step: 'exhausted', suggestionsUrl: link('suggestions') },
  },
  'offer.lapsed': {
    kind: 'offer.lapsed',
    ...common(petra),
    menteeName: 'Jonas Weber',
    answerBy: new Date('2026-12-03T23:30:00Z'),
    paused: true,
    comeBackUrl: link('come-back'),
  },
  'session.proposed': {
    kind: 'session.proposed',
    ...common(petra),
    session: { ...session, withName: 'Jonas Weber' },
    again: false,
    links: answer,
  },
  'session.invitation': {
    kind: 'session.invitation',
    ...common(jonas),
    session,
    moveUrl: link('move'),
    cancelUrl: link('cancel'),
  },
  'session.moved': {
    kind: 'session.moved',
    ...common(jonas),
    session,
    by: { name: 'Petra Nováková' },
    previous: { startsAt: new Date('2026-12-07T03:30:00Z'), endsAt: new Date('2026-12-07T05:30:00Z') },
    answer,
  },
  'session.cancelled': {
    kind: 'session.cancelled',
    ...common(jonas),
    session,
    by: 'you',
    reason: 'The review is postponed.',
    proposeUrl: link('propose'),
  },
  'session.declined': {
    kind: 'session.declined',
    ...common(jonas),
    session,
    reason: 'I am travelling that day.',
    proposeUrl: link('propose'),
  },
  'session.upcoming': {
    kind: 'session.upcoming',
    ...common(jonas),
    session,
    as: 'mentee',
    before: '72h',
    moveUrl: link('move'),
    cancelUrl: link('cancel'),
  },
  'session.debrief': {
    kind: 'session.debrief',
    ...common(jonas),
    session,
    when: 'end',
    debriefUrl: link('debrief'),
    attendanceUrl: link('attendance'),
  },
}

export const reader: PageReader = { locale: 'en', timeZone: 'Europe/Prague', organizationName: 'Nordwind Logistics' }

const request = { ...asked, seen: views['offer.made'].seen }

/** One view of every page with a form. */
export const pages: { [K in ActionKind]: ActionView<K> } = {
  'offer.accept': { action: 'offer.accept', reader, ...request, otherUrl: link('decline') },
  'offer.decline': {
    action: 'offer.decline',
    reader,
    ...request,
    reasons: [
      { value: 'no_time', label: 'I have no time at the moment' },
      { value: 'not_my_rooms', label: 'These are not my rooms' },
    ],
    otherUrl: link('accept'),
  },
  'session.confirm': { action: 'session.confirm', reader, session, otherUrl: link('decline') },
  'session.decline': { action: 'session.decline', reader, session, otherUrl: link('confirm') },
  'session.attendance': {
    action: 'session.attendance',
    reader,
    session,
    choices: [
      { value: 'held', label: 'It took place' },
      { value: 'mentor_missing', label: 'Petra Nováková was not there' },
      { value: 'mentee_missing', label: 'I was not there' },
    ],
  },
  'session.debrief': { action: 'session.debrief', reader, session },
}
