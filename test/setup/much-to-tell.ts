import { aPair } from '../sessions/builders.ts'
import { makePerson, makeRoom } from './builders.ts'
import type { Client } from './client.ts'
import { done } from './story.ts'
import type { TestApp } from './test-app.ts'

/** Mentors who are each asked by so many mentees. */
export async function offers(hr: Client, mentors: number, each: number): Promise<void> {
  const room = await makeRoom(hr)
  for (let at = 0; at < mentors; at += 1) {
    const mentor = await makePerson(hr, { languages: ['en'], level: 6, department: 'Sales' })
    done(await hr.put(`/v1/rooms/${room.id}/hosts/${mentor.id}`, { standing: 'owner', mayBringGuests: true }))
    done(await hr.put(`/v1/people/${mentor.id}/mentor-profile`, { capacity: 10, formats: ['conversation'] }))
    for (let asked = 0; asked < each; asked += 1) {
      const mentee = await makePerson(hr, { languages: ['en'], level: 3, department: 'Engineering' })
      const wants = [{ roomId: room.id, depth: 2 }]
      const profile = { wants, goal: 'See how prices are made', formats: ['conversation'] }
      done(await hr.put(`/v1/people/${mentee.id}/mentee-profile`, profile))
      const request = done(await hr.post('/v1/match-requests', { menteeId: mentee.id }))
      done(await hr.post(`/v1/match-requests/${request.id}/offers`, { mentorIds: [mentor.id] }))
    }
  }
}

/** Pairs with a session that both want, in ten days. */
export async function sessions(app: TestApp, hr: Client, pairs: number): Promise<void> {
  const startsAt = Temporal.Now.zonedDateTimeISO('Europe/Berlin').add({ days: 10 }).with({ hour: 10, minute: 0 })
  for (let at = 0; at < pairs; at += 1) {
    const pair = await aPair(app, hr)
    const { id } = done(
      await pair.mentee.post('/v1/sessions', {
        mentorshipId: pair.mentorshipId,
        startsAt: startsAt.toInstant().round('minute').toString(),
        durationMinutes: 60,
        kind: 'conversation',
        outsideWorkingHours: true,
      }),
    )
    done(await pair.mentor.post(`/v1/sessions/${id}/confirm`))
  }
}
