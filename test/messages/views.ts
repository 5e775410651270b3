import type { ActionKind, ActionView, PageReader } from '../../src/messages/pages/page-view.ts'
import type {
  Recipient,
  SeriesView,
  SessionView,
  SingleKind,
  SingleView,
} from '../../src/messages/render/message-view.ts'

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

const span = (start: string) => ({ startsAt: new Date(start), endsAt: new Date(Date.parse(start) + 45 * 60_000) })

export const series: SeriesView = {
  first: session,
  dates: ['2026-12-08T14:00:00Z', '2026-12-22T14:00:00Z', '2027-01-19T14:00:00Z'].map(span),
  leftOut: [span('2027-01-05T14:00:00Z')],
  everyWeeks: 2,
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
  'series.proposed': { kind: 'series.proposed', ...common(petra), series, again: false, links: answer },
  'series.invitation': { kind: 'series.invitation', ...common(jonas), series, cancelUrl: link('cancel') },
  'series.cancelled': {
    kind: 'series.cancelled',
    ...common(jonas),
    series,
    by: { name: 'Petra Nováková' },
    reason: 'I change teams.',
    proposeUrl: link('propose'),
  },
  'series.declined': {
    kind: 'series.declined',
    ...common(jonas),
    series,
    reason: 'Mornings suit me better.',
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
  'session.prepare': {
    kind: 'session.prepare',
    ...common(jonas),
    session,
    as: 'mentee',
    room: {
      whatYouSee: 'Twelve deals in forty minutes, the largest first.',
      whyItMatters: 'The forecast that the board hears is made here.',
      whatToLookFor: 'Note which question is asked of every deal.',
    },
    moveUrl: link('move'),
    cancelUrl: link('cancel'),
    snoozeUrl: link('snooze'),
  },
  'session.unresolved': {
    kind: 'session.unresolved',
    ...common(petra),
    session: { ...session, withName: 'Jonas Weber' },
    attendanceUrl: link('attendance'),
  },
  'session.debrief': {
    kind: 'session.debrief',
    ...common(jonas),
    session,
    when: 'end',
    debriefUrl: link('debrief'),
    attendanceUrl: link('attendance'),
  },
  'session.feedback': { kind: 'session.feedback', ...common(jonas), session, feedbackUrl: link('feedback') },
  'request.stale': {
    kind: 'request.stale',
    ...common(jonas),
    wants: asked.wants,
    goal: asked.goal,
    suggestionsUrl: link('suggestions'),
  },
  'mentorship.first_session': {
    kind: 'mentorship.first_session',
    ...common(jonas),
    as: 'mentee',
    withName: 'Petra Nováková',
    since: new Date('2026-11-20T09:00:00Z'),
    last: true,
    proposeUrl: link('propose'),
    anotherUrl: link('another'),
  },
  'mentorship.quiet': {
    kind: 'mentorship.quiet',
    ...common(petra),
    as: 'mentor',
    withName: 'Jonas Weber',
    lastSessionAt: new Date('2026-09-05T09:00:00Z'),
    concludesAt: new Date('2026-12-11T09:00:00Z'),
    proposeUrl: link('propose'),
    anotherUrl: null,
  },
  'mentorship.checkpoint': {
    kind: 'mentorship.checkpoint',
    ...common(petra),
    as: 'mentor',
    withName: 'Jonas Weber',
    which: 'halfway',
    goal: asked.goal,
    endsOn: '2027-03-01',
    proposeUrl: link('propose'),
  },
  'mentorship.concluded': {
    kind: 'mentorship.concluded',
    ...common(jonas),
    as: 'mentee',
    withName: 'Petra Nováková',
    anotherUrl: link('another'),
  },
}

export const reader: PageReader = { locale: 'en', timeZone: 'Europe/Prague', organizationName: 'Nordwind Logistics' }

const request = { ...asked, seen: views['offer.made'].seen }

const slots = ['2026-12-08T14:00:00Z', '2026-12-09T09:30:00Z', '2026-12-10T13:00:00Z'].map((start) => ({
  start: new Date(start),
  end: new Date(Date.parse(start) + 45 * 60_000),
}))

/** One view of every page with a form. */
export const pages: { [K in ActionKind]: ActionView<K> } = {
  'offer.accept': { action: 'offer.accept', reader, ways: ['offer.decline'], ...request },
  'offer.decline': { action: 'offer.decline', reader, ways: ['offer.accept'], ...request },
  'request.ask': {
    action: 'request.ask',
    reader,
    ways: [],
    suggestions: ['Petra Nováková', 'Amara Diallo', 'Bela Kun', 'Leila Haddad', 'Jo Li'].map((name, at) => ({
      mentorId: `mentor-${at}`,
      mentor: { name, role: 'Head of sales' },
      score: 91 - 7 * at,
      reasons: ['Owns the Weekly pipeline review and may bring a guest.', 'Shares 22 working hours a week with you.'],
    })),
  },
  'session.propose': {
    action: 'session.propose',
    reader,
    ways: [],
    withName: 'Jonas Weber',
    slots,
    rooms: [{ id: 'room-1', name: 'Weekly pipeline review' }],
  },
  'session.confirm': { action: 'session.confirm', reader, ways: ['session.decline', 'session.move'], session },
  'session.decline': { action: 'session.decline', reader, ways: ['session.confirm', 'session.move'], session },
  'session.move': { action: 'session.move', reader, ways: ['session.cancel'], session, slots },
  'session.cancel': { action: 'session.cancel', reader, ways: ['session.move'], session },
  'session.attendance': { action: 'session.attendance', reader, ways: [], session },
  'session.debrief': { action: 'session.debrief', reader, ways: ['session.attendance'], session },
  'session.feedback': { action: 'session.feedback', reader, ways: [], session },
  'series.confirm': { action: 'series.confirm', reader, ways: ['series.decline'], series },
  'series.decline': { action: 'series.decline', reader, ways: ['series.confirm'], series },
  'series.cancel': { action: 'series.cancel', reader, ways: [], series },
  'mentorship.another': { action: 'mentorship.another', reader, ways: ['session.propose'], withName: 'Petra Nováková' },
  'mentor.resume': { action: 'mentor.resume', reader, ways: [] },
  'preferences.choose': {
    action: 'preferences.choose',
    reader,
    ways: [],
    chosen: {
      locale: 'en',
      quietHours: { start: '20:00', end: '08:00' },
      digestHour: 9,
      pausedUntil: null,
      unsubscribed: ['session.prepare'],
    },
    kinds: ['session.upcoming', 'session.prepare', 'session.debrief', 'mentorship.quiet'],
  },
  'reminder.unsubscribe': {
    action: 'reminder.unsubscribe',
    reader,
    ways: ['preferences.choose'],
    kind: 'mentorship.quiet',
  },
  'reminder.snooze': { action: 'reminder.snooze', reader, ways: ['preferences.choose'] },
}
