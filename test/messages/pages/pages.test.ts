import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { actionPage, gonePage, refusedPage, resultPage } from '../../../src/messages/pages/action-page.ts'
import { PAGE_CSS_SHA256, PAGE_HEADERS } from '../../../src/messages/pages/page-style.ts'
import { type ActionKind, FORM_FIELDS, type GoneView, type ResultView } from '../../../src/messages/pages/page-view.ts'
import { linksOf, wordsOf } from '../read-html.ts'
import { pages, reader, session } from '../views.ts'

const IN_PRAGUE = 'Tuesday 8 December 2026, 15:00–15:45, Europe/Prague (UTC+1)'

const SHOWN: Record<ActionKind, { says: string[]; submit: string; other: string | null }> = {
  'offer.accept': {
    says: [
      'Be the mentor of Jonas Weber?',
      'Weekly pipeline review: sit in',
      'why a customer takes one price and not another.',
      'Wednesday 9 December 2026, 17:00, Europe/Prague (UTC+1)',
    ],
    submit: 'Accept',
    other: 'decline',
  },
  'offer.decline': {
    says: ['Decline the request from Jonas Weber?', 'I have no time at the moment', 'Who would be better? (optional)'],
    submit: 'Decline',
    other: 'accept',
  },
  'session.confirm': {
    says: ['Confirm the conversation', IN_PRAGUE, 'Weekly pipeline review'],
    submit: 'Confirm',
    other: 'decline',
  },
  'session.decline': { says: ['Decline the conversation', IN_PRAGUE], submit: 'Decline', other: 'confirm' },
  'session.attendance': { says: ['take place?', IN_PRAGUE, 'I was not there'], submit: 'Save', other: null },
  'session.debrief': {
    says: [
      'What was decided, and by whom?',
      'What surprised me?',
      'What will I do differently?',
      'Only you and Petra Nováková',
    ],
    submit: 'Save the debrief',
    other: null,
  },
}

const kinds = Object.keys(SHOWN) as ActionKind[]

describe.each(kinds)('the page of %s', (kind) => {
  const { says, submit, other } = SHOWN[kind]
  const page = actionPage(pages[kind])

  it('says what the link would do, in the reader’s zone', () => {
    for (const words of ['Anteroom for Nordwind Logistics', ...says]) expect(wordsOf(page)).toContain(words)
    expect(page).toContain('<html lang="en">')
    expect(page.match(/<h1/g)).toHaveLength(1)
  })

  it('acts only by a POST to its own address, with one button', () => {
    expect(page.match(/<form method="post">/g)).toHaveLength(1)
    expect(page.match(/<button/g)).toHaveLength(1)
    expect(page).toContain(`type="submit">${submit}</button>`)
    expect(page).not.toMatch(/<script| on[a-z]+=| style=/)
  })

  it('leads to the opposite answer and nowhere else', () => {
    const elsewhere = linksOf(page).filter((url) => url !== session.place)
    expect(elsewhere).toEqual(other ? [`https://anteroom.example/a/${other}-token?from=mail&lang=en`] : [])
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
    const posted = { values: { reason: 'not_my_rooms', attendance: 'held' }, errors: {} }
    expect(actionPage({ ...pages['offer.decline'], posted })).toContain('<option value="not_my_rooms" selected>')
    expect(actionPage({ ...pages['session.attendance'], posted })).toMatch(/value="held"[^>]* checked>/)
    expect(actionPage({ ...pages['offer.decline'], posted })).not.toContain('role="alert"')
  })
})

describe('the pages at the end', () => {
  const wayOn = { label: 'Open Nordwind People', url: 'https://people.nordwind.example/' }
  const base = { reader, again: false, wayOn }

  it.each<[ResultView, string]>([
    [{ ...base, result: 'offer.accepted', menteeName: 'Jonas Weber' }, 'You are the mentor of Jonas Weber now'],
    [{ ...base, result: 'offer.declined', menteeName: 'Jonas Weber' }, 'Jonas Weber does not have to wait'],
    [{ ...base, result: 'session.confirmed', session }, IN_PRAGUE],
    [{ ...base, result: 'session.declined', session }, 'Petra Nováková has been told'],
    [{ ...base, result: 'session.attendance_noted', session }, 'Thank you, that is noted'],
    [{ ...base, result: 'session.debriefed', session }, 'Only you and Petra Nováková'],
  ])('say what has been done and lead on', (view, words) => {
    const page = resultPage(view)
    expect(wordsOf(page)).toContain(words)
    expect(wordsOf(page)).not.toContain('nothing has changed now')
    expect(linksOf(page)).toEqual([wayOn.url])
    expect(page).not.toContain('<form')
    expect(wordsOf(resultPage({ ...view, again: true }))).toContain('nothing has changed now')
  })

  it.each<[GoneView['reason'], string]>([
    ['used', 'works only once'],
    ['changed', 'Something has changed since this mail was sent'],
    ['expired', 'The time for this link is over'],
    ['unknown', 'This link does not work'],
  ])('tell that a link is gone because it is %s, and the way on', (reason, words) => {
    const page = gonePage({ locale: 'en', organizationName: null, reason, wayOn })
    expect(wordsOf(page)).toContain(words)
    expect(linksOf(page)).toEqual([wayOn.url])
    expect(wordsOf(gonePage({ locale: 'en', organizationName: null, reason, wayOn: null }))).toMatch(
      /latest mail|from the mail/,
    )
  })

  it('tell why a step is refused', () => {
    const page = refusedPage({ reader, message: 'You have no place left for <another> mentee.', wayOn })
    expect(wordsOf(page)).toContain('You have no place left for <another> mentee.')
    expect(page).not.toContain('<another>')
  })
})

describe('what people write', () => {
  it.each(kinds)('never becomes markup on the page of %s', (kind) => {
    const evil = '"><script>alert(1)</script>'
    const spoiled = JSON.parse(JSON.stringify(pages[kind]), (key, value: unknown) => {
      if (['startsAt', 'endsAt', 'answerBy'].includes(key)) return new Date(String(value))
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
