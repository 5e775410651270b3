import type { Eraser } from '../people/index.ts'
import { forgetCohortsOf } from './cohorts/erasure-store.ts'
import { forgetGoals } from './match-request-store.ts'
import { forgetSuggested } from './offer-store.ts'
import { releaseMentee, releaseMentor } from './release-person.ts'

export const eraseMatching: Eraser = async (tx, { id }) => {
  await releaseMentee(tx, id)
  await releaseMentor(tx, id)
  forgetSuggested(tx, id)
  return { texts: await forgetGoals(tx, id), cohortEntries: await forgetCohortsOf(tx, id) }
}
