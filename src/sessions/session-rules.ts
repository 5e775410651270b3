import { calendarUidOf } from '../kernel/calendar-uid.ts'
import type { Caller } from '../kernel/caller.ts'
import { toTypeId } from '../kernel/ids.ts'
import { forbidden, invalid, notAllowedIn, Refusal } from '../kernel/refusal.ts'
import type { AttendanceAccount } from './attendance-rules.ts'

/** A `walkthrough` reads a document together; a `brief` comes before a seat, a `debrief` after it. */
export const SESSION_KINDS = ['conversation', 'walkthrough', 'brief', 'debrief'] as const
export type SessionKind = (typeof SESSION_KINDS)[number]

export const SESSION_STATES = ['proposed', 'confirmed', 'completed', 'no_show', 'declined', 'cancelled'] as const
export type SessionState = (typeof SESSION_STATES)[number]

export type SessionVerb = 'confirm' | 'decline' | 'reschedule' | 'cancel' | 'attendance' | 'debrief' | 'feedback'

/** State → what can be done → the states it can lead to. */
export const SESSION_STEPS: Record<SessionState, Partial<Record<SessionVerb, readonly SessionState[]>>> = {
  proposed: {
    confirm: ['confirmed'],
    decline: ['declined'],
    reschedule: ['proposed', 'confirmed'],
    cancel: ['cancelled'],
  },
  confirmed: {
    reschedule: ['proposed', 'confirmed'],
    cancel: ['cancelled'],
    attendance: ['confirmed', 'completed', 'no_show', 'cancelled'],
    debrief: ['confirmed', 'completed'],
    feedback: ['confirmed'],
  },
  completed: { debrief: ['completed'], feedback: ['completed'] },
  no_show: { feedback: ['no_show'] },
  declined: {},
  cancelled: {},
}

/** One booked time of a mentorship. */
export type Session = {
  id: string
  organizationId: string
  mentorshipId: string
  menteeId: string
  mentorId: string
  kind: SessionKind
  roomId: string | null
  startsAt: Date
  endsAt: Date
  durationMinutes: number
  agenda: string | null
  state: SessionState
  /** How often it was moved; the SEQUENCE of its invitations. A cancellation is one more than this. */
  sequence: number
  /** Who proposed the present time; the other one answers. */
  proposedById: string
  proposedAt: Date
  /** When the present time was agreed; a session moved by the organization's own system stays agreed. */
  confirmedAt: Date | null
  movedAt: Date | null
  /** When it was declined or cancelled. */
  calledOffAt: Date | null
  /** Null when a machine or the end of the mentorship did. */
  calledOffById: string | null
  cancelReason: string | null
  menteeSays: AttendanceAccount | null
  mentorSays: AttendanceAccount | null
  /** The texts themselves belong to the pair; everybody else sees only that there are some. */
  debriefWrittenAt: Date | null
  menteeFeedbackAt: Date | null
  mentorFeedbackAt: Date | null
  /** The series that it belongs to, its place in it from 0, and the start that the series gave it, whatever it has now. */
  seriesId: string | null
  seriesPosition: number | null
  recursAt: Date | null
  /** It is told of with its series; from when it is moved, answered or called off alone it is told of by itself. */
  withSeries: boolean
  version: number
  createdAt: Date
  updatedAt: Date
}

/** Whether a change is told of with the series or by itself. */
export type Voice = Pick<Session, 'withSeries'>

type Standing = Pick<Session, 'state' | 'startsAt'>

const NEEDS_START: readonly SessionVerb[] = ['attendance', 'debrief', 'feedback']

/**
 * An agreed time that has begun cannot be taken back: what became of it is for both to say. A proposal that was never
 * answered in time can still be moved or dropped.
 */
const isInTime = (verb: SessionVerb, { state, startsAt }: Standing, now: Date): boolean => {
  if (NEEDS_START.includes(verb)) return now >= startsAt
  return now < startsAt || (state === 'proposed' && verb !== 'confirm')
}

const stepsOf = (state: SessionState): SessionVerb[] => Object.keys(SESSION_STEPS[state]) as SessionVerb[]

/** What can be done with a session at this time. */
export const allowedNow = (session: Standing, now: Date): SessionVerb[] =>
  stepsOf(session.state).filter((verb) => isInTime(verb, session, now))

/** Refuses `session.not_allowed_in_state`, `session.already_started` and `session.not_started`, saying what is possible. */
export function requireStep(session: Standing, verb: SessionVerb, now: Date): void {
  const allowed = allowedNow(session, now)
  if (allowed.includes(verb)) return
  if (!stepsOf(session.state).includes(verb)) throw notAllowedIn('session', verb, session.state, allowed)
  const [code, text] = NEEDS_START.includes(verb)
    ? [
        'session.not_started',
        `This session starts at ${session.startsAt.toISOString()}; ${verb} is possible from then on.`,
      ]
    : [
        'session.already_started',
        `This session started at ${session.startsAt.toISOString()}; ${verb} is no longer possible.`,
      ]
  throw new Refusal('conflict', code, text, { state: session.state, allowed })
}

export const pairOf = ({ menteeId, mentorId }: Pick<Session, 'menteeId' | 'mentorId'>): [string, string] => [
  menteeId,
  mentorId,
]

/** Who did not propose the present time. */
export const answererOf = ({
  menteeId,
  mentorId,
  proposedById,
}: Pick<Session, 'menteeId' | 'mentorId' | 'proposedById'>): string => (proposedById === menteeId ? mentorId : menteeId)

/** A person speaks for themselves; a machine for the one of the two whom it names at `pointer`, the mentee unless told. */
export function speakerOf(
  caller: Caller,
  pair: Pick<Session, 'menteeId' | 'mentorId'>,
  named: string | undefined,
  pointer: string,
): string {
  if (caller.kind === 'person') {
    if (named !== undefined && named !== caller.id) throw forbidden('Each of the two speaks for themselves.')
    return caller.id
  }
  if (named === undefined || pairOf(pair).includes(named)) return named ?? pair.menteeId
  throw invalid({ pointer, code: 'not_of_the_pair', detail: `${pointer.slice(1)}: must be the mentee or the mentor.` })
}

/** What a pair writes is between the two: a machine is refused whatever its scopes are. Answers with the id of the person. */
export function requirePerson(caller: Caller, people: readonly string[], refusal: string): string {
  if (caller.kind !== 'person' || !people.includes(caller.id)) throw forbidden(refusal)
  return caller.id
}

/** Completing it earns depth 1 of this room; a brief and a debrief belong to a seat, which earns its own. */
export const earnedRoom = ({ kind, roomId }: Pick<Session, 'kind' | 'roomId'>): string | null =>
  kind === 'conversation' || kind === 'walkthrough' ? roomId : null

/** Stays the same through every move, or a calendar would show two meetings. */
export const calendarUid = (sessionId: string): string => calendarUidOf(toTypeId('ses', sessionId))
