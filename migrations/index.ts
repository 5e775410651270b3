import { Foundation1763800000001 } from './1763800000001-foundation.ts'
import { People1763800000002 } from './1763800000002-people.ts'
import { Profiles1763800000003 } from './1763800000003-profiles.ts'
import { Rooms1763800000004 } from './1763800000004-rooms.ts'
import { Exposure1763800000005 } from './1763800000005-exposure.ts'
import { Imports1763800000006 } from './1763800000006-imports.ts'
import { Mentorships1763800000007 } from './1763800000007-mentorships.ts'
import { Matching1763800000008 } from './1763800000008-matching.ts'
import { Sessions1763800000009 } from './1763800000009-sessions.ts'
import { Reminders1763800000010 } from './1763800000010-reminders.ts'
import { Messages1763800000011 } from './1763800000011-messages.ts'
import { Cohorts1763800000012 } from './1763800000012-cohorts.ts'
import { Availability1763800000013 } from './1763800000013-availability.ts'
import { Booking1763800000014 } from './1763800000014-booking.ts'
import { Calendars1763800000015 } from './1763800000015-calendars.ts'
import { Invitations1763800000016 } from './1763800000016-invitations.ts'
import { ReminderPolicy1763800000017 } from './1763800000017-reminder-policy.ts'
import { Channels1763800000018 } from './1763800000018-channels.ts'
import { MentorChanges1763800000020 } from './1763800000020-mentor-changes.ts'
import { Learning1763800000021 } from './1763800000021-learning.ts'
import { SeriesVoice1763800000022 } from './1763800000022-series-voice.ts'
import { CandidatesOfReplacedRuns1763800000023 } from './1763800000023-candidates-of-replaced-runs.ts'
import { FailedMessages1763800000025 } from './1763800000025-failed-messages.ts'
import { OldCalendarAnswers1763800000026 } from './1763800000026-old-calendar-answers.ts'
import { ReasonsWithoutLanguage1763800000027 } from './1763800000027-reasons-without-language.ts'
import { Erasure1763800000028 } from './1763800000028-erasure.ts'
import { LightMessages1763800000029 } from './1763800000029-light-messages.ts'
import { AnalyzedSoon1763800000030 } from './1763800000030-analyzed-soon.ts'

/** In order; a new migration goes to the end. */
export const migrations = [
  Foundation1763800000001,
  People1763800000002,
  Profiles1763800000003,
  Rooms1763800000004,
  Exposure1763800000005,
  Imports1763800000006,
  Mentorships1763800000007,
  Matching1763800000008,
  Sessions1763800000009,
  Reminders1763800000010,
  Messages1763800000011,
  Cohorts1763800000012,
  Availability1763800000013,
  Booking1763800000014,
  Calendars1763800000015,
  Invitations1763800000016,
  ReminderPolicy1763800000017,
  Channels1763800000018,
  MentorChanges1763800000020,
  Learning1763800000021,
  SeriesVoice1763800000022,
  CandidatesOfReplacedRuns1763800000023,
  FailedMessages1763800000025,
  OldCalendarAnswers1763800000026,
  ReasonsWithoutLanguage1763800000027,
  Erasure1763800000028,
  LightMessages1763800000029,
  AnalyzedSoon1763800000030,
]
