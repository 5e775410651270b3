import { outsideBusyTimes } from '../calendars/index.ts'
import { addMilliseconds, DAY } from '../kernel/clock.ts'
import { type Interval, without } from '../kernel/interval.ts'
import { availabilitiesOf } from '../people/index.ts'
import type { Read } from '../storage/database.ts'
import type { PersonTime } from './bookability-rules.ts'
import { type Own, sessionStarts, takenTimes } from './person-time-store.ts'

/** What decides when these people can be booked in the window, in the order in which they are named. */
export async function loadPersonTimes(
  read: Read,
  personIds: readonly string[],
  window: Interval,
  own: Own = {},
): Promise<PersonTime[]> {
  const [days, weeks] = [around(window, 2 * DAY), around(window, 9 * DAY)]
  const [availabilities, outside, taken, starts] = await Promise.all([
    availabilitiesOf(read, personIds),
    outsideBusyTimes(read, personIds, days),
    takenTimes(read, personIds, days, own),
    sessionStarts(read, personIds, weeks, own),
  ])
  // A session that is moved stands with its old time in the calendars of both.
  const { moved } = own
  const given = moved ? [{ start: moved.startsAt, end: moved.endsAt }] : []
  return personIds.map((personId) => ({
    availability: availabilities.get(personId)!,
    taken: [...taken.filter((each) => each.personId === personId), ...without(outside.get(personId) ?? [], given)],
    sessionStarts: starts.filter((each) => each.personId === personId).map(({ start }) => start),
  }))
}

/** A buffer reaches beyond the window, and a limit counts the whole week. */
const around = ({ start, end }: Interval, margin: number): Interval => ({
  start: addMilliseconds(start, -margin),
  end: addMilliseconds(end, margin),
})
