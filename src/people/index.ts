import { AvailabilityEntity } from './availability-store.ts'
import { DoNotMatchEntity } from './do-not-match-store.ts'
import { MenteeProfileEntity } from './mentee-profile-store.ts'
import { MentorProfileEntity } from './mentor-profile-store.ts'
import { PersonEntity } from './person-store.ts'
import { PreferencesEntity } from './preferences-store.ts'

export { type Availability, defaultAvailability } from './availability-rules.ts'
export { availabilitiesOf } from './availability-store.ts'
export { type Eraser, mentionOf, namedIn, shownName } from './erasure-rules.ts'
export { absences, openHours } from './open-hours-rules.ts'
export { doNotMatchPairsWith } from './do-not-match-store.ts'
export {
  lockMenteeProfile,
  menteeProfileOf,
  type MenteeProfile,
  menteeProfiles,
  sampleMentees,
  type Want,
} from './mentee-profile-store.ts'
export { type Format, FORMATS, type MentorProfile } from './mentor-profile-rules.ts'
export { lockMentorProfile, mentorProfileOf, mentorProfiles } from './mentor-profile-store.ts'
export { pauseMentor } from './pause-mentor.ts'
export { planPeople } from './plan-people.ts'
export { peopleRoutes } from './people-routes.ts'
export {
  managerChains,
  peopleByExternalIds,
  peopleByIds,
  peopleInBrief,
  type Person,
  personById,
  personByNameOrEmail,
  type PersonInBrief,
  requirePersonById,
} from './person-store.ts'
export type { Preferences } from './preferences-rules.ts'
export { preferencesOf } from './preferences-store.ts'
export { resumeMentor } from './resume-mentor.ts'
export { savePreferences, unsubscribe } from './save-preferences.ts'

export const peopleEntities = [
  PersonEntity,
  MentorProfileEntity,
  MenteeProfileEntity,
  AvailabilityEntity,
  PreferencesEntity,
  DoNotMatchEntity,
]
