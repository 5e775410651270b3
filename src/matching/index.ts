import { AssignmentEntity } from './cohorts/assignment-store.ts'
import { AssignmentCandidateEntity } from './cohorts/candidate-store.ts'
import { CohortEntity } from './cohorts/cohort-store.ts'
import { DecisionEntity } from './cohorts/decision-store.ts'
import { AssignmentPairEntity } from './cohorts/pair-store.ts'
import { ParticipantEntity } from './cohorts/participant-store.ts'
import { assignmentPublish } from './cohorts/publish-pairs.ts'
import { assignmentRun } from './cohorts/run-assignment.ts'
import { weightsReactions } from './keep-weights.ts'
import { PairJudgementEntity } from './pair-judgement-store.ts'
import { MentorChangeEntity } from './pictures/mentor-change-store.ts'
import { MatchRequestEntity } from './match-request-store.ts'
import { OfferEntity } from './offer-store.ts'
import { releaseReactions } from './release-person.ts'
import type { OperationKind } from '../operations/index.ts'
import type { Database } from '../storage/database.ts'
import { WeightsVersionEntity } from './weights-version-store.ts'

export { acceptOffer } from './accept-offer.ts'
export { assignmentRoutes } from './cohorts/assignment-routes.ts'
export { cohortRoutes } from './cohorts/cohort-routes.ts'
export { createMatchRequest } from './create-match-request.ts'
export { declineOffer } from './decline-offer.ts'
export { eraseMatching } from './erase-matching.ts'
export { FEATURE_NAMES, type FeatureName } from './engine/features.ts'
export { parseWeights } from './engine/weights.ts'
export { makeOffers } from './make-offers.ts'
export { matchRequestRoutes } from './match-request-routes.ts'
export { type MatchRequest, REQUEST_LIFETIME_DAYS } from './match-request-rules.ts'
export { liveMatchRequestOf, matchRequestById, matchRequestsByIds } from './match-request-store.ts'
export { matchRequestsDue, offersDue } from './matching-due.ts'
export { offerRoutes } from './offer-routes.ts'
export { DECLINE_REASONS, type Offer } from './offer-rules.ts'
export { offerById, offersByIds, offersOfRequest } from './offer-store.ts'
export { forgetMentorChanges } from './pictures/mentor-change-store.ts'
export { type MentorPictures, mentorPictures } from './pictures/mentor-pictures.ts'
export { reasonsForMentor } from './reasons-for-mentor.ts'
export { suggestMentors } from './suggest-mentors.ts'
export { suggestionRoutes } from './suggestion-routes.ts'
export { weightsRoutes } from './weights-routes.ts'

export const matchingEntities = [
  MatchRequestEntity,
  OfferEntity,
  CohortEntity,
  ParticipantEntity,
  DecisionEntity,
  AssignmentEntity,
  AssignmentPairEntity,
  AssignmentCandidateEntity,
  WeightsVersionEntity,
  MentorChangeEntity,
  PairJudgementEntity,
]

export const matchingReactions = [...releaseReactions, ...weightsReactions]

/** The long work of this module. */
export const matchingOperations = (database: Database): OperationKind[] => [
  assignmentRun(database),
  assignmentPublish(database),
]
