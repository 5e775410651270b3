import { z } from 'zod'
import { MAIL_TYPE } from '../http/bodies.ts'
import type { Routes } from '../http/route.ts'
import type { CallScope } from '../kernel/caller.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Database } from '../storage/database.ts'
import { organizationById } from '../tenancy/index.ts'
import { ANSWER_OUTCOMES } from './answer-rules.ts'
import { organizationOfSubject } from './answer-store.ts'
import { answererFor, followAnswer } from './follow-answer.ts'
import { readAnswer } from './read-answer.ts'
import { type Subject, subjectOfUid } from './session-event-rules.ts'

const typeId = z.string().max(30)
const isoInstant = z.string().max(40).meta({ format: 'date-time' })
const time = z.object({ startsAt: isoInstant, endsAt: isoInstant })

const AnswerReply = z
  .object({
    outcome: z
      .enum(ANSWER_OUTCOMES)
      .meta({ description: 'What was done; `noted`, `ignored` and `refused` are nothing' }),
    code: z.string().max(100).nullable().meta({ description: 'Why nothing was done, such as `slot_taken`' }),
    detail: z.string().max(1000),
    sessionIds: z.array(typeId).max(52),
    personId: typeId,
    alternatives: z.array(time).max(3).meta({ description: 'Of `slot_taken`: the next times that are free' }),
  })
  .meta({ id: 'CalendarAnswer', description: 'What came of an answer that a calendar has mailed' })

/** Answers from calendars come as mail; whoever receives mail for the organizer's address posts it here. */
export function answerRoutes(routes: Routes, database: Database): void {
  routes.task({
    url: '/v1/inbound/imip',
    operationId: 'takeCalendarAnswer',
    summary: 'Say what a calendar has answered',
    description:
      'The raw mail (RFC 5322, at most 1 MiB) with which a calendar program answers an invitation (RFC 6047): METHOD REPLY or COUNTER, which proposes another time. What the session does not allow is `refused` in the answer, with 200, since the mail itself was in order and need not come again; an older SEQUENCE is `ignored`. The From must be the attendee; whoever posts has checked that it is genuine (SPF, DKIM). The same Message-ID gets the same answer. A platform client need not name the organization',
    tag: 'Calendars',
    scope: 'sessions:write',
    people: 'none',
    tenant: 'platform',
    consumes: [MAIL_TYPE],
    body: z.string().max(1_048_576),
    reply: AnswerReply,
    work: async (scope, { body }) => {
      const answer = await readAnswer(body)
      const subject = subjectOfUid(answer.uid)
      if (!subject) throw notFound('session')
      const inside = { ...scope, organizationId: await organizationOf(database, subject, scope) }
      const personId = await database.read(inside, (read) => answererFor(read, subject, answer))
      const actedBy = scope.caller.kind === 'client' ? scope.caller.id : null
      const caller = { kind: 'person', id: personId, actedBy } as const
      return database.transact({ ...inside, caller }, (tx) => followAnswer(tx, subject, answer, personId))
    },
  })
}

/** Where the session is, when the caller may go there. */
async function organizationOf(database: Database, subject: Subject, scope: CallScope): Promise<string> {
  const organizationId = await organizationOfSubject(database, subject)
  const isNamed = scope.organizationId === null || scope.organizationId === organizationId
  const isOurs = organizationId && (await database.read(scope, (read) => organizationById(read, organizationId)))
  if (!isNamed || !isOurs) throw notFound('session')
  return organizationId
}
