import { beforeAll, expect, it } from 'vitest'
import { actAs } from '../setup/builders.ts'
import { oneOfEach } from '../setup/one-of-each.ts'
import { done, type Story, tellStory } from '../setup/story.ts'
import { testApp } from '../setup/test-app.ts'

let story: Story
beforeAll(async () => {
  story = await tellStory(await testApp())
  const { ids } = await oneOfEach(story)
  const { hr } = story
  const mentor = await actAs(hr, ids['otherId']!)
  done(await mentor.post(`/v1/sessions/${ids['sessionId']}/confirm`))
  await story.runDue('reminders')
  await story.runDue('messages')
  const room = { personId: ids['personId'], roomId: ids['roomId'], depth: 0, minutes: 0, occurredOn: '2026-01-02' }
  done(await hr.post('/v1/exposure-entries', { ...room, note: 'Never "there"', corrects: ids['entryId'] }))
  done(
    await hr.post('/v1/people', {
      externalId: 'whole',
      name: 'Zoë "Z" \\ 🦊',
      email: 'zoe@example.com',
      languages: ['de', 'pt-BR'],
      department: 'Ops',
      title: 'Lead',
      level: 3,
      hireDate: '2020-02-29',
      attributes: { remote: true, costCentre: '4711', share: 0.5 },
      managerId: ids['personId'],
    }),
  )
})

/** A reply by itself is written from values, and held against its schema; a list is written from what the database sent. */
it.each<[list: string, members: readonly string[]]>([
  ['/v1/messages', ['to', 'subjectId', 'sentAt', 'dueAt', 'invitation']],
  ['/v1/people', ['languages', 'managerId', 'hireDate']],
  ['/v1/exposure-entries', ['note', 'corrects', 'recordedAt']],
])('%s lists things exactly as each is read', async (list, members) => {
  const { data } = done(await story.hr.get(`${list}?limit=100`))
  for (const member of members) {
    expect(data.some((item: Record<string, unknown>) => item[member] !== null)).toBe(true)
  }
  for (const item of data) expect(item).toStrictEqual(done(await story.hr.get(`${list}/${item.id}`)))
})

it('a sandbox tells of messages as the list of messages does', async () => {
  const { data } = done(await story.hr.get('/v1/sandbox/messages?limit=100'))
  expect(data.length).toBeGreaterThan(0)
  expect(data).toStrictEqual(done(await story.hr.get('/v1/messages?limit=100')).data)
})
