import { expect, test } from 'vitest'
import { LOCALES } from '../../../src/kernel/locale.ts'
import { hardRules, ruleAgainst, type RuleName } from '../../../src/matching/engine/hard-rules.ts'
import { pairKey } from '../../../src/matching/engine/pair.ts'
import { sentenceOf } from '../../../src/matching/engine/sentence.ts'
import { inWords } from '../../../src/matching/engine/words/in-words.ts'
import { aPair, hosted, want, working, type Case } from './builders.ts'

const seatWanted = want({ sitIn: true })
const boardSeatWanted = want({ roomId: 'board', roomName: 'board preparation', sitIn: true })
const noGuests = hosted({ mayBringGuests: false })
const boardNoGuests = hosted({ roomId: 'board', mayBringGuests: false })
const forbidden = { doNotMatch: new Set([pairKey('mentor', 'mentee')]) }

/** Each rule where it just applies and where it just does not. The sentence is about the mentor. */
const cases: [RuleName, string, Case, boolean][] = [
  ['same_person', 'is the mentee', { mentor: { personId: 'mentee' } }, true],
  ['same_person', 'is somebody else', {}, false],
  ['reporting_line', 'is the manager', { mentor: { personId: 'lead' } }, true],
  ['reporting_line', 'is the manager of the manager', { mentor: { personId: 'head' } }, true],
  [
    'reporting_line',
    'reports to the mentee through others',
    { mentor: { managerChain: ['x', 'mentee', 'chief'] } },
    true,
  ],
  ['reporting_line', 'has the same managers', { mentor: { managerChain: ['lead', 'head'] } }, false],
  ['do_not_match', 'is on record', { context: forbidden }, true],
  [
    'do_not_match',
    'is on record with somebody else',
    { context: { doNotMatch: new Set([pairKey('mentor', 'x')]) } },
    false,
  ],
  ['already_paired', 'mentors them now', { mentee: { presentMentorIds: ['x', 'mentor'] } }, true],
  ['already_paired', 'mentored them before', { mentee: { pastMentorIds: ['mentor'] } }, false],
  ['already_asked', 'has declined this request', { mentee: { askedMentorIds: ['mentor'] } }, true],
  ['already_asked', 'was not asked yet', { mentee: { askedMentorIds: ['x'] } }, false],
  ['no_shared_language', 'speaks another language', { mentor: { languages: ['de', 'fr'] } }, true],
  ['no_shared_language', 'speaks one of the languages', { mentor: { languages: ['de', 'en'] } }, false],
  [
    'no_shared_language',
    'speaks it as elsewhere',
    { mentee: { languages: ['en-GB'] }, mentor: { languages: ['EN-us'] } },
    false,
  ],
  ['no_shared_language', 'has not said', { mentor: { languages: [] } }, false],
  ['no_shared_language', 'speaks, but the mentee has not said what', { mentee: { languages: [] } }, false],
  ['left', 'has left', { mentor: { left: true } }, true],
  ['left', 'has not opted in', { mentor: { optedIn: false } }, true],
  ['left', 'is there and opted in', {}, false],
  ['expired_twice', 'let two offers expire', { mentor: { expiredOffers30d: 2 } }, true],
  ['expired_twice', 'let one offer expire', { mentor: { expiredOffers30d: 1 } }, false],
  ['paused', 'has paused', { mentor: { paused: true } }, true],
  ['paused', 'goes on', {}, false],
  ['full', 'has as many mentees as places', { mentor: { capacity: 2, activeMentees: 2 } }, true],
  ['full', 'has more mentees than places', { mentor: { capacity: 1, activeMentees: 2 } }, true],
  ['full', 'has no places', { mentor: { capacity: 0 } }, true],
  ['full', 'has one place left', { mentor: { capacity: 2, activeMentees: 1 } }, false],
  ['too_little_shared_time', 'works at other hours', { mentor: { workingTime: working('Pacific/Auckland') } }, true],
  [
    'too_little_shared_time',
    'shares a quarter less',
    { mentor: { workingTime: working('Europe/Berlin', '09:00', '12:45', [2]) } },
    true,
  ],
  [
    'too_little_shared_time',
    'shares just enough',
    { mentor: { workingTime: working('Europe/Berlin', '09:00', '13:00', [2]) } },
    false,
  ],
  [
    'too_little_shared_time',
    'shares nothing where nothing is asked',
    { mentor: { workingTime: working('Pacific/Auckland') }, context: { minimumSharedHours: 0 } },
    false,
  ],
  ['guests_not_allowed', 'may bring nobody', { mentee: { wants: [seatWanted] }, mentor: { rooms: [noGuests] } }, true],
  [
    'guests_not_allowed',
    'may bring nobody into either',
    { mentee: { wants: [seatWanted, boardSeatWanted] }, mentor: { rooms: [noGuests, boardNoGuests] } },
    true,
  ],
  [
    'guests_not_allowed',
    'no longer sits there',
    { mentee: { wants: [seatWanted] }, mentor: { rooms: [hosted({ standing: 'former' })] } },
    true,
  ],
  [
    'guests_not_allowed',
    'may bring guests into another of the rooms',
    { mentee: { wants: [seatWanted, boardSeatWanted] }, mentor: { rooms: [noGuests, hosted({ roomId: 'board' })] } },
    false,
  ],
  [
    'guests_not_allowed',
    'explains a room that need not be sat in',
    { mentee: { wants: [want(), boardSeatWanted] }, mentor: { rooms: [noGuests, boardNoGuests] } },
    false,
  ],
  [
    'guests_not_allowed',
    'hosts nothing that is wanted',
    { mentee: { wants: [seatWanted] }, mentor: { rooms: [] } },
    false,
  ],
  ['no_wanted_room', 'hosts another room', { mentor: { rooms: [hosted({ roomId: 'legal' })] } }, true],
  [
    'no_wanted_room',
    'hosts only what the mentee has reached',
    { mentee: { wants: [want({ currentDepth: 2 }), boardSeatWanted] } },
    true,
  ],
  [
    'no_wanted_room',
    'hosts it, and all that was wanted is reached',
    { mentee: { wants: [want({ currentDepth: 2 })] } },
    false,
  ],
  ['no_wanted_room', 'hosts one of them', {}, false],
]

test.each(cases)('%s: a mentor who %s', (name, _, given, applies) => {
  expect(hardRules.find((rule) => rule.name === name)?.excludes(aPair(given))).toBe(applies)
  expect(ruleAgainst(aPair(given)) === name).toBe(applies)
})

test('every rule is tried on both sides and explains itself', () => {
  for (const { name } of hardRules) {
    const sides = cases.filter((row) => row[0] === name).map((row) => row[3])
    expect(new Set(sides), name).toEqual(new Set([true, false]))
    for (const locale of LOCALES) expect(inWords(sentenceOf(name), locale)).toMatch(/^\p{Lu}[^{}]{10,}\.$/u)
  }
})

test('who let two offers expire and was paused for it is counted for what caused it', () => {
  expect(ruleAgainst(aPair({ mentor: { paused: true, expiredOffers30d: 2 } }))).toBe('expired_twice')
})

test('who has left is not called full', () => {
  expect(ruleAgainst(aPair({ mentor: { left: true, capacity: 0, paused: true } }))).toBe('left')
})
