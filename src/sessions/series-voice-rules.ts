import { notAllowedIn } from '../kernel/refusal.ts'
import { allowedNow, requireStep, type Session } from './session-rules.ts'

type Standing = Pick<Session, 'withSeries' | 'state' | 'startsAt'>

/** The furthest first: sessions that have begun stay behind when the rest is answered or cancelled. */
const STATES = ['cancelled', 'declined', 'confirmed', 'proposed'] as const

/** How far a series has come as a whole. */
export type SeriesState = (typeof STATES)[number]

/** Those that the series speaks for: told of with it, and as far as it has come. */
export function spokenFor<S extends Standing>(sessions: readonly S[]): { state: SeriesState | null; sessions: S[] } {
  const together = sessions.filter(({ withSeries }) => withSeries)
  const state = STATES.find((each) => together.some((session) => session.state === each)) ?? null
  return { state, sessions: together.filter((session) => session.state === state) }
}

export type SeriesAnswer = 'confirm' | 'decline'

const ANSWERED = { confirm: 'confirmed', decline: 'declined' } as const

/** Those for which an answer to the series counts now. What went its own way is answered by itself. */
export function waitingFor<S extends Standing>(verb: SeriesAnswer, sessions: readonly S[], now: Date): S[] {
  const spoken = spokenFor(sessions)
  return spoken.state === 'proposed' ? spoken.sessions.filter((session) => allowedNow(session, now).includes(verb)) : []
}

/** Of sessions none of which waits. Refuses `series.not_allowed_in_state` and `session.already_started` unless this was the answer. */
export function requireAnswered(verb: SeriesAnswer, sessions: readonly Standing[], now: Date): void {
  const { state, sessions: spoken } = spokenFor(sessions)
  if (state === ANSWERED[verb]) return
  if (state === 'proposed') for (const session of spoken) requireStep(session, verb, now)
  const allowed = sessions.some((session) => allowedNow(session, now).includes('cancel')) ? ['cancel'] : []
  throw notAllowedIn('series', verb, state ?? 'settled one by one', allowed)
}
