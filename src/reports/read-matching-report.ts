import { inZone, toInstant } from '../kernel/time-zone.ts'
import { FEATURE_NAMES } from '../matching/index.ts'
import type { Read } from '../storage/database.ts'
import { currentOrganization, organizationNow } from '../tenancy/index.ts'
import { type Prediction, predictionsOf, saysEnough } from './matching-report-rules.ts'
import { mentorshipOutcomes, type OfferAnswers, offerAnswers } from './matching-report-store.ts'

/** No figure tells of fewer people than this. */
const FEWEST_PEOPLE = 5

export type MatchingReport = {
  year: number
  /** Null when it would tell of fewer than five mentors. */
  answers: Omit<OfferAnswers, 'mentors'> | null
  /** Null when there are too few to say anything. */
  mentorships: { judged: number; good: number } | null
  predictions: Prediction[]
}

/** Which features told good mentorships from others, of those that began in a year of the organization's wall calendar. */
export async function readMatchingReport(read: Read, asked: number | undefined): Promise<MatchingReport> {
  const [{ timeZone }, now] = await Promise.all([currentOrganization(read), organizationNow(read)])
  const year = asked ?? inZone(now, timeZone).year
  const [from, until] = [year, year + 1].map((each) =>
    toInstant(Temporal.PlainDate.from({ year: each, month: 1, day: 1 }).toZonedDateTime(timeZone)),
  ) as [Date, Date]
  const [outcomes, { mentors, ...answers }] = await Promise.all([
    mentorshipOutcomes(read, from, until, now),
    offerAnswers(read, from, until),
  ])
  const enough = saysEnough(outcomes)
  return {
    year,
    answers: mentors >= FEWEST_PEOPLE ? answers : null,
    mentorships: enough ? { judged: outcomes.length, good: outcomes.filter(({ good }) => good).length } : null,
    predictions: enough ? predictionsOf(FEATURE_NAMES, outcomes) : [],
  }
}
