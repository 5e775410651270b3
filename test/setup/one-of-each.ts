import { fromTypeId, newId, toTypeId } from '../../src/kernel/ids.ts'
import { actAs, makePerson, makeRoom } from './builders.ts'
import type { Client } from './client.ts'
import { done, type Story } from './story.ts'

/** By the names of path parameters; `otherId` is a second person, the mentor. */
export type Ids = Record<string, string>

/** One of each thing that an address can name, all in one organization, and a person who has no part in any of them. */
export async function oneOfEach(story: Story): Promise<{ ids: Ids; stranger: Client }> {
  const { hr, app } = story
  const room = await makeRoom(hr)
  const mentor = await story.mentor([room])
  const mentee = await story.mentee([room])
  const { request, offer, mentorshipId } = await story.matched(mentee, mentor)
  const time = { startsAt: '2027-02-09T10:00:00Z', durationMinutes: 30 }
  const session = done(await mentee.as.post('/v1/sessions', { mentorshipId, ...time, kind: 'conversation' }))
  const hold = done(
    await mentee.as.post(`/v1/mentorships/${mentorshipId}/holds`, { ...time, startsAt: '2027-02-09T12:00:00Z' }),
  )
  const series = done(
    await mentee.as.post('/v1/session-series', {
      mentorshipId,
      startsOn: '2027-02-16',
      localTime: '10:00',
      count: 2,
      durationMinutes: 30,
      kind: 'conversation',
    }),
  )
  const line = { personId: mentee.id, roomId: room.id, depth: 1, minutes: 5, occurredOn: '2026-01-01' }
  const entry = done(await hr.post('/v1/exposure-entries', line))
  const other = await makePerson(hr)
  const pair = done(await hr.post('/v1/do-not-match', { personIds: [mentor.id, other.id] }))
  const file = 'externalId,name,email,timeZone\nZ1,Zoe,zoe@nordlicht.example,UTC\n'
  const imported = done(await hr.post('/v1/imports?kind=people&dryRun=true', file))
  const calendar = done(
    await hr.post(`/v1/people/${mentee.id}/busy-imports`, { address: 'https://calendar.example/private.ics' }),
  )
  done(await hr.post(`/v1/people/${mentee.id}/calendar-feed`))
  const cohort = done(await hr.post('/v1/cohorts', { name: 'Autumn' }))
  const members = { menteeIds: [mentee.id], mentorIds: [mentor.id] }
  done(await hr.post(`/v1/cohorts/${cohort.id}/participants`, members))
  const assignment = done(await hr.post(`/v1/cohorts/${cohort.id}/assignments`, {}))
  await story.runDue('operation.run')
  await story.runDue('reminders')
  const [message] = done(await hr.get('/v1/messages')).data
  const channel = done(
    await hr.post('/v1/channels', { kind: 'slack', name: 'Ours', address: 'https://hooks.example.com/x' }),
  )
  const client = done(await app.platform.post('/v1/clients', { name: 'Probe', scopes: ['rooms:read'] }))
  const ids = {
    organizationId: hr.organizationId!,
    clientId: client.id,
    personId: mentee.id,
    otherId: mentor.id,
    roomId: room.id,
    entryId: entry.id,
    matchRequestId: request.id,
    offerId: offer.id,
    mentorshipId,
    sessionId: session.id,
    holdId: hold.id,
    seriesId: series.id,
    pairId: pair.id,
    importId: imported.id,
    messageId: message.id,
    channelId: channel.id,
    busyImportId: calendar.id,
    calendarAccountId: await connectedAccount(story, mentee.id),
    cohortId: cohort.id,
    assignmentId: assignment.id,
    operationId: assignment.operationId,
  }
  return { ids, stranger: await actAs(hr, other.id) }
}

/** As it is once its owner has said yes at the provider. */
async function connectedAccount({ app, hr }: Story, personId: string): Promise<string> {
  const id = newId()
  const organizationId = fromTypeId('org', hr.organizationId!)!
  const caller = { kind: 'system', id: 'test' } as const
  await app.database.transact({ organizationId, platformId: null, caller, requestId: 'test' }, (tx) =>
    tx.rows(
      `INSERT INTO busy_source (id, organization_id, person_id, kind, state, shown_as, event_count, failures, claim, created_at, updated_at)
       VALUES ($1, $2, $3, 'google', 'active', 'anna@gmail.example', 0, 0, 0, now(), now())`,
      [id, organizationId, fromTypeId('per', personId)],
    ),
  )
  return toTypeId('cac', id)
}
