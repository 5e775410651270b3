import { beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../src/kernel/caller.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { workerScope } from '../../src/jobs/worker-scope.ts'
import { type MentorPictures, mentorPictures } from '../../src/matching/pictures/mentor-pictures.ts'
import { suggestMentors } from '../../src/matching/suggest-mentors.ts'
import type { SuggestedMentors } from '../../src/matching/suggested-mentors.ts'
import { done, type Mentee, type Someone, type Story, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let app: TestApp
let pictures: MentorPictures
beforeAll(async () => {
  app = await testApp()
  pictures = mentorPictures(app.database, { fewest: 1, mostMentors: 30 })
})

type Company = {
  story: Story
  rooms: { id: string }[]
  mentors: Someone[]
  mentee: Mentee
  /** As a worker, who may read all, if nobody else is named. */
  ask(by: MentorPictures | null, asked?: { caller?: Caller; limit?: number }): Promise<SuggestedMentors>
}

async function company(): Promise<Company> {
  const story = await tellStory(app)
  const rooms = [await story.room(), await story.room(), await story.room()]
  const mentors: Someone[] = []
  for (let number = 0; number < 8; number += 1) {
    const hosted = rooms.filter((_, at) => (number + at) % 3 > 0)
    mentors.push(
      await story.mentor(hosted, {
        person: { level: 4 + (number % 4), timeZone: number === 7 ? 'America/New_York' : 'Europe/Berlin' },
        capacity: 1 + (number % 2),
        standing: 'regular',
      }),
    )
  }
  const mentee = await story.mentee(rooms, { depth: 4 })
  done(
    await mentee.as.put(
      `/v1/people/${mentee.id}/availability`,
      hoursOn('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'),
    ),
  )
  const { id } = await story.request(mentee)
  const scope = workerScope(fromTypeId('org', story.hr.organizationId!)!)
  const ask: Company['ask'] = (by, { caller = scope.caller, limit = 20 } = {}) =>
    app.database.read({ ...scope, caller }, (read) => suggestMentors(read, fromTypeId('mrq', id)!, limit, by))
  return { story, rooms, mentors, mentee, ask }
}

/** As it is kept from the second time on. */
async function kept({ ask }: Company, caller?: Caller): Promise<SuggestedMentors> {
  await ask(pictures, caller ? { caller } : {})
  return ask(pictures, caller ? { caller } : {})
}

const hoursOn = (...days: string[]) => ({ weekly: [{ days, start: '09:00', end: '17:00' }] })

/** What may happen to a mentor, and changes who is suggested. */
const CHANGES: Record<string, (company: Company) => Promise<unknown>> = {
  'another level': async ({ story, mentors: [one] }) => {
    const etag = (await story.hr.get(`/v1/people/${one!.id}`)).headers.get('etag')!
    done(await story.hr.patch(`/v1/people/${one!.id}`, { level: 3 }, { etag }))
  },
  'another name': async ({ story, mentors: [one] }) => {
    const etag = (await story.hr.get(`/v1/people/${one!.id}`)).headers.get('etag')!
    done(await story.hr.patch(`/v1/people/${one!.id}`, { name: 'Ada Berg' }, { etag }))
  },
  'more places': ({ mentors: [one] }) => profile(one!, { capacity: 5, formats: ['conversation'] }),
  'a pause': async ({ mentors: [one] }) => done(await one!.as.post(`/v1/people/${one!.id}/mentor-profile/pause`)),
  'hours at the weekend': async ({ mentors: [one] }) =>
    done(await one!.as.put(`/v1/people/${one!.id}/availability`, hoursOn('sat', 'sun'))),
  'a room of their own': async ({ story, rooms, mentors: [one] }) =>
    done(
      await story.hr.put(`/v1/rooms/${rooms[0]!.id}/hosts/${one!.id}`, { standing: 'regular', mayBringGuests: true }),
    ),
  'a line in the ledger': ({ story, rooms, mentors: [one] }) => sat(story, one!, rooms[1]!),
  'somebody who takes part now': async ({ story, rooms }) => story.mentor(rooms),
  'somebody who takes part no more': async ({ mentors: [one] }) => {
    const etag = (await one!.as.get(`/v1/people/${one!.id}/mentor-profile`)).headers.get('etag')!
    done(await one!.as.delete(`/v1/people/${one!.id}/mentor-profile`, { etag }))
  },
  'a leaver': async ({ story, mentors: [one] }) => done(await story.hr.post(`/v1/people/${one!.id}/deactivate`)),
  'a last place that is taken': async ({ story, rooms, mentors: [one] }) =>
    story.matched(await story.mentee(rooms), one!),
  'the mentee above them': async ({ story, mentors: [one], mentee }) => {
    const etag = (await story.hr.get(`/v1/people/${one!.id}`)).headers.get('etag')!
    done(await story.hr.patch(`/v1/people/${one!.id}`, { managerId: mentee.id }, { etag }))
  },
  'two offers that they let expire': async ({ story, rooms, mentors: [one] }) => {
    for (let time = 0; time < 2; time += 1) {
      const other = await story.mentee(rooms)
      await story.rank(other, (await story.request(other)).id, [one!])
    }
    await story.setClock(new Date('2027-02-06T09:00:00Z'))
    while ((await story.runDue('offer.expire')) > 0);
  },
  'other working days of the organization': async ({ story }) => {
    const url = `/v1/organizations/${story.hr.organizationId}`
    const etag = (await story.hr.get(url)).headers.get('etag')!
    done(await story.hr.patch(url, { workingDays: ['mon', 'tue'] }, { etag }))
  },
}

const sat = async (story: Story, { id: personId }: Someone, { id: roomId }: { id: string }) =>
  done(
    await story.hr.post('/v1/exposure-entries', { personId, roomId, depth: 4, minutes: 60, occurredOn: '2027-01-04' }),
  )

async function profile(mentor: Someone, fields: Record<string, unknown>): Promise<void> {
  const url = `/v1/people/${mentor.id}/mentor-profile`
  const etag = (await mentor.as.get(url)).headers.get('etag')!
  done(await mentor.as.put(url, fields, { etag }))
}

describe('suggestions from the picture', () => {
  it.each(Object.keys(CHANGES))('know of %s at once', async (name) => {
    const one = await company()
    const before = await kept(one)
    expect(before).toEqual(await one.ask(null))
    expect(before.data.length).toBeGreaterThan(4)
    await CHANGES[name]!(one)
    const after = await one.ask(pictures)
    expect(after).toEqual(await one.ask(null))
    expect(after).not.toEqual(before)
  })

  it('forget an expired offer when its thirty days are over', async () => {
    const one = await company()
    await CHANGES['two offers that they let expire']!(one)
    expect((await one.ask(pictures)).excluded['expired_twice']).toBe(1)
    await one.story.setClock(new Date('2027-03-20T09:00:00Z'))
    const later = await one.ask(pictures)
    expect(later).toEqual(await one.ask(null))
    expect(later.excluded['expired_twice']).toBeUndefined()
  })

  it('see a change that was under way while they were asked, as soon as it is committed', async () => {
    const one = await company()
    const all = (await one.ask(pictures)).data.length
    await one.story.inside(async (tx) => {
      await tx.rows('UPDATE mentor_profile SET capacity = 9 WHERE organization_id = $1', [tx.organizationId])
      const places = (await one.ask(pictures)).data.map(({ reasons }) => reasons.find(isLoad)!.text)
      expect(places.filter((text) => text.includes('9'))).toEqual([])
    })
    const after = await one.ask(pictures)
    expect(after.data.map(({ reasons }) => reasons.find(isLoad)!.text)).toEqual(
      Array.from({ length: all }, () => 'Has all 9 places free.'),
    )
  })

  it('are the same for many who ask at once, each after a change of their own', async () => {
    const one = await company()
    await one.ask(pictures)
    const asked = one.mentors.map(async (mentor, number) => {
      await profile(mentor, { capacity: 20 + number, formats: ['seat'] })
      const { data } = await one.ask(pictures)
      return data.find(({ mentorId }) => mentorId === fromTypeId('per', mentor.id))!.reasons.find(isLoad)!.text
    })
    expect(await Promise.all(asked)).toEqual(one.mentors.map((_, number) => `Has all ${20 + number} places free.`))
    expect(await one.ask(pictures)).toEqual(await one.ask(null))
  })

  it('are the same after others have taken the room in memory', async () => {
    const [one, other] = [await company(), await company()]
    const four = mentorPictures(app.database, { fewest: 1, mostMentors: 4 })
    for (const each of [one, other, one, other]) expect(await each.ask(four)).toEqual(await each.ask(null))
  })

  it('are there only while there are enough mentors', async () => {
    const one = await company()
    const eight = mentorPictures(app.database, { fewest: 8, mostMentors: 30 })
    const size = async () => (await eight.of(fromTypeId('org', one.story.hr.organizationId!)!))?.picture.size ?? null
    expect(await size()).toBe(8)
    await CHANGES['somebody who takes part no more']!(one)
    expect(await size()).toBeNull()
    await CHANGES['somebody who takes part now']!(one)
    expect(await size()).toBe(8)
  })
})

/** What may happen to the mentee, or to what was asked, and changes who is suggested or what is said. */
const ASKED_ANEW: Record<string, (company: Company) => Promise<unknown>> = {
  'a line in their ledger': ({ story, rooms, mentee }) => sat(story, mentee, rooms[0]!),
  'other hours of theirs': async ({ mentee }) => {
    const url = `/v1/people/${mentee.id}/availability`
    const etag = (await mentee.as.get(url)).headers.get('etag')!
    done(await mentee.as.put(url, hoursOn('mon'), { etag }))
  },
  'another language': async ({ mentee }) => {
    const url = `/v1/people/${mentee.id}/preferences`
    const etag = (await mentee.as.get(url)).headers.get('etag')!
    done(await mentee.as.put(url, { quietHours: null, locale: 'de' }, { etag }))
  },
  'a room that is called otherwise': async ({ story, rooms }) => {
    const url = `/v1/rooms/${rooms[0]!.id}`
    const etag = (await story.hr.get(url)).headers.get('etag')!
    done(await story.hr.patch(url, { name: 'Another name' }, { etag }))
  },
  'a pair never to be made': async ({ story, mentors: [one], mentee }) =>
    done(await story.hr.post('/v1/do-not-match', { personIds: [one!.id, mentee.id] })),
  'a week in which clocks have changed': async ({ story }) => story.setClock(new Date('2027-03-17T09:00:00Z')),
}

describe('an answer from the picture', () => {
  it('is given again to whoever asks a third time while nothing has changed', async () => {
    const one = await company()
    const first = await one.ask(pictures)
    const answer = await one.ask(pictures)
    expect(answer).toEqual(first)
    expect(answer).not.toBe(first)
    expect(await one.ask(pictures)).toBe(answer)
    expect((await one.ask(pictures, { limit: 1 })).data).toEqual(answer.data.slice(0, 1))
  })

  it.each(Object.keys(ASKED_ANEW))('is worked out anew after %s', async (name) => {
    const one = await company()
    const before = await kept(one)
    await ASKED_ANEW[name]!(one)
    const after = await one.ask(pictures)
    expect(after).toEqual(await one.ask(null))
    expect(after).not.toEqual(before)
  })

  it('tells each who asks what is for them, and others nothing', async () => {
    const one = await company()
    await ASKED_ANEW['a pair never to be made']!(one)
    const person = ({ id }: Someone): Caller => ({ kind: 'person', id: fromTypeId('per', id)!, actedBy: null })
    expect((await kept(one)).excluded).toHaveProperty('do_not_match')
    expect((await kept(one, person(one.mentee))).excluded).not.toHaveProperty('do_not_match')
    await expect(one.ask(pictures, { caller: person(one.mentors[0]!) })).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('is kept only of the last few hundred', async () => {
    const one = await company()
    const answer = await kept(one)
    for (let limit = 21; limit < 300; limit += 1) await one.ask(pictures, { limit })
    expect(await one.ask(pictures)).not.toBe(answer)
    expect(await one.ask(pictures)).toEqual(answer)
  })
})

const isLoad = ({ feature }: { feature: string }): boolean => feature === 'load_left'
