import type { HostedRoom, MenteeView, MentorView, Want } from '../../../src/matching/engine/match-input.ts'
import { pairsOf, type MatchContext, type Pair } from '../../../src/matching/engine/pair.ts'
import type { MatchSettings } from '../../../src/matching/engine/suggest.ts'
import { defaultWeights } from '../../../src/matching/engine/weights.ts'
import { sharedHoursIn, type WorkingTime } from '../../../src/matching/engine/working-time.ts'

/** A Monday in winter, far from any change of clocks. */
export const winterWeek = new Date('2026-01-12T00:00:00Z')

/** The same hours on each of the days, Monday to Friday unless told. */
export const working = (timeZone: string, start = '09:00', end = '17:00', days = [1, 2, 3, 4, 5]): WorkingTime => ({
  timeZone,
  weekly: days.map((day) => ({ day, start, end })),
})

export const want = (over: Partial<Want> = {}): Want => ({
  roomId: 'pricing',
  roomName: 'pricing committee',
  depth: 2,
  currentDepth: 0,
  sitIn: false,
  ...over,
})

export const hosted = (over: Partial<HostedRoom> = {}): HostedRoom => ({
  roomId: 'pricing',
  standing: 'owner',
  mayBringGuests: true,
  depth: 4,
  ...over,
})

export const aMentee = (over: Partial<MenteeView> = {}): MenteeView => ({
  personId: 'mentee',
  managerChain: ['lead', 'head'],
  languages: ['en'],
  level: 3,
  department: 'Engineering',
  workingTime: working('Europe/Berlin'),
  wants: [want()],
  formats: ['conversation', 'seat'],
  pastMentorIds: [],
  presentMentorIds: [],
  askedMentorIds: [],
  ...over,
})

/** Fits `aMentee` in every respect. */
export const aMentor = (over: Partial<MentorView> = {}): MentorView => ({
  personId: 'mentor',
  managerChain: ['chief'],
  languages: ['en'],
  level: 5,
  department: 'Sales',
  workingTime: working('Europe/Berlin'),
  rooms: [hosted()],
  formats: ['conversation', 'seat'],
  wishes: {},
  optedIn: true,
  left: false,
  paused: false,
  capacity: 2,
  activeMentees: 0,
  expiredOffers30d: 0,
  answeredOffers: 0,
  expiredOffers: 0,
  medianAnswerHours: null,
  pastMentorships: 0,
  heldMentorships: 0,
  debriefedMentorships: 0,
  ...over,
})

export const settings = (over: Partial<MatchSettings> = {}): MatchSettings => ({
  weights: defaultWeights,
  minimumSharedHours: 4,
  doNotMatch: new Set(),
  weekStarting: winterWeek,
  limit: 20,
  ...over,
})

export type Case = { mentee?: Partial<MenteeView>; mentor?: Partial<MentorView>; context?: Partial<MatchContext> }

export const aPair = ({ mentee = {}, mentor = {}, context = {} }: Case = {}): Pair =>
  pairsOf(aMentee(mentee), {
    minimumSharedHours: 4,
    doNotMatch: new Set(),
    sharedHours: sharedHoursIn(winterWeek),
    ...context,
  })(aMentor(mentor))
