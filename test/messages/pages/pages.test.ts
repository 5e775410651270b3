import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { actionPage, gonePage, refusedPage, resultPage } from '../../../src/messages/pages/action-page.ts'
import { PAGE_CSS_SHA256, PAGE_HEADERS } from '../../../src/messages/pages/page-style.ts'
import { type ActionKind, FORM_FIELDS, type GoneView } from '../../../src/messages/pages/page-view.ts'
import { linksOf, wordsOf } from '../read-html.ts'
import { pages, reader, session } from '../views.ts'

const IN_PRAGUE = 'Tuesday 8 December 2026, 15:00–15:45, Europe/Prague (UTC+1)'

const SHOWN: Record<ActionKind, { says: string[]; submit: string }> = {
  'offer.accept': {
    says: [
      'Be the mentor of Jonas Weber?',
      'Weekly pipeline review: sit in',
      'why a customer takes one price and not another.',
      'Wednesday 9 December 2026, 17:00, Europe/Prague (UTC+1)',
    ],
    submit: 'Accept',
  },
  'offer.decline': {
    says: [
      'Decline the request from Jonas Weber?',
      'I have no time for it at present',
      'Who would be better? (optional)',
    ],
    submit: 'Decline',
  },
  'session.confirm': {
    says: ['Confirm the conversation', IN_PRAGUE, 'Weekly pipeline review'],
    submit: 'Confirm',
  },
  'session.decline': { says: ['Decline the conversation', IN_PRAGUE], submit: 'Decline' },
  'request.ask': {
    says: ['Amara Diallo (Head of sales): 84 of 100', 'Shares 22 working hours a week with you.', 'First choice'],
    submit: 'Ask',
  },
  'session.propose': {
    says: ['Propose a time to Jonas Weber', 'Wednesday 9 December, 10:30', 'Times as in Europe/Prague.', '90 minutes'],
    submit: 'Propose',
  },
  'session.move': { says: ['Move the conversation', IN_PRAGUE, 'Thursday 10 December, 14:00'], submit: 'Propose' },
  'session.cancel': { says: ['Cancel the conversation', IN_PRAGUE, 'Why?'], submit: 'Cancel the session' },
  'session.feedback': { says: ['How was your conversation', 'Only I', '5: I understood'], submit: 'Save' },
  'series.confirm': {
    says: ['Confirm the series with Petra', IN_PRAGUE, 'Tuesday 22 December, 15:00', 'Left out'],
    submit: 'Confirm all',
  },
  'series.decline': { says: ['Decline the series with Petra', IN_PRAGUE, 'every 2 weeks'], submit: 'Decline all' },
  'series.cancel': { says: ['Cancel the series with Petra', IN_PRAGUE, 'Why?'], submit: 'Cancel the series' },
  'mentorship.another': { says: ['This ends the mentorship with Petra Nováková'], submit: 'End it and ask anew' },
  'mentor.resume': { says: ['You are suggested to mentees again'], submit: 'Come back' },
  'preferences.choose': {
    says: ['Times as in Europe/Prague.', 'Deutsch', 'All in one mail at 09:00', 'What to prepare'],
    submit: 'Save',
  },
  'reminder.unsubscribe': { says: ['Mentorships that have gone quiet'], submit: 'Unsubscribe' },
  'reminder.snooze': { says: ['again tomorrow'], submit: 'Remind me tomorrow' },
  'session.attendance': { says: ['take place?', IN_PRAGUE, 'I was not there'], submit: 'Save' },
  'session.debrief': {
    says: [
      'What was decided, and by whom?',
      'What surprised me?',
      'What will I do differently?',
      'Only you and Petra Nováková',
    ],
    submit: 'Save the debrief',
  },
}

const kinds = Object.keys(SHOWN) as ActionKind[]

