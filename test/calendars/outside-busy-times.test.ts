import { beforeAll, describe, expect, it } from 'vitest'
import { fromTypeId, newId } from '../../src/kernel/ids.ts'
import type { Interval } from '../../src/kernel/interval.ts'
import { outsideBusyTimes } from '../../src/calendars/index.ts'
import type { CallScope } from '../../src/kernel/caller.ts'
import { makePerson } from '../setup/builders.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

const at = (text: string): Date => new Date(`2027-03-${text}:00Z`)
const span = (start: string, end: string): Interval => ({ start: at(start), end: at(end) })

let app: TestApp
let scope: CallScope
let personId: string
beforeAll(async () => {
  app = await testApp()
  const hr = await app.organization()
  const organizationId = fromTypeId('org', hr.organizationId!)!
  scope = { organizationId, platformId: null, caller: { kind: 'system', id: 'test' }, requestId: 'test' }
  personId = fromTypeId('per', (await makePerson(hr)).id)!
})

/** A source of these times, as a refresh leaves it. */
const source = (
  times: Interval[],
  { staleDays = null as number | null, dueDays = null as number | null, state = 'active' } = {},
) =>
  app.database.transact(scope, async (tx) => {
    const id = newId()
    await tx.rows(
      `INSERT INTO busy_source (id, organization_id, person_id, kind, state, shown_as, event_count, failures, claim, stale_since, next_refresh_at, created_at, updated_at)
       VALUES ($1, $2, $3, 'file', $4, 'file', 0, 0, 0, now() - make_interval(days => $5::integer),
         now() - make_interval(days => $6::integer), now(), now())`,
      [id, tx.organizationId, personId, state, staleDays, dueDays],
    )
    for (const { start, end } of times) {
      await tx.rows(
        'INSERT INTO busy_time (organization_id, source_id, person_id, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5)',
        [tx.organizationId, id, personId, start, end],
      )
    }
  })

const busy = async (window: Interval) =>
  (await app.database.read(scope, (read) => outsideBusyTimes(read, [personId], window))).get(personId)

describe('busy times from outside', () => {
  it('are none for somebody who has no calendar', async () => {
    expect(await busy(span('01T00:00', '02T00:00'))).toEqual([])
  })

  it('are joined from all sources, in order, and cut to the window', async () => {
    await source([span('03T09:00', '03T10:00'), span('03T13:00', '03T15:00')])
    await source([span('03T09:30', '03T11:00'), span('03T11:00', '03T12:00')])
    expect(await busy(span('03T00:00', '03T14:00'))).toEqual([
      span('03T09:00', '03T12:00'),
      span('03T13:00', '03T14:00'),
    ])
    expect(await busy(span('03T12:00', '03T13:00'))).toEqual([])
  })

  it('of a source that fell silent hold for a week', async () => {
    await source([span('05T09:00', '05T10:00')], { staleDays: 6 })
    await source([span('06T09:00', '06T10:00')], { staleDays: 8 })
    expect(await busy(span('05T00:00', '07T00:00'))).toEqual([span('05T09:00', '05T10:00')])
  })

  it('of a source that nobody asks any more hold for a week, too', async () => {
    await source([span('09T09:00', '09T10:00')], { dueDays: 6 })
    await source([span('10T09:00', '10T10:00')], { dueDays: 8 })
    await source([span('11T09:00', '11T10:00')], { dueDays: -1 })
    expect(await busy(span('09T00:00', '12T00:00'))).toEqual([
      span('09T09:00', '09T10:00'),
      span('11T09:00', '11T10:00'),
    ])
  })

  it('of an account that is being disconnected count no more', async () => {
    await source([span('08T09:00', '08T10:00')], { state: 'disconnecting' })
    expect(await busy(span('08T00:00', '09T00:00'))).toEqual([])
  })
})
