import { z } from 'zod'
import { id, instant, integer } from '../http/wire.ts'
import { addMilliseconds, DAY } from '../kernel/clock.ts'
import { BUSY_PROBLEMS, type BusyProblem } from './busy-problem-rules.ts'
import { type BusySource, KEEP_STALE_DAYS, RESULTS } from './busy-source-rules.ts'

/** What all sources of busy times tell of themselves. */
export const sourceMembers = {
  personId: id('per'),
  lastFetchedAt: instant.nullable().meta({
    description:
      'When it was last read, so that what is known is as of then. By the real clock, also in a sandbox, as is all that is said of fetching; null for a file',
  }),
  lastResult: z
    .enum(RESULTS)
    .nullable()
    .meta({ description: 'Of the last attempt. Null: a worker has not come to it yet' }),
  problem: z
    .object({
      code: z.enum(Object.keys(BUSY_PROBLEMS) as [BusyProblem, ...BusyProblem[]]),
      detail: z.string().max(300),
    })
    .nullable()
    .meta({ description: 'Why the last attempt failed, or what it could not read' }),
  staleSince: instant.nullable().meta({
    description:
      'Since when nothing was learned though it should have been: every attempt has failed, or none was made',
  }),
  heldUntil: instant.nullable().meta({
    description: `A source that fell silent is believed for ${KEEP_STALE_DAYS} days; from then on its times count as free`,
  }),
  nextRefreshAt: instant.nullable(),
  createdAt: instant,
}

export function presentSource(source: BusySource & { overdueSince?: Date | null }) {
  const staleSince = source.staleSince ?? source.overdueSince ?? null
  return {
    ...source,
    staleSince,
    problem: source.problemCode
      ? { code: source.problemCode as BusyProblem, detail: BUSY_PROBLEMS[source.problemCode as BusyProblem] }
      : null,
    heldUntil: staleSince && addMilliseconds(staleSince, KEEP_STALE_DAYS * DAY),
  }
}

export const refreshMinutes = (shortest: number, longest: number) =>
  integer(shortest, longest).meta({ description: 'How often it is fetched, more or less' })
