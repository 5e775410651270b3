import type { Person } from '../people/index.ts'
import type { Session } from '../sessions/index.ts'
import type { Read } from '../storage/database.ts'
import type { EventWords, Mailbox } from './calendar-event-rules.ts'

/** Puts sessions into words for one person's calendar, in their language. */
export type EventWriter = (
  read: Read,
  person: Person,
  sessions: readonly Session[],
) => Promise<{ language: string; wordsOf: (session: Session) => EventWords }>

/** What is given from outside: whose words the events have, who sends them, where the service is reached. */
export type CalendarContext = { words: EventWriter; organizer: Mailbox; publicUrl: string }
