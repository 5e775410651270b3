import { newId, toTypeId } from '../../src/kernel/ids.ts'
import { startMentorship } from '../../src/mentorships/index.ts'
import type { Tx } from '../../src/storage/database.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { actAs, makePerson } from '../setup/builders.ts'
import type { Answer, Client } from '../setup/client.ts'
import type { TestApp } from '../setup/test-app.ts'

/** A Monday morning in winter, seven o'clock in Berlin. */
export const NOW = '2030-01-07T06:00:00.000Z'

/** Ten o'clock in Berlin on the Wednesday after. */
export const TEN = '2030-01-09T09:00:00.000Z'

export const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()

/** Runs `work` in the client's organization, as the program itself does. */
export const inside = <T>(app: TestApp, organization: Client, work: (tx: Tx) => Promise<T>): Promise<T> =>
  app.database.transact(
    {
      organizationId: fromTypeId('org', organization.organizationId!),
      platformId: null,
      caller: { kind: 'system', id: 'test' },
      requestId: newId(),
    },
    work,
  )

/** A sandbox organization whose clock stands at `NOW`. */
export async function anOrganization(app: TestApp): Promise<Client> {
  const organization = await app.organization()
  await moveClock(app, organization, NOW)
  return organization
}

export const moveClock = (app: TestApp, organization: Client, instant: string): Promise<unknown> =>
  inside(app, organization, (tx) => tx.rows('UPDATE organization SET clock_at = $1', [instant]))

export type Pair = {
  organization: Client
  mentorshipId: string
  menteeId: string
  mentorId: string
  mentee: Client
  mentor: Client
}

/** A running mentorship of two people; new ones unless named. */
export async function aPair(
  app: TestApp,
  organization: Client,
  people: { menteeId?: string; mentorId?: string } = {},
): Promise<Pair> {
  const menteeId = people.menteeId ?? (await makePerson(organization)).id
  const mentorId = people.mentorId ?? (await makePerson(organization)).id
  const mentorship = await inside(app, organization, (tx) =>
    startMentorship(tx, {
      menteeId: fromTypeId('per', menteeId)!,
      mentorId: fromTypeId('per', mentorId)!,
      goal: 'See how a renewal is won',
      roomIds: [],
    }),
  )
  return {
    organization,
    mentorshipId: toTypeId('mts', mentorship.id),
    menteeId,
    mentorId,
    mentee: await actAs(organization, menteeId),
    mentor: await actAs(organization, mentorId),
  }
}

/** Tries to book an hour from `TEN` on. */
export const propose = (pair: Pair, fields: Record<string, unknown> = {}, by: Client = pair.mentee): Promise<Answer> =>
  by.post('/v1/sessions', {
    mentorshipId: pair.mentorshipId,
    startsAt: TEN,
    durationMinutes: 60,
    kind: 'conversation',
    ...fields,
  })

export async function proposed(pair: Pair, fields: Record<string, unknown> = {}): Promise<Answer['body']> {
  return done(await propose(pair, fields), 201)
}

export async function confirmed(pair: Pair, fields: Record<string, unknown> = {}): Promise<Answer['body']> {
  const { id } = await proposed(pair, fields)
  return done(await pair.mentor.post(`/v1/sessions/${id}/confirm`))
}

/** As a calendar of this person says it. */
export const busyElsewhere = (
  app: TestApp,
  { organization }: Pair,
  personId: string,
  start: string,
  end: string,
): Promise<void> =>
  inside(app, organization, async (tx) => {
    const of = [tx.organizationId, newId(), fromTypeId('per', personId)]
    await tx.rows(
      `INSERT INTO busy_source (organization_id, id, person_id, kind, state, shown_as, event_count, failures, claim, created_at, updated_at)
       VALUES ($1, $2, $3, 'file', 'active', 'file', 1, 0, 0, now(), now())`,
      of,
    )
    await tx.rows(
      'INSERT INTO busy_time (organization_id, source_id, person_id, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5)',
      [...of, start, end],
    )
  })

/** The body of an answer that must have gone well. */
export function done(answer: Answer, status = 200): Answer['body'] {
  if (answer.status !== status) throw new Error(`${answer.status}: ${answer.text}`)
  return answer.body
}
