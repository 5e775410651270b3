import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../../src/kernel/locale.ts'
import { features, type FeatureName } from '../../../src/matching/engine/features.ts'
import { inWords } from '../../../src/matching/engine/words/in-words.ts'
import { aPair, hosted, want, working, type Case } from './builders.ts'

const board = want({ roomId: 'board', roomName: 'board preparation' })
const legal = want({ roomId: 'legal', roomName: 'contract review' })
const three = [want(), board, legal]

/** The feature, a case, its value to two decimals, and its text. */
const cases: [FeatureName, Case, number, string][] = [
  ['room_overlap', {}, 0.9, 'Opens the room you want; owns the pricing committee and may bring guests.'],
  [
    'room_overlap',
    { mentee: { wants: [want({ depth: 4 })] } },
    1,
    'Opens the room you want; owns the pricing committee and may bring guests.',
  ],
  [
    'room_overlap',
    { mentor: { rooms: [hosted({ standing: 'regular' })] } },
    0.81,
    'Opens the room you want; regularly sits in the pricing committee and may bring guests.',
  ],
  [
    'room_overlap',
    { mentor: { rooms: [hosted({ mayBringGuests: false })] } },
    0.45,
    'Opens the room you want; owns the pricing committee and can tell you about it, but may not bring guests.',
  ],
  [
    'room_overlap',
    { mentor: { rooms: [hosted({ standing: 'former' })] } },
    0.32,
    'Opens the room you want; used to sit in the pricing committee and can explain it.',
  ],
  [
    'room_overlap',
    { mentee: { wants: [want({ sitIn: true })] }, mentor: { rooms: [hosted({ mayBringGuests: false })] } },
    0.23,
    'Opens the room you want; owns the pricing committee and can tell you about it, but may not bring guests.',
  ],
  [
    'room_overlap',
    { mentee: { wants: three }, mentor: { rooms: [hosted({ roomId: 'board', standing: 'regular' }), hosted()] } },
    0.66,
    'Opens 2 of your 3 rooms; owns the pricing committee and may bring guests.',
  ],
  [
    'room_overlap',
    { mentee: { wants: three }, mentor: { rooms: three.map(({ roomId }) => hosted({ roomId })) } },
    0.9,
    'Opens all 3 of your rooms; owns the pricing committee and may bring guests.',
  ],
  [
    'room_overlap',
    { mentee: { wants: [want({ currentDepth: 2 }), board, legal] }, mentor: { rooms: [hosted({ roomId: 'legal' })] } },
    0.36,
    'Opens one of the 2 rooms you still want, the second of them; owns the contract review and may bring guests.',
  ],
  [
    'room_overlap',
    { mentee: { wants: three } },
    0.42,
    'Opens one of your 3 rooms, your first choice; owns the pricing committee and may bring guests.',
  ],
  [
    'room_overlap',
    { mentee: { wants: three }, mentor: { rooms: [hosted({ roomId: 'legal' })] } },
    0.21,
    'Opens one of your 3 rooms, your third choice; owns the contract review and may bring guests.',
  ],
  [
    'room_overlap',
    { mentee: { wants: [want({ currentDepth: 2 }), board] }, mentor: { rooms: [hosted({ roomId: 'board' })] } },
    0.9,
    'Opens the one room you still want; owns the board preparation and may bring guests.',
  ],
  [
    'room_overlap',
    { mentee: { wants: [want({ currentDepth: 2 })] } },
    0.1,
    'Opens the room you want; owns the pricing committee and may bring guests. You have already been as far as you wanted there.',
  ],
  ['room_overlap', { mentor: { rooms: [] } }, 0, 'Opens none of your rooms.'],
  ['room_overlap', { mentee: { wants: [] } }, 0, 'Opens none of your rooms.'],

  ['formats', {}, 1, 'Offers what you asked for: conversations and seats.'],
  [
    'formats',
    { mentee: { formats: ['brief', 'seat', 'debrief'] } },
    0.33,
    'Offers seats, but not briefs and debriefs.',
  ],
  ['formats', { mentee: { formats: ['walkthrough'] } }, 0, 'Offers none of what you asked for: walkthroughs.'],
  ['formats', { mentee: { formats: [] } }, 1, 'You asked for no particular format, so any of theirs will do.'],

  ['seniority_distance', { mentor: { level: 2 } }, 0.1, 'Is below your own level.'],
  ['seniority_distance', { mentor: { level: 3 } }, 0.3, 'Is at your own level, and sees much of what you see.'],
  ['seniority_distance', { mentor: { level: 4 } }, 0.7, 'Is one level above you, which is close.'],
  [
    'seniority_distance',
    { mentor: { level: 5 } },
    1,
    'Is 2 levels above you: far enough to open doors, near enough to know your work.',
  ],
  [
    'seniority_distance',
    { mentor: { level: 6 } },
    1,
    'Is 3 levels above you: far enough to open doors, near enough to know your work.',
  ],
  ['seniority_distance', { mentor: { level: 8 } }, 0.6, 'Is 5 levels above you, which is far from your daily work.'],
  ['seniority_distance', { mentor: { level: 30 } }, 0.2, 'Is 27 levels above you, which is far from your daily work.'],
  [
    'seniority_distance',
    { mentor: { level: null } },
    0.5,
    'Their level or yours is not known, so the distance is not judged.',
  ],

  ['department_wall', {}, 1, 'Works in Sales, so you would see beyond Engineering.'],
  [
    'department_wall',
    { mentor: { department: 'Engineering' } },
    0,
    'Works in Engineering, as you do, so you would not see beyond it.',
  ],
  ['department_wall', { mentee: { department: null } }, 0.5, 'Works in Sales; your own department is not known.'],
  ['department_wall', { mentor: { department: null } }, 0.5, 'Their department is not known.'],

  ['load_left', { mentor: { capacity: 1 } }, 1, 'Has one place, and it is free.'],
  ['load_left', { mentor: { capacity: 3 } }, 1, 'Has all 3 places free.'],
  ['load_left', { mentor: { capacity: 2 } }, 1, 'Has both places free.'],
  ['load_left', { mentor: { capacity: 4, activeMentees: 1 } }, 0.75, 'Has 3 of 4 places left.'],
  ['load_left', { mentor: { capacity: 3, activeMentees: 2 } }, 0.33, 'Has one place left of 3.'],
  ['load_left', { mentor: { capacity: 1, activeMentees: 3 } }, 0, 'Has no place left.'],
  ['load_left', { mentor: { capacity: 0 } }, 0, 'Has no place left.'],

  ['shared_hours', {}, 1, 'You share 40 working hours a week, enough to meet on any day.'],
  [
    'shared_hours',
    { mentor: { workingTime: working('America/New_York') } },
    0.5,
    'You share 10 working hours a week, enough to find an hour every week.',
  ],
  [
    'shared_hours',
    { mentor: { workingTime: working('Europe/Berlin', '09:00', '12:00', [1]) } },
    0.15,
    'You share only 3 working hours a week, so book early.',
  ],
  [
    'shared_hours',
    { mentor: { workingTime: working('Europe/Berlin', '09:00', '10:00', [1]) } },
    0.05,
    'You share only 1 working hour a week, so book early.',
  ],
  [
    'shared_hours',
    { mentor: { workingTime: working('Europe/Berlin', '09:00', '09:30', [1]) } },
    0.03,
    'Your working hours overlap by less than one hour a week.',
  ],
  ['shared_hours', { mentor: { workingTime: working('Pacific/Auckland') } }, 0, 'Your working hours do not overlap.'],

  ['answer_record', {}, 0.68, 'Has had no offers yet, so there is no record of how they answer.'],
  [
    'answer_record',
    { mentor: { answeredOffers: 6, medianAnswerHours: 4.2 } },
    0.83,
    'Answered all 6 offers, usually within 5 hours.',
  ],
  [
    'answer_record',
    { mentor: { answeredOffers: 1, medianAnswerHours: 0.5 } },
    0.74,
    'Answered their only offer, usually within the hour.',
  ],
  [
    'answer_record',
    { mentor: { answeredOffers: 2, expiredOffers: 3, medianAnswerHours: 60 } },
    0.52,
    'Answered 2 of 5 offers, usually within 3 days.',
  ],
  ['answer_record', { mentor: { answeredOffers: 2, medianAnswerHours: null } }, 0.72, 'Answered both offers.'],
  ['answer_record', { mentor: { expiredOffers: 1 } }, 0.59, 'Has not answered their only offer so far.'],
  ['answer_record', { mentor: { expiredOffers: 4 } }, 0.47, 'Has not answered any of 4 offers so far.'],

  [
    'answer_record',
    { mentor: { answeredOffers: 2, pastMentorships: 3, heldMentorships: 2, debriefedMentorships: 1 } },
    0.72,
    'Answered both offers; 2 of 3 mentorships got to a session.',
  ],
  [
    'answer_record',
    { mentor: { pastMentorships: 1, heldMentorships: 1, debriefedMentorships: 1 } },
    0.7,
    'Has had no offers yet, so there is no record of how they answer; their mentorship got to a session.',
  ],
  [
    'answer_record',
    { mentor: { answeredOffers: 3, pastMentorships: 1 } },
    0.71,
    'Answered all 3 offers; their mentorship never got to a session.',
  ],
  [
    'answer_record',
    { mentor: { answeredOffers: 3, pastMentorships: 3, heldMentorships: 3 } },
    0.72,
    'Answered all 3 offers; all 3 mentorships got to a session.',
  ],

  ['wishes', {}, 0.5, 'Has no particular wish whom to mentor.'],
  ['wishes', { mentor: { wishes: { departments: [], levels: [] } } }, 0.5, 'Has no particular wish whom to mentor.'],
  [
    'wishes',
    { mentor: { wishes: { departments: ['Engineering'], levels: [3], roomIds: ['pricing'] } } },
    1,
    'Wishes for a mentee like you in department, level and wanted rooms.',
  ],
  [
    'wishes',
    { mentor: { wishes: { departments: ['Engineering'], levels: [4, 5] } } },
    0.5,
    'Wishes for a mentee like you in department, but unlike you in level.',
  ],
  [
    'wishes',
    { mentee: { department: null }, mentor: { wishes: { departments: ['Finance'] } } },
    0,
    'Wishes for a mentee unlike you in department.',
  ],

  ['novelty', {}, 1, 'Has not been your mentor before.'],
  [
    'novelty',
    { mentee: { pastMentorIds: ['x', 'mentor'] } },
    0,
    'Has been your mentor before; somebody new would show you other sides.',
  ],
]

