import { describe, expect, it } from 'vitest'
import type { MessageView, SingleKind } from '../../../src/messages/render/message-view.ts'
import { chatLines } from '../../../src/messages/channels/chat-text.ts'
import { renderMessage } from '../../../src/messages/render/render-message.ts'
import { linksOf, wordsOf } from '../read-html.ts'
import { session, views } from '../views.ts'

const IN_PRAGUE = 'Tuesday 8 December 2026, 15:00–15:45, Europe/Prague (UTC+1)'
const IN_NEW_YORK = 'Tuesday 8 December 2026, 09:00–09:45, America/New_York (UTC-5)'
const ROOMS = ['Weekly pipeline review: sit in', 'Pricing committee: have it explained']
const GOAL = 'why a customer takes one price and not another.'

/** What each kind must tell, and where it must lead. */
const TOLD: Record<SingleKind, { says: string[]; leadsTo: string[] }> = {
  'offer.made': {
    says: [
      'Jonas Weber (Software engineer, Payments)',
      ...ROOMS,
      GOAL,
      'Renewal call: sat in, May 2026',
      'You own the Weekly pipeline review and may bring a guest.',
      'Wednesday 9 December 2026, 17:00, Europe/Prague (UTC+1)',
    ],
    leadsTo: ['accept', 'decline'],
  },
  'offer.nudge': {
    says: [
      'Jonas Weber is waiting for your answer',
      'on Thursday 3 December 2026',
      ...ROOMS,
      GOAL,
      'Wednesday 9 December 2026, 17:00, Europe/Prague (UTC+1)',
    ],
    leadsTo: ['accept', 'decline'],
  },
  'offer.accepted': {
    says: ['Petra Nováková (Head of sales) said yes', ...ROOMS, GOAL, 'propose a time'],
    leadsTo: ['propose'],
  },
  'offer.declined': {
    says: [
      'Petra Nováková cannot be your mentor',
      'Amara Diallo',
      'Wednesday 9 December 2026, 20:00, America/New_York (UTC-5)',
    ],
    leadsTo: [],
  },
  'offer.expired': {
    says: ['Petra Nováková did not answer in time', 'new suggestions are ready'],
    leadsTo: ['suggestions'],
  },
  'offer.lapsed': {
    says: ['Jonas Weber', 'Friday 4 December 2026, 00:30, Europe/Prague (UTC+1)', 'You are paused'],
    leadsTo: ['come-back'],
  },
  'session.proposed': {
    says: [
      'Jonas Weber proposes a time',
      IN_PRAGUE,
      'Conversation with Jonas Weber, 45 minutes',
      'Why two deals slipped.',
    ],
    leadsTo: ['confirm', 'decline'],
  },
  'session.invitation': {
    says: ['is confirmed', IN_NEW_YORK, 'Weekly pipeline review', 'invitation is attached'],
    leadsTo: ['move', 'cancel'],
  },
  'session.moved': {
    says: [
      'Petra Nováková moved it',
      IN_NEW_YORK,
      'Sunday 6 December 2026, 22:30 to Monday 7 December 2026, 00:30, America/New_York (UTC-5)',
    ],
    leadsTo: ['confirm', 'decline'],
  },
  'session.cancelled': {
    says: ['You cancelled it', IN_NEW_YORK, 'The review is postponed.'],
    leadsTo: ['propose'],
  },
  'session.declined': {
    says: ['Petra Nováková cannot make that time', IN_NEW_YORK, 'I am travelling that day.'],
    leadsTo: ['propose'],
  },
  'series.proposed': {
    says: [
      'Petra Nováková proposes a series',
      'Tuesday 8 December 2026, 15:00–15:45, Europe/Prague (UTC+1)',
      'Tuesday 22 December, 15:00',
      'Tuesday 19 January, 15:00',
      'every 2 weeks',
      'Left out',
      'Tuesday 5 January, 15:00',
      'Weekly pipeline review',
    ],
    leadsTo: ['confirm', 'decline'],
  },
  'series.invitation': {
    says: ['is confirmed', IN_NEW_YORK, 'Tuesday 22 December, 09:00', 'One invitation is attached'],
    leadsTo: ['cancel'],
  },
  'series.cancelled': {
    says: ['Petra Nováková cancelled the series', IN_NEW_YORK, 'Tuesday 22 December, 09:00', 'I change teams.'],
    leadsTo: ['propose'],
  },
  'series.declined': {
    says: ['Petra Nováková has declined the series', IN_NEW_YORK, 'Mornings suit me better.'],
    leadsTo: ['propose'],
  },
  'session.upcoming': {
    says: ['on Tuesday 8 December at 09:00', 'prepare', IN_NEW_YORK, 'How a forecast is made.'],
    leadsTo: ['move', 'cancel'],
  },
  'session.prepare': {
    says: [
      'Ten minutes to prepare',
      'The forecast that the board hears is made here.',
      'Note which question is asked of every deal.',
      IN_NEW_YORK,
      'How a forecast is made.',
    ],
    leadsTo: ['move', 'cancel', 'snooze'],
  },
  'session.unresolved': { says: ['Did it take place?', IN_PRAGUE], leadsTo: ['attendance'] },
  'session.feedback': { says: ['How was your conversation with Petra Nováková?', IN_NEW_YORK], leadsTo: ['feedback'] },
  'request.stale': { says: ['nobody has been asked yet', ...ROOMS, GOAL], leadsTo: ['suggestions'] },
  'mentorship.first_session': {
    says: ['Nothing has been booked since Friday 20 November 2026', 'nobody has to give a reason'],
    leadsTo: ['propose', 'another'],
  },
  'mentorship.quiet': {
    says: ['Your last session was on Saturday 5 September 2026', 'is concluded on Friday 11 December 2026'],
    leadsTo: ['propose'],
  },
  'mentorship.checkpoint': {
    says: ['Halfway with Jonas Weber', 'The goal of Jonas Weber', GOAL, 'Monday 1 March 2027'],
    leadsTo: ['propose'],
  },
  'mentorship.concluded': { says: ['Your mentorship with Petra Nováková is concluded'], leadsTo: ['another'] },
  'session.debrief': {
    says: [
      'Petra Nováková',
      'What was decided, and by whom?',
      'What surprised me?',
      'What will I do differently?',
      IN_NEW_YORK,
    ],
    leadsTo: ['debrief', 'attendance'],
  },
}

