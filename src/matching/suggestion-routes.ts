import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, integer, limitInQuery, listOf } from '../http/wire.ts'
import { LOCALES } from '../kernel/locale.ts'
import type { MentorPictures } from './pictures/mentor-pictures.ts'
import { suggestMentors } from './suggest-mentors.ts'

const MOST = 50

/** Why a pair has its score, feature by feature. */
export const Reason = z.object({
  feature: z.string().max(50),
  value: z.number().min(0).max(1),
  weight: z.number().min(0).max(100).meta({ description: 'The most points that the feature can give' }),
  points: z.number().min(0).max(100),
  text: z.string().max(1000).meta({ description: 'One sentence to the mentee' }),
})

const Suggestion = z.object({
  mentorId: id('per'),
  mentor: z.object({
    id: id('per'),
    name: z.string().max(200),
    title: z.string().max(200).nullable(),
    department: z.string().max(200).nullable(),
    timeZone: z.string().max(64),
  }),
  score: z.number().min(0).max(100).meta({ description: 'The sum of the points of its reasons' }),
  reasons: listOf(Reason, 50).meta({ description: 'Most points first' }),
})

const Suggestions = z
  .object({
    data: listOf(Suggestion, MOST).meta({ description: 'Best first' }),
    excluded: z
      .record(z.string().max(50), integer(1, 2_147_483_647))
      .meta({ description: 'How many mentors each rule keeps away, each counted once' }),
    language: z.enum(LOCALES).meta({ description: 'What the sentences are written in' }),
  })
  .meta({ id: 'Suggestions', description: 'Ranked mentors for a match request, and why' })

export function suggestionRoutes(routes: Routes, pictures: MentorPictures): void {
  routes.read({
    tag: 'Matching',
    people: 'any',
    url: '/v1/match-requests/:matchRequestId/suggestions',
    operationId: 'listSuggestions',
    summary: 'See who fits best, and why',
    description:
      'Worked out anew on every call, from the exposure, profiles, places and answers of this moment. The sentences are told to the mentee, and so they are in the mentee’s language whoever asks: the one they chose, else the first of theirs that there are texts in, else English.',
    scope: 'matching:read',
    params: z.object({ matchRequestId: id('mrq') }),
    query: z.object({ limit: limitInQuery(MOST, 5) }),
    reply: Suggestions,
    run: (read, input) => suggestMentors(read, input.params.matchRequestId, input.query.limit, pictures),
  })
}
