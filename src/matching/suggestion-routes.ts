import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, limitInQuery } from '../http/wire.ts'
import type { MentorPictures } from './pictures/mentor-pictures.ts'
import { suggestMentors } from './suggest-mentors.ts'
import { MOST_SUGGESTIONS, Suggestions, writeSuggestions } from './suggestions-wire.ts'

export function suggestionRoutes(routes: Routes, pictures: MentorPictures): void {
  routes.read({
    tag: 'Matching',
    people: 'any',
    url: '/v1/match-requests/:matchRequestId/suggestions',
    operationId: 'listSuggestions',
    summary: 'See who fits best, and why',
    description:
      'As of the moment of the call: from exposure, profiles, places and answers as they are then. The sentences are told to the mentee, and so they are in the mentee’s language whoever asks: the one they chose, else the first of theirs that there are texts in, else English.',
    scope: 'matching:read',
    params: z.object({ matchRequestId: id('mrq') }),
    query: z.object({ limit: limitInQuery(MOST_SUGGESTIONS, 5) }),
    reply: Suggestions,
    write: writeSuggestions,
    run: (read, input) => suggestMentors(read, input.params.matchRequestId, input.query.limit, pictures),
  })
}
