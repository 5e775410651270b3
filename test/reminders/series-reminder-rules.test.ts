import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../src/reminders/default-policy.ts'
import { planSeriesReminders, type SeriesState } from '../../src/reminders/series-reminder-rules.ts'
import { planSessionReminders } from '../../src/reminders/session-reminder-rules.ts'
import { spokenFor } from '../../src/sessions/series-voice-rules.ts'
import { agenda, among, aSeries, aSession, at, mentee, mentor } from './reminder-builders.ts'

const pair = [mentee(), mentor()]
const { sessions } = aSeries()
const each = (changes: Partial<SeriesState['sessions'][number]>) => sessions.map((one) => ({ ...one, ...changes }))

const calledOffAt = at('2026-05-06T11:00+02:00')

describe('a series', () => {
  test.each<[string, Partial<SeriesState>, string[]]>([
    [
      'proposed',
      { state: 'proposed', sessions: each({ confirmedAt: null }) },
      [
        'series.proposed at_once mentor 2026-05-04T08:00',
        'series.proposed after_1_working_day mentor 2026-05-05T08:00',
      ],
    ],
    [
      'confirmed',
      {},
      ['series.invitation at_once mentee 2026-05-05T08:00', 'series.invitation at_once mentor 2026-05-05T08:00'],
    ],
    [
      'declined',
      { state: 'declined', sessions: each({ calledOffAt }) },
      ['series.declined at_once mentee 2026-05-06T09:00'],
    ],
    [
      'cancelled',
      { state: 'cancelled', sessions: each({ calledOffAt }) },
      ['series.cancelled at_once mentee 2026-05-06T09:00', 'series.cancelled at_once mentor 2026-05-06T09:00'],
    ],
    ['of which each session has gone its own way', { state: null, sessions: [] }, []],
  ])('%s', (_state, changes, expected) => {
    const plan = planSeriesReminders(aSeries(changes), DEFAULT_POLICY, among(pair, at('2026-05-04T10:00+02:00')))
    expect(agenda(plan)).toEqual(expected)
  })

  test('waits for its answer until the last of its sessions begins', () => {
    const series = aSeries({ state: 'proposed', sessions: each({ confirmedAt: null }) })
    const { planned } = planSeriesReminders(series, DEFAULT_POLICY, among(pair, at('2026-05-04T10:00+02:00')))
    expect(planned.at(-1)!.meaninglessAfter).toEqual(at('2026-05-27T14:00+02:00'))
  })
})

test.each(['proposed', 'confirmed', 'declined', 'cancelled'] as const)(
  'a session that is %s with its series calls for none of what the series tells',
  (state) => {
    const off = state === 'declined' || state === 'cancelled' ? { calledOffAt } : {}
    const kindsOf = (withSeries: boolean) => {
      const session = aSession({ state, ...off, withSeries })
      const { planned } = planSessionReminders(session, DEFAULT_POLICY, among(pair, at('2026-05-04T10:00+02:00')))
      return new Set(planned.map(({ kind }) => kind))
    }
    const told = { proposed: 'proposed', confirmed: 'invitation', declined: 'declined', cancelled: 'cancelled' }[state]
    const [alone, together] = [kindsOf(false), kindsOf(true)]
    expect([...alone].filter((kind) => !together.has(kind))).toEqual([`session.${told}`])
  },
)

describe('what a series speaks for', () => {
  const starts = at('2026-05-13T14:00+02:00')
  const one = (state: 'proposed' | 'confirmed' | 'completed' | 'declined' | 'cancelled', withSeries = true) => ({
    state,
    withSeries,
    startsAt: starts,
  })

  test.each([
    ['those that have been held stay behind', [one('completed'), one('confirmed')], 'confirmed', 1],
    ['an unanswered one that has begun stays behind', [one('proposed'), one('confirmed')], 'confirmed', 1],
    ['what was declined alone is not told of again', [one('declined', false), one('cancelled')], 'cancelled', 1],
    [
      'what was declined before the rest was cancelled stays behind',
      [one('declined'), one('cancelled')],
      'cancelled',
      1,
    ],
    ['nothing, when all went their own way', [one('confirmed', false), one('cancelled', false)], null, 0],
  ] as const)('%s', (_title, all, state, count) => {
    const spoken = spokenFor(all)
    expect(spoken.state).toBe(state)
    expect(spoken.sessions).toHaveLength(count)
  })
})
