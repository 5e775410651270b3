import { addMilliseconds, DAY } from '../kernel/clock.ts'
import {
  type MatchRequest,
  matchRequestsByIds,
  type Offer,
  offersByIds,
  REQUEST_LIFETIME_DAYS,
} from '../matching/index.ts'
import { mentorshipCourses } from '../mentorships/index.ts'
import {
  type Series,
  seriesByIds,
  type Session,
  sessionsByIds,
  sessionsBySeries,
  spokenFor,
} from '../sessions/index.ts'
import type { Read } from '../storage/database.ts'
import { planMentorshipReminders } from './mentorship-reminder-rules.ts'
import { planOfferReminders } from './offer-reminder-rules.ts'
import type { Circumstances } from './planning-rules.ts'
import type { ReminderPlan } from './reminder-plan-rules.ts'
import type { ReminderPolicy, SubjectType } from './reminder-policy.ts'
import type { Subject } from './replan-store.ts'
import { planRequestReminders, type RequestState } from './request-reminder-rules.ts'
import { planSeriesReminders } from './series-reminder-rules.ts'
import { planSessionReminders, type SessionState } from './session-reminder-rules.ts'

/** Something in its present state, and whom it concerns. */
export type Plannable = Subject & {
  people: readonly string[]
  plan(policy: ReminderPolicy, circumstances: Circumstances): ReminderPlan
}

type Load = (read: Read, ids: readonly string[]) => Promise<Plannable[]>

const LOAD: Record<SubjectType, Load> = {
  mrq: async (read, ids) =>
    [...(await matchRequestsByIds(read, ids)).values()].map((request) => ({
      type: 'mrq',
      id: request.id,
      people: [request.menteeId],
      plan: (policy, circumstances) => planRequestReminders(requestState(request), policy, circumstances),
    })),
  off: async (read, ids) => [...(await offersByIds(read, ids)).values()].map(plannableOffer),
  ses: async (read, ids) => [...(await sessionsByIds(read, ids)).values()].map(plannableSession),
  ser: async (read, ids) => {
    const [series, sessions] = await Promise.all([seriesByIds(read, ids), sessionsBySeries(read, ids)])
    return [...series.values()].map((each) => plannableSeries(each, sessions.get(each.id) ?? []))
  },
  mts: async (read, ids) =>
    (await mentorshipCourses(read, ids)).map((course) => ({
      type: 'mts',
      id: course.id,
      people: [course.menteeId, course.mentorId],
      plan: (policy, circumstances) => planMentorshipReminders(course, policy, circumstances),
    })),
}

/** The present state of all of them, in one round trip; what is not there is left out. */
export async function loadSubjects(read: Read, subjects: readonly Subject[]): Promise<Plannable[]> {
  const byType = Map.groupBy(subjects, ({ type }) => type)
  const loads = [...byType].map(([type, group]) => LOAD[type](read, [...new Set(group.map(({ id }) => id))]))
  return (await Promise.all(loads)).flat()
}

const plannableOffer = (offer: Offer): Plannable => ({
  type: 'off',
  id: offer.id,
  people: [offer.menteeId, offer.mentorId],
  plan: (policy, circumstances) => planOfferReminders(offer, policy, circumstances),
})

const plannableSession = (session: Session): Plannable => ({
  type: 'ses',
  id: session.id,
  people: [session.menteeId, session.mentorId],
  plan: (policy, circumstances) => planSessionReminders(sessionState(session), policy, circumstances),
})

const plannableSeries = (series: Series, sessions: readonly Session[]): Plannable => ({
  type: 'ser',
  id: series.id,
  people: [series.menteeId, series.mentorId],
  plan: (policy, circumstances) => planSeriesReminders({ ...series, ...spokenFor(sessions) }, policy, circumstances),
})

/** A request that nobody is asked for lives so long from when its suggestions are ready. */
const requestState = (request: MatchRequest): RequestState => ({
  ...request,
  suggestedAt: request.expiresAt && addMilliseconds(request.expiresAt, -REQUEST_LIFETIME_DAYS * DAY),
})

const sessionState = (session: Session): SessionState => ({
  ...session,
  debriefWritten: session.debriefWrittenAt !== null,
  attendanceSaid: session.menteeSays !== null || session.mentorSays !== null,
  feedbackFrom: [
    ...(session.menteeFeedbackAt ? [session.menteeId] : []),
    ...(session.mentorFeedbackAt ? [session.mentorId] : []),
  ],
})
