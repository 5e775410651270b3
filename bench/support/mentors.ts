import { defaultWeights } from '../../src/matching/engine/weights.ts'
import type { HostedRoom, MenteeView, MentorView } from '../../src/matching/engine/match-input.ts'
import type { MatchSettings } from '../../src/matching/engine/suggest.ts'

const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Asia/Tokyo',
]
const LANGUAGES = [['en'], ['en', 'de'], ['en', 'fr'], ['de'], ['en', 'ja'], ['es', 'en']]
const FORMATS = ['conversation', 'walkthrough', 'brief', 'debrief', 'seat'] as const
const STANDINGS = ['owner', 'regular', 'regular', 'former'] as const

/** The same numbers for the same seed (Marsaglia's xorshift). */
export function chances(seed: number): (below: number) => number {
  let state = seed | 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** Rooms of one in `popularity` mentors are common to many; each hosts one to four. */
function roomsOf(chance: (below: number) => number, roomCount: number): HostedRoom[] {
  const rooms = new Map<string, HostedRoom>()
  for (let more = 1 + chance(4); more > 0; more -= 1) {
    const roomId = `room-${Math.floor((chance(roomCount) * chance(roomCount)) / roomCount)}`
    const standing = STANDINGS[chance(4)]!
    rooms.set(roomId, { roomId, standing, mayBringGuests: chance(3) > 0 && standing !== 'former', depth: 0 })
  }
  return [...rooms.values()]
}

/** The n-th mentor of a large company; small room numbers are hosted by many. */
export function mentorNumber(number: number, roomCount: number): MentorView {
  const chance = chances(number * 2_654_435_761 + 1)
  for (let warm = 0; warm < 4; warm += 1) chance(2)
  const start = 7 + chance(4)
  return {
    personId: `per-${String(number).padStart(8, '0')}`,
    managerChain: [],
    languages: LANGUAGES[chance(LANGUAGES.length)]!,
    level: 3 + chance(8),
    department: `department-${chance(24)}`,
    workingTime: {
      timeZone: ZONES[chance(ZONES.length)]!,
      weekly: [1, 2, 3, 4, 5].map((day) => ({
        day,
        start: `${String(start).padStart(2, '0')}:00`,
        end: `${start + 8}:00`,
      })),
    },
    rooms: roomsOf(chance, roomCount),
    formats: FORMATS.filter(() => chance(3) > 0),
    wishes: chance(4) > 0 ? {} : { departments: [`department-${chance(24)}`] },
    optedIn: true,
    left: chance(50) === 0,
    paused: chance(20) === 0,
    capacity: 1 + chance(4),
    activeMentees: chance(3),
    expiredOffers30d: chance(40) === 0 ? 2 : 0,
    answeredOffers: chance(6),
    expiredOffers: chance(3),
    medianAnswerHours: chance(2) === 0 ? null : chance(720) / 10,
    pastMentorships: chance(4),
    heldMentorships: 0,
    debriefedMentorships: 0,
  }
}

/** Wants five rooms, from popular to rare. */
export function menteeNumber(number: number, roomCount: number): MenteeView {
  const chance = chances(number * 40_503 + 7)
  for (let warm = 0; warm < 4; warm += 1) chance(2)
  const wanted = new Set(
    Array.from({ length: 5 }, () => `room-${Math.floor((chance(roomCount) * chance(roomCount)) / roomCount)}`),
  )
  return {
    personId: `mentee-${number}`,
    managerChain: [],
    languages: LANGUAGES[chance(LANGUAGES.length)]!,
    level: 2 + chance(4),
    department: `department-${chance(24)}`,
    workingTime: {
      timeZone: ZONES[chance(ZONES.length)]!,
      weekly: [1, 2, 3, 4, 5].map((day) => ({ day, start: '09:00', end: '17:00' })),
    },
    wants: [...wanted].map((roomId) => ({ roomId, roomName: roomId, depth: 2, currentDepth: 0, sitIn: true })),
    formats: ['conversation', 'seat'],
    pastMentorIds: [],
    presentMentorIds: [],
    askedMentorIds: [],
  }
}

export const askingFor = (limit: number): MatchSettings => ({
  weights: defaultWeights,
  minimumSharedHours: 4,
  doNotMatch: new Set(),
  weekStarting: new Date('2026-01-12T00:00:00Z'),
  limit,
})
