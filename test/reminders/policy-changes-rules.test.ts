import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, REMINDER_KINDS } from '../../src/reminders/default-policy.ts'
import { ADJUSTABLE_KINDS, policyWithChanges, problemsWith } from '../../src/reminders/policy-changes-rules.ts'
import { MOST_NUDGES } from '../../src/reminders/reminder-policy.ts'

const stepsOf = (rules: Parameters<typeof policyWithChanges>[0]['rules'], kind: keyof typeof DEFAULT_POLICY) =>
  policyWithChanges({ rules }).rules[kind].steps.map(({ step }) => step)

describe('the default policy', () => {
  test('holds while nothing is changed', () => {
    expect(policyWithChanges({})).toEqual({ rules: DEFAULT_POLICY, digestWindowMinutes: 30 })
  })

  test.each(REMINDER_KINDS)('has at most four nudges of %s, each with a name of its own', (kind) => {
    const { steps, cap } = DEFAULT_POLICY[kind]
    expect(steps.filter(({ settle }) => settle === 'at_most_once').length).toBeLessThanOrEqual(MOST_NUDGES)
    expect(new Set(steps.map(({ step }) => step)).size).toBe(steps.length)
    expect(cap).toBeLessThanOrEqual(MOST_NUDGES)
  })

  test.each(ADJUSTABLE_KINDS)('would be allowed as a change of %s', (kind) => {
    const nudges = DEFAULT_POLICY[kind].steps
      .filter(({ settle }) => settle === 'at_most_once')
      .map(({ from, offset }) => ('minutes' in offset ? { from, hours: offset.minutes / 60 } : { from, ...offset }))
    expect(problemsWith({ rules: { [kind]: { nudges } } })).toEqual([])
    expect(policyWithChanges({ rules: { [kind]: { nudges } } }).rules[kind]).toEqual(DEFAULT_POLICY[kind])
  })
})

describe('a changed policy', () => {
  test('keeps the names of times that the default has too, and names the others', () => {
    const nudges = [{ hours: -48 }, { hours: -24 }, { days: -5 }]
    expect(stepsOf({ 'session.upcoming': { nudges } }, 'session.upcoming')).toEqual([
      'before_48h',
      'before_24h',
      'before_5_days',
    ])
    const offer = [{ workingDays: 1 }, { workingDays: 4 }, { workingMorning: 'next' as const }]
    expect(stepsOf({ 'offer.nudge': { nudges: offer } }, 'offer.nudge')).toEqual([
      'after_1_working_day',
      'after_4_working_days',
      'next_working_morning',
    ])
  })

  test('switches off the nudges of a kind, and never what answers an act', () => {
    expect(stepsOf({ 'session.feedback': { enabled: false } }, 'session.feedback')).toEqual([])
    expect(stepsOf({ 'session.proposed': { enabled: false } }, 'session.proposed')).toEqual(['at_once'])
    expect(ADJUSTABLE_KINDS).not.toContain('session.cancelled')
  })

  test.each([
    [{}, '', 'one_of'],
    [{ hours: -24, days: -1 }, '', 'one_of'],
    [{ from: 'ends', hours: -24 }, '/from', 'unknown_moment'],
    [{ hours: 24 }, '', 'wrong_side'],
    [{ hours: 0 }, '', 'wrong_side'],
  ])('a reminder of a session at %j is refused by the name of its field', (nudge, member, code) => {
    expect(problemsWith({ rules: { 'session.upcoming': { nudges: [{ hours: -1 }, nudge] } } })).toMatchObject([
      { pointer: `/rules/session.upcoming/nudges/1${member}`, code },
    ])
  })

  test('refuses the same time twice, and a time after all meaning', () => {
    const problems = problemsWith({
      rules: {
        'session.upcoming': { nudges: [{ hours: -1 }, { from: 'starts', hours: -1 }] },
        'mentorship.quiet': { nudges: [{ days: 30 }, { days: 97 }] },
      },
    })
    expect(problems.map(({ pointer, code }) => `${pointer} ${code}`).toSorted()).toEqual([
      '/rules/mentorship.quiet/nudges/1 after_meaning',
      '/rules/session.upcoming/nudges/1 duplicate',
    ])
  })
})
