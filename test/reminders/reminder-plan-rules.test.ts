import { describe, expect, test } from 'vitest'
import {
  reconcile,
  type ExistingReminder,
  type PlannedReminder,
  type Reconciliation,
  type ReminderState,
  type SuppressedReminder,
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

const row = (key: string, state: ReminderState): ExistingReminder => ({
  key,
  state,
  dueAt,
  digestAt: null,
  meaninglessAfter,
})

/** At the time of the reminders, and never after. */
const reconciled = (
  existing: ExistingReminder[],
  planned: PlannedReminder[],
  suppressed: SuppressedReminder[] = [],
  now = dueAt,
): Reconciliation => reconcile(existing, { planned, suppressed }, now)

const nothing: Reconciliation = { insert: [], cancel: [], keep: [], move: [], suppress: [] }

describe('a wanted reminder', () => {
  test('that no row has is inserted', () => {
    expect(reconciled([], [wanted('a')])).toEqual({ ...nothing, insert: [wanted('a')] })
  })

  test('that was cancelled before is planned again', () => {
    expect(reconciled([row('a', 'cancelled')], [wanted('a')])).toEqual({ ...nothing, insert: [wanted('a')] })
  })

  test.each(['planned', 'sent'] as const)('that is %s stays', (state) => {
    expect(reconciled([row('a', state)], [wanted('a')])).toEqual({ ...nothing, keep: ['a'] })
  })

  test.each(['cancelled', 'suppressed'] as const)('that was %s comes back while its time is still to come', (state) => {
    expect(reconciled([row('a', state)], [wanted('a')]).insert).toEqual([wanted('a')])
    expect(reconciled([row('a', state)], [wanted('a')], [], later)).toEqual({ ...nothing, keep: ['a'] })
  })

  test('whose time has passed is not begun, but stays due when it was planned before', () => {
    const missed = { ...wanted('a'), reason: 'too_late' as const }
    expect(reconciled([], [wanted('a')], [], later)).toEqual({ ...nothing, suppress: [missed] })
    expect(reconciled([row('a', 'planned')], [wanted('a')], [], later)).toEqual({ ...nothing, keep: ['a'] })
  })

  test('that must arrive comes also late, but not after it was suppressed', () => {
    const notice = wanted('a', { settle: 'at_least_once' })
    expect(reconciled([], [notice], [], later).insert).toEqual([notice])
    expect(reconciled([row('a', 'suppressed')], [notice])).toEqual({ ...nothing, keep: ['a'] })
  })

  test('that is planned for another time moves, also when only its meaning ends at another time', () => {
    expect(reconciled([row('a', 'planned')], [wanted('a', { dueAt: later })]).move).toEqual([
      wanted('a', { dueAt: later }),
    ])
    expect(reconciled([row('a', 'planned')], [wanted('a', { meaninglessAfter: later })]).move).toHaveLength(1)
  })

  test('that is sent never moves', () => {
    expect(reconciled([row('a', 'sent')], [wanted('a', { dueAt: later })])).toEqual({ ...nothing, keep: ['a'] })
  })
})

describe('a reminder that is not wanted any more', () => {
  test('is cancelled while it is planned', () => {
    expect(reconciled([row('a', 'planned')], [])).toEqual({ ...nothing, cancel: ['a'] })
  })

  test.each(['sent', 'suppressed', 'cancelled'] as const)('is left alone once it is %s', (state) => {
    expect(reconciled([row('a', state)], [])).toEqual(nothing)
  })
})

describe('a suppressed reminder', () => {
  const suppressed = { ...wanted('a'), reason: 'too_late' } as const

  test('is recorded when no row has it', () => {
    expect(reconciled([], [], [suppressed])).toEqual({ ...nothing, suppress: [suppressed] })
  })

  test('that was planned is recorded with its reason instead of being cancelled', () => {
    expect(reconciled([row('a', 'planned')], [], [suppressed])).toEqual({ ...nothing, suppress: [suppressed] })
  })

  test.each(['sent', 'suppressed', 'cancelled'] as const)('changes no row that is %s', (state) => {
    expect(reconciled([row('a', state)], [], [suppressed])).toEqual(nothing)
  })
})
