import type { Person } from '../people/index.ts'
import type { Series, Session } from '../sessions/index.ts'
import type { Read } from '../storage/database.ts'
import { sessionView } from './message-context.ts'
import type { SeriesView } from './render/message-view.ts'

/** These sessions of the series, as one of the two sees them; null without any. */
export async function seriesView(
  read: Read,
  series: Series,
  sessions: readonly Session[],
  viewerId: string,
  people: ReadonlyMap<string, Person>,
): Promise<SeriesView | null> {
  const dates = sessions.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  const [first] = dates
  if (!first) return null
  return {
    first: await sessionView(read, first, viewerId, people),
    dates,
    leftOut: series.leftOut.map(({ startsAt }) => ({ startsAt: new Date(startsAt) })),
    everyWeeks: series.everyWeeks,
  }
}
