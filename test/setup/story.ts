import type { CallScope } from '../../src/kernel/caller.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/storage/database.ts'
import { actAs, makePerson, makeRoom } from './builders.ts'
import type { Answer, Client } from './client.ts'
import type { TestApp } from './test-app.ts'

/** Somebody with their own caller. */
export type Someone = { id: string; as: Client }
export type Mentee = Someone & { wants: { roomId: string; depth: number }[] }
type Fields = Record<string, unknown>

/** One organization in which a mentee asks, mentors answer, and time moves. All over HTTP. */
export type Story = {
  app: TestApp
  /** The HR platform in this organization, with every scope. */
  hr: Client
  room(fields?: Fields): Promise<{ id: string }>
  person(fields?: Fields): Promise<Someone>
  /** Opted in, and owner of these rooms with the right to bring guests. */
  mentor(rooms: { id: string }[], options?: MentorOptions): Promise<Someone>
  /** Opted in, and wants to have sat in these rooms. */
  mentee(rooms: { id: string }[], options?: { person?: Fields; profile?: Fields; depth?: number }): Promise<Mentee>
  /** The mentee's open request. */
  request(mentee: Mentee, fields?: Fields): Promise<Answer['body']>
  /** The offers of a ranking, in order. */
  rank(mentee: Mentee, requestId: string, mentors: Someone[]): Promise<Answer['body'][]>
  /** From asking to a mentorship. */
  matched(
    mentee: Mentee,
    mentor: Someone,
  ): Promise<{ request: Answer['body']; offer: Answer['body']; mentorshipId: string }>
  /** The organization's time. */
  now(): Promise<Date>
  /** Sets the clock without doing what falls due. */
  setClock(at: Date): Promise<void>
  /** Does what is due of one kind, as a worker would. */
  runDue(work: string): Promise<number>
  /** Work inside a transaction of this organization, as the worker. */
  inside<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

export type MentorOptions = {
  person?: Fields
  profile?: Fields
  capacity?: number
  standing?: 'owner' | 'regular' | 'former'
  mayBringGuests?: boolean
}

/** Throws with the answer's text unless it went well. */
export function done(answer: Answer): Answer['body'] {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`)
  return answer.body
}

/** A Monday morning in Berlin, far from any change of clocks. */
export const STORY_BEGINS = new Date('2027-02-01T09:00:00.000Z')

/** A sandbox organization on a fixed Monday, so that working days mean the same in every run. */
export async function tellStory(app: TestApp, fields: Fields = {}): Promise<Story> {
  const hr = await app.organization(fields)
  const scope: CallScope = {
    organizationId: fromTypeId('org', hr.organizationId!),
    platformId: null,
    caller: { kind: 'system', id: 'test' },
    requestId: 'test',
  }
  const inside: Story['inside'] = (work) => app.database.transact(scope, work)

  const story: Story = {
    app,
    hr,
    inside,
    room: (roomFields) => makeRoom(hr, roomFields),
    async person(personFields = {}) {
      const { id } = await makePerson(hr, { languages: ['en'], ...personFields })
      return { id, as: await actAs(hr, id) }
    },
    async mentor(rooms, options = {}) {
      const mentor = await story.person({ department: 'Sales', level: 6, ...options.person })
      const { standing = 'owner', mayBringGuests = standing !== 'former' } = options
      for (const room of rooms) {
        done(await hr.put(`/v1/rooms/${room.id}/hosts/${mentor.id}`, { standing, mayBringGuests }))
      }
      const profile = { capacity: options.capacity ?? 2, formats: ['conversation', 'seat'], ...options.profile }
      done(await mentor.as.put(`/v1/people/${mentor.id}/mentor-profile`, profile))
      return mentor
    },
    async mentee(rooms, { person = {}, profile = {}, depth = 2 } = {}) {
      const mentee = await story.person({ department: 'Engineering', level: 3, ...person })
      const wants = rooms.map((room) => ({ roomId: room.id, depth }))
      const body = { wants, goal: 'See how deals are decided', formats: ['conversation', 'seat'], ...profile }
      done(await mentee.as.put(`/v1/people/${mentee.id}/mentee-profile`, body))
      return { ...mentee, wants }
    },
    request: async (mentee, requestFields = {}) =>
      done(await mentee.as.post('/v1/match-requests', { menteeId: mentee.id, ...requestFields })),
    rank: async (mentee, requestId, mentors) =>
      done(
        await mentee.as.post(`/v1/match-requests/${requestId}/offers`, {
          mentorIds: mentors.map((mentor) => mentor.id),
        }),
      ).data,
    async matched(mentee, mentor) {
      const request = await story.request(mentee)
      const [offer] = await story.rank(mentee, request.id, [mentor])
      const accepted = done(await mentor.as.post(`/v1/offers/${offer.id}/accept`))
      return { request, offer: accepted, mentorshipId: accepted.mentorshipId }
    },
    now: () => inside(async (tx) => tx.now),
    setClock: (at) => inside(async (tx) => void (await tx.rows('UPDATE organization SET clock_at = $1', [at]))),
    async runDue(work) {
      const due = app.works.find((each) => each.name === work)
      if (!due) throw new Error(`There is no due work of the name ${work}.`)
      return (await due.runDue(scope.organizationId!)).count
    },
  }
  await story.setClock(STORY_BEGINS)
  return story
}