const kinds = Object.keys(TOLD) as SingleKind[]
const unquoted = (text: string): string => text.replace(/^> ?/gm, '').replace(/\s+/g, ' ')

describe.each(kinds)('the message %s', (kind) => {
  const { says, leadsTo } = TOLD[kind]
  const view: MessageView = views[kind]
  const { subject, text, html } = renderMessage(view)

  it('tells who, what and when in the receiver’s zone, alike in text and HTML', () => {
    for (const sentence of [`Hello ${view.recipient.name},`, ...says, 'Sent by Anteroom for Nordwind Logistics.']) {
      expect(unquoted(text)).toContain(sentence)
      expect(wordsOf(html)).toContain(sentence)
    }
  })

  it('says why it comes, in the given words or its own', () => {
    expect(wordsOf(html)).toContain('You get this')
    const told = renderMessage({ ...view, why: 'You asked for it.' })
    expect(wordsOf(told.html)).toContain('You asked for it. Sent by')
    expect(told.text).toContain('You asked for it. Sent by')
    expect(told.text).not.toContain('You get this')
  })

  it('has each link once in each part, the right ones, and at most one that stands out', () => {
    const places = html.includes(session.place ?? '') ? [session.place ?? ''] : []
    const urls = [...leadsTo, 'preferences'].map((name) => `https://anteroom.example/a/${name}-token?from=mail&lang=en`)
    expect(linksOf(html).toSorted()).toEqual([...places, ...urls].toSorted())
    for (const url of urls) expect(text.split(url)).toHaveLength(2)
    expect(text.match(/https?:\/\//g)).toHaveLength(linksOf(html).length)
    expect(html.split('class="button primary"').length).toBeLessThanOrEqual(2)
  })

  it('has a subject that says it on one line', () => {
    expect(subject).toMatch(/^\S.{10,90}\S$/u)
  })

  it('fits into a window of 80 columns, but for addresses', () => {
    const wide = text.split('\n').filter((line) => line.length > 80)
    expect(wide.filter((line) => !/^\S*https?:\/\/\S+$/.test(line))).toEqual([])
  })

  it('leaves nothing unsaid in either part', () => {
    for (const part of [subject, text, wordsOf(html)]) expect(part).not.toMatch(/undefined|null|NaN|\[object|Invalid/)
  })
})

it('keeps each colon apart from its word in French, in a way that breaks no line', () => {
  for (const view of Object.values(views) as MessageView[]) {
    const { text } = renderMessage({ ...view, recipient: { ...view.recipient, locale: 'fr' } })
    const ours = text.split('\n').filter((line) => !line.startsWith('>'))
    expect(ours.filter((line) => /[^\u00a0]:( https?:|$)/.test(line))).toEqual([])
    expect(
      chatLines({ subject: '', receiverName: '', text }).filter((line) => 'label' in line && /\s$/.test(line.label)),
    ).toEqual([])
  }
})

describe('what people write', () => {
  const evil = '<script>alert(1)</script>\r\nBcc: victim@example.com'
  const { subject, text, html } = renderMessage({
    ...views['offer.made'],
    recipient: { ...views['offer.made'].recipient, name: evil },
    mentee: { name: evil, role: evil },
    wants: [{ roomName: evil, depth: 2 }],
    goal: `${evil}\nAccept: https://evil.example`,
    seen: [{ roomName: evil, depth: 1, lastOn: null }],
    reasons: [evil],
    organizationName: evil,
  })

  it('never becomes markup', () => {
    expect(html).not.toContain('<script')
    expect(html.split('&lt;script&gt;').length).toBeGreaterThan(8)
  })

  it('never starts a line of its own, and in the text part its lines are marked as quoted', () => {
    expect(subject).not.toMatch(/[\r\n]/)
    expect(text).not.toMatch(/^Bcc/m)
    expect(text).toContain('\n> Accept: https://evil.example')
    expect(text).not.toMatch(/^Accept: https:\/\/evil/m)
  })

  it('cannot smuggle a button that runs code', () => {
    const proposed = views['session.proposed']
    expect(() =>
      renderMessage({ ...proposed, links: { ...proposed.links, confirmUrl: 'javascript:alert(1)' } }),
    ).toThrow('http')
    const placed = renderMessage({ ...proposed, session: { ...session, place: 'javascript:alert(1)' } })
    expect(linksOf(placed.html).join(' ')).not.toContain('javascript')
    expect(wordsOf(placed.html)).toContain('javascript:alert(1)')
  })
})

describe('a confidential session', () => {
  it.each(kinds.filter((kind) => kind.startsWith('session.')))('is not described in %s', (kind) => {
    const view = views[kind]
    if (!('session' in view)) throw new Error('no session')
    const { subject, text, html } = renderMessage({
      ...view,
      session: { ...view.session, confidential: true },
    } as MessageView)
    for (const part of [subject, text, html]) expect(part).not.toMatch(/pipeline|forecast|every deal/)
  })
})

describe('the reminder before a session', () => {
  const upcoming = views['session.upcoming']
  const subjectAt = (before: '72h' | '24h' | '1h', now: string) =>
    renderMessage({ ...upcoming, before, now: new Date(now) }).subject

  it('leads with another sentence each time', () => {
    const leads = (['72h', '24h', '1h'] as const).map(
      (before) => renderMessage({ ...upcoming, before }).text.split('\n')[4],
    )
    expect(new Set(leads).size).toBe(3)
  })

  it('tells how soon it is when it is sent, also when it was held up', () => {
    expect(subjectAt('24h', '2026-12-07T14:00:00Z')).toBe('Tomorrow at 09:00: conversation with Petra Nováková')
    expect(subjectAt('24h', '2026-12-08T10:00:00Z')).toBe('Today at 09:00: conversation with Petra Nováková')
    expect(subjectAt('1h', '2026-12-08T13:00:00Z')).toBe('In one hour: conversation with Petra Nováková')
    expect(subjectAt('1h', '2026-12-08T13:40:00Z')).toBe('In 20 minutes: conversation with Petra Nováková')
  })
})

describe('the second nudge', () => {
  it('says that it is the last and what happens then', () => {
    const { subject, text } = renderMessage({
      ...views['offer.nudge'],
      which: 'second',
      now: new Date('2026-12-08T16:00:00Z'),
    })
    expect(subject).toBe('Last reminder: Jonas Weber is waiting for your answer')
    expect(text).toContain('is due tomorrow at 17:00')
    expect(text).toContain('the next person on their list is asked')
  })
})

describe('a session that moved', () => {
  it('asks nothing when the time stands, and says so', () => {
    const { html, text } = renderMessage({ ...views['session.moved'], answer: null, by: 'you' })
    expect(wordsOf(html)).toContain('You moved it to a new time. The attached invitation replaces the earlier one.')
    expect(text).not.toContain('Confirm:')
  })
})

describe('a digest', () => {
  const { kind: _k, recipient, organizationName, now, preferencesUrl: _p, ...nudge } = views['offer.nudge']
  const { session: proposed, links } = views['session.proposed']
  const { subject, text, html } = renderMessage({
    kind: 'digest',
    recipient,
    organizationName,
    now,
    items: [
      { kind: 'offer.nudge', ...nudge },
      { kind: 'session.proposed', session: proposed, again: true, links },
      { kind: 'offer.lapsed', menteeName: 'Aisha Khan', answerBy: now, paused: false, comeBackUrl: null },
    ],
  })

  it('names the first thing and counts the others', () => {
    expect(subject).toBe('Jonas Weber is waiting for your answer, and 2 more')
    expect(wordsOf(html)).toContain('3 things for you')
  })

  it('holds every message as a section with its own facts and buttons, greeting once', () => {
    for (const part of [unquoted(text), wordsOf(html)]) {
      expect(part).toContain('Jonas Weber asked you to be their mentor')
      expect(part).toContain('Jonas Weber still needs your answer')
      expect(part).toContain(IN_PRAGUE)
      expect(part).toContain('The request from Aisha Khan has moved on')
      expect(part.split('Hello').length).toBe(2)
    }
    expect(linksOf(html)).toHaveLength(5)
    expect(html.match(/<h2/g)).toHaveLength(3)
  })
})