describe.each(kinds)('the page of %s', (kind) => {
  const { says, submit } = SHOWN[kind]
  const page = actionPage(pages[kind])

  it('says what the link would do, in the reader’s zone', () => {
    for (const words of ['Anteroom for Nordwind Logistics', ...says]) expect(wordsOf(page)).toContain(words)
    expect(page).toContain('<html lang="en">')
    expect(page.match(/<h1/g)).toHaveLength(1)
  })

  it('acts only by a POST to its own address, with one button', () => {
    expect(page.match(/<form method="post">/g)).toHaveLength(1)
    expect(page.match(/<button class="button primary"/g)).toHaveLength(1)
    expect(page).toContain(`type="submit">${submit}</button>`)
    expect(page).not.toMatch(/<script| on[a-z]+=| style=/)
  })

  it('leads to its other ways by POST too, and by links nowhere', () => {
    expect(linksOf(page).filter((url) => url !== session.place)).toEqual([])
    const ways = [...page.matchAll(/<button class="button plain" name="way" value="([^"]+)"/g)].map(([, way]) => way)
    expect(ways).toEqual(pages[kind].ways)
  })

  it('has the fields it promises, each with a label', () => {
    const names = [...page.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(([, name]) => name)
    expect([...new Set(names)]).toEqual([...FORM_FIELDS[kind]])
    for (const name of FORM_FIELDS[kind]) expect(page).toMatch(new RegExp(`for="${name}"|<legend>`))
  })
})

describe('a page that comes back with problems', () => {
  const page = actionPage({
    ...pages['session.debrief'],
    posted: {
      values: { decided: '  Two\nlines </textarea><script>', surprised: '' },
      errors: { surprised: 'Please write at least a word.' },
    },
  })

  it('keeps what was written, says what is wrong and leads to the field', () => {
    expect(page).toContain('>\n  Two\nlines &lt;/textarea&gt;&lt;script&gt;</textarea>')
    expect(page).toMatch(/<title>Problem: /)
    expect(page).toMatch(/role="alert".*<a href="#surprised">What surprised me\?<\/a>/s)
    expect(page).toMatch(/id="surprised"[^>]* aria-describedby="surprised-hint surprised-problem" aria-invalid="true"/)
    expect(page).toContain('id="surprised-problem">Please write at least a word.')
    expect(page.match(/aria-invalid="true"/g)).toHaveLength(1)
  })

  it('keeps the choice that was made', () => {
    const posted = { values: { reason: 'room_not_open', attendance: 'held' }, errors: {} }
    expect(actionPage({ ...pages['offer.decline'], posted })).toContain('<option value="room_not_open" selected>')
    expect(actionPage({ ...pages['session.attendance'], posted })).toMatch(/value="held"[^>]* checked>/)
    expect(actionPage({ ...pages['offer.decline'], posted })).not.toContain('role="alert"')
  })
})

describe('the pages at the end', () => {
  const about = { name: 'Jonas Weber', session }
  const DONE: Partial<Record<ActionKind, string>> = {
    'offer.accept': 'You are the mentor of Jonas Weber now',
    'offer.decline': 'Jonas Weber does not have to wait',
    'request.ask': 'Jonas Weber is asked now',
    'session.confirm': IN_PRAGUE,
    'session.decline': 'Jonas Weber has been told',
    'session.attendance': 'Thank you, that is noted',
    'session.debrief': 'Only you and Jonas Weber',
  }

  it.each(kinds)('say what %s has done and lead on', (done) => {
    const view = { reader, again: false, ways: ['session.propose'] as const, done, about }
    const page = resultPage(view)
    expect(wordsOf(page)).toContain(DONE[done] ?? '')
    expect(wordsOf(page)).not.toContain('nothing has changed now')
    expect(page.match(/<button/g)).toHaveLength(1)
    expect(page).toContain('name="way" value="session.propose">Propose a time</button>')
    expect(wordsOf(resultPage({ ...view, again: true }))).toContain('nothing has changed now')
  })

  it.each<[GoneView['reason'], string]>([
    ['used', 'works only once'],
    ['changed', 'Something has changed since this mail was sent'],
    ['expired', 'This link has expired'],
    ['unknown', 'This link does not work'],
  ])('tell that a link is gone because it is %s, what holds now, and the way on', (reason, words) => {
    const page = gonePage({ reader, reason, now: { session, state: 'confirmed' }, ways: ['session.move'] })
    expect(wordsOf(page)).toContain(words)
    for (const now of ['As it stands now', 'Confirmed', IN_PRAGUE]) expect(wordsOf(page)).toContain(now)
    expect(page).toContain('name="way" value="session.move">Propose another time</button>')
    expect(wordsOf(gonePage({ reader: null, reason, now: null, ways: [] }))).toMatch(/latest mail|from the mail/)
  })

  it.each([
    ['mentor.capacity_reached', 'All your places as a mentor are taken.'],
    ['slot_taken', 'One of you has another session at that time.'],
    ['something.else', 'As things stand now, this cannot be done.'],
  ])('tell why a step is refused: %s', (code, words) => {
    expect(wordsOf(refusedPage({ reader, code, ways: [] }))).toContain(words)
  })
})

describe('what people write', () => {
  it.each(kinds)('never becomes markup on the page of %s', (kind) => {
    const evil = '"><script>alert(1)</script>'
    const spoiled = JSON.parse(JSON.stringify(pages[kind]), (key, value: unknown) => {
      if (['startsAt', 'endsAt', 'answerBy', 'start', 'end'].includes(key) && /T/.test(String(value))) {
        return new Date(String(value))
      }
      const free = [
        'name',
        'role',
        'goal',
        'roomName',
        'withName',
        'agenda',
        'place',
        'label',
        'value',
        'organizationName',
      ]
      return free.includes(key) ? evil : value
    }) as (typeof pages)[ActionKind]
    const page = actionPage({
      ...spoiled,
      posted: { values: { decided: evil, betterPerson: evil, reason: evil }, errors: { decided: evil } },
    })
    expect(page).toContain('&quot;&gt;&lt;script&gt;')
    expect(page).not.toContain('<script')
  })
})

describe('the headers of a page', () => {
  it('allow its one style sheet, its own form, and nothing else', () => {
    const style = /<style>(.*?)<\/style>/s.exec(actionPage(pages['offer.accept']))?.[1] ?? ''
    expect(createHash('sha256').update(style).digest('base64')).toBe(PAGE_CSS_SHA256)
    expect(PAGE_HEADERS['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${PAGE_CSS_SHA256}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    expect(PAGE_HEADERS['cache-control']).toBe('no-store')
  })
})
