import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer, prose, text } from '../http/wire.ts'
import { requireParty } from '../kernel/caller.ts'
import { ATTENDANCE_STATES, attendanceState, PRESENCES } from './attendance-rules.ts'
import { LONGEST_MINUTES, SHORTEST_MINUTES } from './booking-rules.ts'
import { cancelSession } from './cancel-session.ts'
import { confirmSession } from './confirm-session.ts'
import { declineSession } from './decline-session.ts'
import { proposeSession } from './propose-session.ts'
import { recordAttendance } from './record-attendance.ts'
import { rescheduleSession } from './reschedule-session.ts'
import { calendarUid, pairOf, type Session, SESSION_KINDS, SESSION_STATES } from './session-rules.ts'
import { MOST_OCCURRENCES } from './series-rules.ts'
import { listSessions, requireSessionById } from './session-store.ts'

const Account = z
  .object({ mentee: z.enum(PRESENCES), mentor: z.enum(PRESENCES) })
  .meta({ id: 'AttendanceAccount', description: 'What one side says of both' })

const SessionReply = z
  .object({
    id: id('ses'),
    mentorshipId: id('mts'),
    menteeId: id('per'),
    mentorId: id('per'),
    kind: z.enum(SESSION_KINDS),
    roomId: id('rom').nullable(),
    startsAt: instant,
    endsAt: instant,
    durationMinutes: integer(1, LONGEST_MINUTES),
    agenda: prose(4000).nullable(),
    state: z.enum(SESSION_STATES),
    sequence: integer(0, 2_147_483_647).meta({ description: 'One more with each move' }),
    calendarUid: z.string().max(100).meta({ description: 'UID in calendars; the same through every move' }),
    proposedById: id('per').meta({ description: 'Who proposed the present time; the other one answers' }),
    proposedAt: instant,
    confirmedAt: instant.nullable(),
    movedAt: instant.nullable(),
    calledOffAt: instant.nullable().meta({ description: 'When it was declined or cancelled' }),
    calledOffById: id('per').nullable(),
    cancelReason: prose(1000).nullable().meta({ description: 'Why it was declined or cancelled' }),
    attendance: z.object({
      state: z.enum(ATTENDANCE_STATES),
      menteeSays: Account.nullable(),
      mentorSays: Account.nullable(),
    }),
    debriefWrittenAt: instant.nullable().meta({ description: 'The note itself is for the pair alone' }),
    menteeFeedbackAt: instant.nullable(),
    mentorFeedbackAt: instant.nullable(),
    seriesId: id('ser').nullable(),
    seriesPosition: integer(0, MOST_OCCURRENCES - 1).nullable(),
    recursAt: instant.nullable().meta({ description: 'The start that its series gave it; RECURRENCE-ID in calendars' }),
    version: integer(1, 2_147_483_647),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Session', description: 'One booked time of a mentorship' })

const shown = (session: Session): z.output<typeof SessionReply> => ({
  ...session,
  calendarUid: calendarUid(session.id),
  attendance: {
    state: attendanceState(session.menteeSays, session.mentorSays),
    menteeSays: session.menteeSays,
    mentorSays: session.mentorSays,
  },
})

const durationMinutes = integer(SHORTEST_MINUTES, LONGEST_MINUTES)
const outsideWorkingHours = z
  .boolean()
  .meta({ description: 'Both want this time although it is outside working hours' })
const proposedById = id('per').meta({ description: 'Of a machine: for whom it speaks. The mentee unless told' })

const NewSession = z
  .strictObject({
    mentorshipId: id('mts'),
    startsAt: instant,
    durationMinutes,
    kind: z.enum(SESSION_KINDS),
    roomId: id('rom').nullish(),
    agenda: prose(4000).nullish(),
    proposedById: proposedById.optional(),
    holdId: id('hld')
      .optional()
      .meta({ description: 'A hold that becomes this session. One that has ended reserves nothing any more' }),
    outsideWorkingHours: outsideWorkingHours.optional(),
  })
  .meta({ id: 'NewSession' })

const NewTime = z
  .strictObject({
    startsAt: instant,
    durationMinutes: durationMinutes.optional(),
    proposedById: proposedById.optional(),
    confirmed: z.boolean().optional().meta({ description: 'Of a machine: both have agreed to the new time already' }),
    outsideWorkingHours: outsideWorkingHours.optional(),
  })
  .meta({ id: 'NewSessionTime' })

const presence = z.enum(PRESENCES).optional()
const Attendance = z
  .strictObject({
    held: z.boolean(),
    mentee: presence,
    mentor: presence,
    personId: id('per')
      .optional()
      .meta({ description: 'Of a machine: whose word it brings. Without it, it speaks for both' }),
  })
  .meta({
    id: 'SessionAttendance',
    description: 'held: false without more says that it was called off, and nobody missed it',
  })

const params = z.object({ sessionId: id('ses') })
const common = { tag: 'Sessions', people: 'any' } as const

export function sessionRoutes(routes: Routes): void {
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/sessions',
    operationId: 'proposeSession',
    summary: 'Propose a session to the other one of a mentorship',
    description:
      'The time is taken for both from now on. 409 `slot_taken` brings three `alternatives`, `outside_working_hours` and `out_of_office` say for whom, `too_short_notice` and `beyond_horizon` name the limit, `too_many_sessions` says whether it is the day’s or the week’s.',
    scope: 'sessions:write',
    idempotencyKey: 'required',
    body: NewSession,
    status: 201,
    reply: SessionReply,
    location: (session) => `/v1/sessions/${z.encode(SessionReply.shape.id, session.id)}`,
    run: async (tx, { body }) => shown(await proposeSession(tx, body)),
  })
  routes.list({
    ...common,
    url: '/v1/sessions',
    operationId: 'listSessions',
    summary: 'List sessions in the order of their start; a person sees their own',
    scope: 'sessions:read',
    query: z.object({
      mentorshipId: id('mts').optional(),
      menteeId: id('per').optional(),
      mentorId: id('per').optional(),
      seriesId: id('ser').optional(),
      state: z.enum(SESSION_STATES).optional(),
      attendance: z
        .enum(ATTENDANCE_STATES)
        .optional()
        .meta({ description: '`disputed` is for the coordinator to look at' }),
      from: instant.optional().meta({ description: 'Earliest start' }),
      to: instant.optional().meta({ description: 'Starts before this instant' }),
    }),
    item: SessionReply,
    run: async (read, { query }, page) => {
      const partyId = read.caller.kind === 'person' ? read.caller.id : null
      const { data, next } = await listSessions(read, { ...query, partyId }, page)
      return { data: data.map(shown), next }
    },
  })
  routes.read({
    ...common,
    url: '/v1/sessions/:sessionId',
    operationId: 'getSession',
    summary: 'Read a session',
    scope: 'sessions:read',
    params,
    reply: SessionReply,
    run: async (read, input) => {
      const session = await requireSessionById(read, input.params.sessionId)
      requireParty(read.caller, pairOf(session), 'the mentee and the mentor')
      return shown(session)
    },
  })
  const verb = { ...common, method: 'POST', scope: 'sessions:write', params, reply: SessionReply } as const
  routes.change({
    ...verb,
    url: '/v1/sessions/:sessionId/confirm',
    operationId: 'confirmSession',
    summary: 'Agree to the proposed time',
    description: 'For the one who did not propose it',
    run: async (tx, input) => shown(await confirmSession(tx, input.params.sessionId)),
  })
  routes.change({
    ...verb,
    url: '/v1/sessions/:sessionId/decline',
    operationId: 'declineSession',
    summary: 'Say no to the proposed time',
    description: 'For the one who did not propose it',
    body: z
      .strictObject({ reason: text(1000).optional() })
      .meta({ id: 'SessionDecline' })
      .optional(),
    run: async (tx, input) => shown(await declineSession(tx, input.params.sessionId, input.body)),
  })
  routes.change({
    ...verb,
    url: '/v1/sessions/:sessionId/reschedule',
    operationId: 'rescheduleSession',
    summary: 'Move a session to another time',
    description:
      'Keeps the id and the calendar UID and adds one to the sequence. Who moves it proposes the new time, so it is `proposed` again until the other one answers; a machine that has asked both sends `confirmed: true`',
    idempotencyKey: 'optional',
    body: NewTime,
    run: async (tx, input) => shown(await rescheduleSession(tx, input.params.sessionId, input.body)),
  })
  routes.change({
    ...verb,
    url: '/v1/sessions/:sessionId/cancel',
    operationId: 'cancelSession',
    summary: 'Cancel a session before it starts',
    description: 'Frees the time of both; nobody has missed it',
    body: z.strictObject({ reason: text(1000) }).meta({ id: 'SessionCancellation' }),
    run: async (tx, input) => shown(await cancelSession(tx, input.params.sessionId, input.body)),
  })
  routes.change({
    ...verb,
    url: '/v1/sessions/:sessionId/attendance',
    operationId: 'recordAttendance',
    summary: 'Say whether a session was held, and who was there',
    description:
      'Each of the two says it for themselves, from the start on. When both say the same the session is `completed`, `no_show` or, where nobody was missed, `cancelled`; until then `attendance.state` is `one_sided` or `disputed` and either can say it again. Who came late was there. A machine without `personId` settles it for both',
    body: Attendance,
    run: async (tx, input) => shown(await recordAttendance(tx, input.params.sessionId, input.body)),
  })
}
