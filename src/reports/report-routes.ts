import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { integer, integerInQuery, listOf } from '../http/wire.ts'
import { FEWEST_MENTORSHIPS, FEWEST_OF_EACH, GOOD } from './matching-report-rules.ts'
import { readMatchingReport } from './read-matching-report.ts'

const count = integer(0, 2_147_483_647)
const odds = z.number().min(0).max(1000)

const MatchingReport = z
  .object({
    year: integer(2000, 2200),
    answers: z
      .object({
        offers: count,
        accepted: count,
        declined: count,
        expired: count,
        medianAnswerHours: z
          .number()
          .nonnegative()
          .nullable()
          .meta({ description: 'Of the clock, from offer to answer' }),
      })
      .nullable()
      .meta({ description: 'Of offers that ended in the year; null when fewer than five mentors were asked' }),
    mentorships: z
      .object({ judged: count, good: count })
      .nullable()
      .meta({
        description: `Null with fewer than ${FEWEST_MENTORSHIPS}, or fewer than ${FEWEST_OF_EACH} that were good or were not`,
      }),
    predictions: listOf(
      z.object({
        feature: z.string().max(50),
        effect: z.object({ estimate: odds, low: odds, high: odds }).nullable().meta({
          description:
            'How many times as high the odds of a good mentorship are where the value is higher by 0.1, the other features held; low and high bound it with 95 % confidence',
        }),
        verdict: z.enum(['better', 'worse', 'unclear']),
        text: z.string().max(1000),
      }),
      50,
    ),
  })
  .meta({ id: 'MatchingReport', description: 'Which features told good mentorships from others' })

export function reportRoutes(routes: Routes): void {
  routes.read({
    tag: 'Reports',
    people: 'none',
    url: '/v1/reports/matching',
    operationId: 'getMatchingReport',
    summary: 'See which features predicted good mentorships',
    description: `Of mentorships that began in the year and are ${GOOD.withinDays} days old. One is good when at least ${GOOD.sessions} sessions were held and ${GOOD.debriefs} debrief was written in that time. A logistic regression on the values that the pairs had when they were offered or made; shown, and never applied by itself.`,
    scope: 'reports:read',
    query: z.object({
      year: integerInQuery(2000, 2200)
        .optional()
        .meta({ description: 'The present one, on the organization’s wall, unless told' }),
    }),
    reply: MatchingReport,
    run: (read, { query }) => readMatchingReport(read, query.year),
  })
}
