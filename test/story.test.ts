import { beforeAll, describe, expect, inject, it } from 'vitest'
import { playStory, type Story } from '../scripts/demo/story.ts'
import { testApp } from './setup/test-app.ts'
import { calendarReaders } from './setup/calendar-readers.ts'

const read = calendarReaders()

const backends = [
  { backend: 'PostgreSQL', environment: () => ({}) },
  { backend: 'Redis', environment: () => ({ REDIS_URL: inject('redisUrl'), QUEUE_PREFIX: `story-${process.pid}` }) },
]

/** 20:00 to 08:00 where they are. */
const isQuiet = (instant: string, timeZone: string): boolean => {
  const { hour } = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
  return hour >= 20 || hour < 8
}

describe.each(backends)('the main story, with jobs on $backend', ({ environment }) => {
  let story: Story
  beforeAll(async () => {
    const app = await testApp(environment())
    const worker = app.startWorker()
    try {
      story = await playStory(app.url, app.platform.token, () => {})
    } finally {
      await worker.close({ timeoutMilliseconds: 10_000 })
    }
  }, 120_000)

  const kinds = (mail: Story['mail']['merle']) => mail.map(({ kind }) => kind)

  it('suggests mentors with reasons that a person understands, and counts who was left out and why', () => {
    const { data, excluded } = story.suggestionsBefore
    expect(data.length).toBeGreaterThanOrEqual(5)
    for (const { score, reasons } of data) {
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 1)
      for (const { text } of reasons) expect(text).toMatch(/^[A-Z].{15,}\.$/)
    }
    expect(excluded['no_wanted_room']).toBeGreaterThan(0)
    expect(data.map(({ mentorId }) => mentorId)).toEqual(
      expect.arrayContaining([story.fernanda, story.guillaume, story.leila]),
    )
  })

  it('lets the first offer lapse after its nudges, and moves on without losing the mentee on the way', () => {
    expect(kinds(story.mail.fernanda)).toEqual(['offer.made', 'offer.nudge', 'offer.nudge', 'offer.expired'])
    for (const nudge of story.mail.fernanda.slice(1, 3)) expect(isQuiet(nudge.toldAt, 'America/Sao_Paulo')).toBe(false)
    expect(kinds(story.mail.guillaume)).toEqual(['offer.made'])
    expect(kinds(story.mail.merle).filter((kind) => kind.startsWith('offer.'))).toEqual([
      'offer.moved_on',
      'offer.moved_on',
      'offer.accepted',
    ])
    expect(story.timeline.data.length).toBeGreaterThanOrEqual(5)
  })

  it('books the session, keeps its calendar entry through the move, and holds it', () => {
    expect(story.held).toMatchObject({
      state: 'completed',
      sequence: 1,
      startsAt: new Date(story.second).toISOString(),
      debriefWrittenAt: expect.any(String),
    })
    for (const mail of [story.mail.merle, story.mail.leila]) {
      const invitations = mail.flatMap(({ invitation }) => (invitation ? [invitation] : []))
      expect(invitations.flatMap(({ ics }) => read(ics)).map(({ sequence }) => sequence)).toEqual([0, 1])
      expect(new Set(invitations.map(({ ics }) => /\r\nUID:(\S+)\r\n/.exec(ics)?.[1])).size).toBe(1)
    }
  })

  it('reminds both at 72, 24 and 1 hours before the time it really has, in their own zones', () => {
    for (const mail of [story.mail.merle, story.mail.leila]) {
      const hours = mail
        // The first of them comes as one message with what to prepare.
        .filter(({ kind }) => kind === 'session.upcoming' || kind === 'digest')
        .map(({ toldAt }) => (Date.parse(story.second) - Date.parse(toldAt)) / 3_600_000)
        .filter((hour) => hour > 0)
      expect(hours).toEqual([72, 24, 1])
    }
    const upcoming = (mail: Story['mail']['merle']) => mail.find(({ kind }) => kind === 'session.upcoming')!.text
    expect(upcoming(story.mail.merle)).toContain('15:45')
    expect(upcoming(story.mail.leila)).toContain('9:45')
    expect(
      story.plannedReminders.filter(({ state, subjectVersion }) => state === 'planned' && subjectVersion === 0),
    ).toEqual([])
  })

  it('moves the exposure map and with it the next suggestions', () => {
    const depth = (map: Story['exposureBefore']) =>
      map.rooms.find(({ roomId }) => roomId === story.session.roomId)?.depth ?? 0
    expect(depth(story.exposureBefore)).toBe(0)
    expect(depth(story.exposureAfter)).toBe(1)
    const scores = (suggestions: Story['suggestionsBefore']) =>
      new Map(suggestions.data.map(({ mentorId, score }) => [mentorId, score]))
    expect(scores(story.suggestionsAfter)).not.toEqual(scores(story.suggestionsBefore))
  })

  it('keeps the debrief between the two, out of events and mail to others', () => {
    expect(JSON.stringify(story.events)).not.toContain('Rotterdam')
    expect(JSON.stringify([story.mail.fernanda, story.mail.guillaume])).not.toContain('Rotterdam')
  })
})
