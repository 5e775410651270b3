import { requireParty } from '../kernel/caller.ts'
import { newId } from '../kernel/ids.ts'
import { invalid } from '../kernel/refusal.ts'
import type { Weekday } from '../kernel/working-time.ts'
import { requireActiveMentorship } from '../mentorships/index.ts'
import { availabilitiesOf } from '../people/index.ts'
import { requireRooms } from '../rooms/index.ts'
import type { Tx } from '../storage/database.ts'
import { announceSeries } from './announce-series.ts'
import { announceSession } from './announce-session.ts'
import { beforePlaces, takePlaces } from './book-time.ts'
import { dropHolds } from './hold-store.ts'
import { loadPersonTimes } from './load-person-times.ts'
import { newSession } from './new-session.ts'
import { requireSome, sortOut } from './series-booking-rules.ts'
import { firstOn, MOST_OCCURRENCES, type Occurrence, occurrencesOf, type Series, timesUntil } from './series-rules.ts'
import { insertSeries } from './series-store.ts'
import { pairOf, type SessionKind, speakerOf } from './session-rules.ts'
import { insertSession, lockTimeOf } from './session-store.ts'

export type NewSeries = {
  mentorshipId: string
  /** A local date of the mentor. The first is on this weekday from then on, or on this very date. */
  startsOn: string
  weekday?: Weekday | undefined
  /** On the mentor's wall, `10:00`. */
  localTime: string
  everyWeeks: number
  /** Exactly one of the two: how many times, or the last local date. */
  count?: number | undefined
  until?: string | undefined
  durationMinutes: number
  kind: SessionKind
  roomId?: string | null | undefined
  agenda?: string | null | undefined
  proposedById?: string | undefined
  outsideWorkingHours?: boolean | undefined
  /** Leaves out what cannot be booked instead of refusing the whole. */
  skipConflicts?: boolean | undefined
}

/**
 * Proposes all sessions of a series at once; each is a session of its own from then on. The first keeps to everybody's
 * horizon; those after it may lie up to a year ahead, or nobody could agree to meet for half a year.
 * Refuses `series_conflicts`, naming every time that cannot be booked and why.
 */
export async function proposeSeries(tx: Tx, input: NewSeries): Promise<Series> {
  const mentorship = await requireActiveMentorship(tx, input.mentorshipId)
  requireParty(tx.caller, pairOf(mentorship), 'the mentee and the mentor')
  const proposedById = speakerOf(tx.caller, mentorship, input.proposedById, '/proposedById')
  if (input.roomId) await requireRooms(tx, [input.roomId], () => '/roomId')
  await lockTimeOf(tx, mentorship)

  const { menteeId, mentorId } = mentorship
  const { timeZone } = (await availabilitiesOf(tx, [mentorId])).get(mentorId)!
  const { localTime, everyWeeks, durationMinutes } = input
  const startsOn = input.weekday ? firstOn(input.weekday, input.startsOn) : input.startsOn
  const rule = { startsOn, localTime, timeZone, everyWeeks, occurrences: timesOf(input, startsOn) }
  const times = occurrencesOf(rule, durationMinutes)
  dropHolds(tx, pairOf(mentorship), { holderId: proposedById, times })
  beforePlaces(tx)
  const window = { start: times[0]!.start, end: times.at(-1)!.end }
  const people = await loadPersonTimes(tx, [mentorId, menteeId], window, { holderId: proposedById })
  const outsideWorkingHours = input.outsideWorkingHours ?? false
  const { bookable, conflicts } = sortOut(times, people, tx.now, { outsideWorkingHours })
  requireSome(bookable, conflicts, input.skipConflicts ?? false)

  const series: Series = {
    id: newId(),
    organizationId: tx.organizationId,
    mentorshipId: mentorship.id,
    menteeId,
    mentorId,
    proposedById,
    ...rule,
    durationMinutes,
    kind: input.kind,
    roomId: input.roomId ?? null,
    agenda: input.agenda || null,
    leftOut: conflicts.map(({ position, startsAt, code }) => ({ position, startsAt, code })),
    createdAt: tx.now,
  }
  await insertSeries(tx, series)
  await takePlaces(tx, () => proposeAll(tx, series, bookable))
  await announceSeries(tx, 'series.proposed', series)
  return series
}

async function proposeAll(tx: Tx, series: Series, times: readonly Occurrence[]): Promise<void> {
  const { mentorshipId, menteeId, mentorId, proposedById, kind, roomId, agenda } = series
  const shared = { mentorshipId, menteeId, mentorId, proposedById, kind, roomId, agenda, seriesId: series.id }
  for (const { position, start, end } of times) {
    const own = { startsAt: start, endsAt: end, seriesPosition: position, recursAt: start, withSeries: true }
    await announceSession(tx, 'session.proposed', await insertSession(tx, newSession(tx, { ...shared, ...own })))
  }
}

function timesOf({ count, until, everyWeeks }: NewSeries, startsOn: string): number {
  if ((count === undefined) === (until === undefined)) {
    const detail = 'count: send either how many times, or until, the last date.'
    throw invalid({ pointer: '/count', code: 'one_of_two', detail })
  }
  const times = count ?? timesUntil(until!, startsOn, everyWeeks)
  if (times >= 1 && times <= MOST_OCCURRENCES) return times
  const detail = `until: the series would have ${times} sessions; it can have 1 to ${MOST_OCCURRENCES}.`
  throw invalid({ pointer: '/until', code: 'out_of_range', detail })
}
