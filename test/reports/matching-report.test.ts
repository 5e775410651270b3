import { beforeAll, describe, expect, it } from 'vitest'
import { chanceOf } from '../../src/kernel/chance.ts'
import { newId } from '../../src/kernel/ids.ts'
import { FEATURE_NAMES } from '../../src/matching/index.ts'
import { done, type Story, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})

const BEGAN = new Date('2026-03-02T09:00:00Z')

/** Mentorships of the year before, each with the value of `room_overlap` that it was judged by; good ones had two sessions and a debrief. */
async function mentorships(story: Story, all: { overlap: number; good: boolean }[]): Promise<void> {
  const [one, other] = [await story.person(), await story.person()]
  await story.inside(async (tx) => {
    const [menteeId, mentorId] = [one, other].map(({ id }) => id)
    const [mentee, mentor] = await tx.rows<{ id: string }>(
      'SELECT id FROM person WHERE organization_id = $1 ORDER BY id',
      [tx.organizationId],
    )
    expect([menteeId, mentorId]).toHaveLength(2)
    const rows = all.map(({ overlap, good }, at) => {
      const startedAt = new Date(BEGAN.getTime() + at * 3_600_000)
      const values = Object.fromEntries(FEATURE_NAMES.map((name) => [name, chanceOf(`${at} ${name}`)]))
      return {
        id: newId(),
        judgement: newId(),
        sessions: [newId(), newId()],
        startedAt,
        good,
        values: { ...values, room_overlap: overlap },
      }
    })
    for (const { id, judgement, sessions, startedAt, good, values } of rows) {
      await tx.rows(
        `INSERT INTO pair_judgement (id, organization_id, mentee_id, mentor_id, judged_at, feature_values) VALUES ($1, $2, $3, $4, $5, $6)`,
        [judgement, tx.organizationId, mentee!.id, mentor!.id, startedAt, values],
      )
      await tx.rows(
        `INSERT INTO mentorship (id, organization_id, mentee_id, mentor_id, goal, room_ids, state, started_at, active_since, quiet_since, ends_on,
           ended_at, ended_by, version, created_at, updated_at)
         VALUES ($1, $2, $3, $4, 'See how deals are decided', '{}', 'ended', $5, $5, $5, '2026-12-01', $5, 'mentee', 1, $5, $5)`,
        [id, tx.organizationId, mentee!.id, mentor!.id, startedAt],
      )
      for (const [at, session] of (good ? sessions : sessions.slice(1)).entries()) {
        const startsAt = new Date(startedAt.getTime() + (at + 1) * 86_400_000)
        await tx.rows(
          `INSERT INTO session (id, organization_id, mentorship_id, mentee_id, mentor_id, kind, starts_at, ends_at, state, sequence, with_series, proposed_by_id,
             proposed_at, debrief_written_at, version, created_at, updated_at)
           VALUES ($1, $2, $3, $4, $5, 'conversation', $6, $6::timestamptz + interval '30 minutes', 'completed', 0, false, $4, $6, $6, 1, $6, $6)`,
          [session, tx.organizationId, id, mentee!.id, mentor!.id, startsAt],
        )
      }
    }
  })
}

const report = async (story: Story, query = '?year=2026') => done(await story.hr.get(`/v1/reports/matching${query}`))

describe('the report about matching', () => {
  it('finds the feature that good mentorships had, and does not make up others', async () => {
    const story = await tellStory(app)
    const all = Array.from({ length: 120 }, (_, at) => {
      const overlap = (at % 10) / 10
      // Four of five go the way that the overlap says.
      return { overlap, good: overlap > 0.45 === (at * 11) % 5 > 0 }
    })
    await mentorships(story, all)
    const { year, mentorships: counted, predictions } = await report(story)
    expect({ year, counted }).toEqual({
      year: 2026,
      counted: { judged: 120, good: all.filter(({ good }) => good).length },
    })
    const verdicts = predictions.map(
      ({ feature, verdict }: { feature: string; verdict: string }) => `${feature} ${verdict}`,
    )
    expect(verdicts).toHaveLength(9)
    expect(verdicts[0]).toBe('room_overlap better')
    expect(verdicts.slice(1).every((verdict: string) => verdict.endsWith(' unclear'))).toBe(true)
    const [{ effect, text }] = predictions
    expect(effect.low).toBeGreaterThan(1)
    expect(effect.estimate).toBeGreaterThan(effect.low)
    expect(text).toBe(
      `A higher room overlap went with good mentorships more often: with a tenth more of it their odds were ${effect.estimate} times as high, between ${effect.low} and ${effect.high} times with 95 % confidence.`,
    )
  })

  it('says nothing about a year with too few, and nothing about another organization', async () => {
    const story = await tellStory(app)
    expect(await report(story, '')).toEqual({ year: 2027, answers: null, mentorships: null, predictions: [] })
    await mentorships(
      story,
      Array.from({ length: 60 }, (_, at) => ({ overlap: (at % 10) / 10, good: at < 9 })),
    )
    expect(await report(story)).toMatchObject({ mentorships: null, predictions: [] })
  })

  it('is asked for a year', async () => {
    const story = await tellStory(app)
    expect((await story.hr.get('/v1/reports/matching?year=next')).status).toBe(422)
  })
})

describe('a pair', () => {
  it('is kept as it was judged when it was offered', async () => {
    const story = await tellStory(app)
    const room = await story.room()
    const [mentor, mentee] = [await story.mentor([room]), await story.mentee([room])]
    const request = await story.request(mentee)
    const shown = done(await mentee.as.get(`/v1/match-requests/${request.id}/suggestions`)).data[0].reasons
    await story.rank(mentee, request.id, [mentor])
    const [kept] = await story.inside((tx) =>
      tx.rows<{ values: Record<string, number> }>(
        'SELECT feature_values AS "values" FROM pair_judgement WHERE organization_id = $1',
        [tx.organizationId],
      ),
    )
    expect(kept!.values).toEqual(
      Object.fromEntries(shown.map(({ feature, value }: { feature: string; value: number }) => [feature, value])),
    )
  })
})

describe('answers', () => {
  it('are counted once five mentors were asked', async () => {
    const story = await tellStory(app)
    const room = await story.room()
    for (let number = 0; number < 5; number += 1) {
      await story.matched(await story.mentee([room]), await story.mentor([room]))
      const { answers } = await report(story, '')
      if (number < 4) expect(answers).toBeNull()
      else expect(answers).toEqual({ offers: 5, accepted: 5, declined: 0, expired: 0, medianAnswerHours: 0 })
    }
  })
})
