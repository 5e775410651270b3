import { MINUTE } from '../../../kernel/clock.ts'
import type { Depth, SeenRoom, SessionKind, Someone, WantedRoom } from '../message-view.ts'

const WANTED_DEPTHS: Record<Depth, string> = {
  0: 'know that it exists',
  1: 'have it explained',
  2: 'sit in',
  3: 'take part',
  4: 'carry it',
}

const SEEN_DEPTHS: Record<Depth, string> = {
  0: 'not seen yet',
  1: 'heard about it',
  2: 'sat in',
  3: 'took part',
  4: 'carries it',
}

export const SESSION_WORDS: Record<SessionKind, string> = {
  conversation: 'conversation',
  walkthrough: 'walkthrough',
  brief: 'brief',
  debrief: 'debrief',
}

const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `Jonas Weber (Software engineer, Payments)` */
export const introduced = (someone: Someone): string =>
  someone.role === null ? someone.name : `${someone.name} (${someone.role})`

/** `Weekly pipeline review: sit in` */
export const wantedRoom = (wanted: WantedRoom): string => `${wanted.roomName}: ${WANTED_DEPTHS[wanted.depth]}`

/** `Renewal call: sat in, May 2026` */
export const seenRoom = (seen: SeenRoom): string =>
  `${seen.roomName}: ${SEEN_DEPTHS[seen.depth]}${seen.lastOn ? `, ${monthAndYear.format(Date.parse(seen.lastOn))}` : ''}`

/** `45 minutes`, `1 hour`, `90 minutes` */
export function writtenDuration(startsAt: Date, endsAt: Date): string {
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE)
  return minutes === 60 ? '1 hour' : minutes === 1 ? '1 minute' : `${minutes} minutes`
}