describe.each(features)('$name', (feature) => {
  const own = cases.filter((row) => row[0] === feature.name)

  test.each(own.map(([, given, value, text]) => ({ given, value, text })))(
    '$value: $text',
    ({ given, value, text }) => {
      expect(Math.abs(feature.value(aPair(given)) - value)).toBeLessThanOrEqual(0.00501)
      expect(inWords(feature.text(aPair(given)), 'en')).toBe(text)
      for (const locale of LOCALES) {
        expect(inWords(feature.text(aPair(given)), locale)).toMatch(/^\p{Lu}[^{}]{10,}\.$/u)
      }
    },
  )

  test('is shown with different values and different words', () => {
    expect(new Set(own.map((row) => row[2])).size).toBeGreaterThan(1)
    expect(new Set(own.map((row) => row[3])).size).toBeGreaterThan(1)
  })
})

test('the default weights add up to 100', () => {
  expect(features.reduce((sum, feature) => sum + feature.weight, 0)).toBe(100)
})

test('a host has been as deep as the standing says, also before the ledger has a line', () => {
  const overlap = (depth: 0 | 4) =>
    features[0].value(aPair({ mentor: { rooms: [hosted({ standing: 'regular', depth })] } }))
  expect(overlap(0)).toBe(overlap(4))
})

test('the room wanted most counts most', () => {
  const overlap = features[0]
  const opening = (roomId: string) =>
    overlap.value(aPair({ mentee: { wants: three }, mentor: { rooms: [hosted({ roomId })] } }))
  expect(opening('pricing')).toBeGreaterThan(opening('board'))
  expect(opening('board')).toBeGreaterThan(opening('legal'))
})
