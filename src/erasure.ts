import { eraseCalendars } from './calendars/index.ts'
import { eraseNotes } from './exposure/index.ts'
import { eraseImportRows } from './imports/index.ts'
import { eraseCalendarAnswers } from './invitations/index.ts'
import { eraseMatching } from './matching/index.ts'
import { eraseMentorships } from './mentorships/index.ts'
import { eraseMessages } from './messages/index.ts'
import type { Eraser } from './people/index.ts'
import { eraseHosts } from './rooms/index.ts'
import { eraseSessions } from './sessions/index.ts'

/** Every module that holds anything of a person besides their own record. Requests before mentorships, as when somebody leaves; messages when all else has ended. */
export const erasers: readonly Eraser[] = [
  eraseMatching,
  eraseMentorships,
  eraseSessions,
  eraseCalendars,
  eraseCalendarAnswers,
  eraseHosts,
  eraseNotes,
  eraseImportRows,
  eraseMessages,
]
