import { describe, expect, test } from 'vitest'
import {
  reconcile,
  type ExistingReminder,
  type PlannedReminder,
  type Reconciliation,
  type ReminderState,
} from '../../src/reminders/reminder-plan-rules.ts'
import { at } from './reminder-builders.ts'

const dueAt = at('2026-05-12T12:00Z')
const meaninglessAfter = at('2026-05-13T12:00Z')
const later = at('2026-05-12T15:00Z')

const wanted = (key: string, changes: Partial<PlannedReminder> = {}): PlannedReminder => ({
  key,
  kind: 'session.upcoming',
  step: 'before_24h',
  receiverId: 'mentee',
  subjectType: 'ses',
  subjectId: 'session',
  dueAt,
  meaninglessAfter,
  urgency: 'normal',
  settle: 'at_most_once',
  ...changes,
})

const row = (key: string, state: ReminderState): ExistingReminder => ({ key, state, dueAt, meaninglessAfter })

const nothing: Reconciliation = { insert: [], cancel: [], keep: [], move: [], suppress: [] }

describe('a wanted reminder', () => {
  test('that no row has is inserted', () => {
    expect(reconcile([], [wanted('a')])).toEqual({ ...nothing, insert: [wanted('a')] })
  })

  test('that was cancelled before is planned again', () => {
    expect(reconcile([row('a', 'cancelled')], [wanted('a')])).toEqual({ ...nothing, insert: [wanted('a')] })
  })

  test.each(['planned', 'sending', 'sent', 'failed', 'suppressed'] as const)('that is %s stays', (state) => {
    expect(reconcile([row('a', state)], [wanted('a')])).toEqual({ ...nothing, keep: ['a'] })
  })

  test('that is planned for another time moves, also when only its meaning ends at another time', () => {
    expect(reconcile([row('a', 'planned')], [wanted('a', { dueAt: later })]).move).toEqual([
      wanted('a', { dueAt: later }),
    ])
    expect(reconcile([row('a', 'planned')], [wanted('a', { meaninglessAfter: later })]).move).toHaveLength(1)
  })

  test.each(['sending', 'sent', 'failed', 'suppressed'] as const)('that is %s never moves', (state) => {
    expect(reconcile([row('a', state)], [wanted('a', { dueAt: later })])).toEqual({ ...nothing, keep: ['a'] })
  })
})

describe('a reminder that is not wanted any more', () => {
  test('is cancelled while it is planned', () => {
    expect(reconcile([row('a', 'planned')], [])).toEqual({ ...nothing, cancel: ['a'] })
  })

  test.each(['sending', 'sent', 'failed', 'suppressed', 'cancelled'] as const)(
    'is left alone once it is %s',
    (state) => {
      expect(reconcile([row('a', state)], [])).toEqual(nothing)
    },
  )
})

describe('a suppressed reminder', () => {
  const suppressed = { ...wanted('a'), reason: 'too_late' } as const

  test('is recorded when no row has it', () => {
    expect(reconcile([], [], [suppressed])).toEqual({ ...nothing, suppress: [suppressed] })
  })

  test('that was planned is recorded with its reason instead of being cancelled', () => {
    expect(reconcile([row('a', 'planned')], [], [suppressed])).toEqual({ ...nothing, suppress: [suppressed] })
  })

  test.each(['sending', 'sent', 'failed', 'suppressed', 'cancelled'] as const)('changes no row that is %s', (state) => {
    expect(reconcile([row('a', state)], [], [suppressed])).toEqual(nothing)
  })
})
