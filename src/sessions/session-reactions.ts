import type { Reaction } from '../storage/announce.ts'
import { askCalendarsAgain } from './ask-calendars-again.ts'
import { cancelSessionsOf } from './cancel-sessions-of.ts'
import { noteBookedTime } from './note-booked-time.ts'

/** What happens to sessions in the transaction of these events. Who leaves ends their mentorships, and so their sessions. */
export const sessionReactions: readonly (readonly [type: string, reaction: Reaction])[] = [
  ...['proposed', 'rescheduled', 'declined', 'cancelled', 'no_show'].map(
    (verb) => [`session.${verb}`, noteBookedTime] as const,
  ),
  ...['rescheduled', 'declined', 'cancelled'].map((verb) => [`session.${verb}`, askCalendarsAgain] as const),
  ['mentorship.ended', (tx, { subject }) => cancelSessionsOf(tx, subject.id, 'The mentorship has ended.')],
  ['mentorship.completed', (tx, { subject }) => cancelSessionsOf(tx, subject.id, 'The mentorship is completed.')],
]
