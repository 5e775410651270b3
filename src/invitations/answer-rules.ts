import { invalid, type Refusal } from '../kernel/refusal.ts'

/** What somebody's calendar mails when they answer an invitation (RFC 5546, sections 3.2.3 and 3.2.7). */
export type CalendarAnswer = {
  messageId: string
  uid: string
  /** Which time of a series; null for all, or for what does not repeat. */
  recursAt: Date | null
  /** The version of the invitation that is answered. */
  sequence: number
  stamp: Date
  /** Whose answer it is. */
  attendee: string
  comment: string | null
} & ({ says: 'accepted' | 'declined' | 'tentative' } | { says: 'counter'; start: Date; end: Date })

export const ANSWER_OUTCOMES = [
  'confirmed',
  'declined',
  'cancelled',
  'proposed',
  'noted',
  'ignored',
  'refused',
] as const

/** What came of an answer; `code` and `detail` say why, where nothing did. */
export type AnswerOutcome = {
  outcome: (typeof ANSWER_OUTCOMES)[number]
  code: string | null
  detail: string
  sessionIds: string[]
  personId: string
  alternatives: { startsAt: string; endsAt: string }[]
}

/** What is wrong with a mail that is no answer. */
const WRONG_MAILS = {
  no_message_id: 'The mail has no Message-ID, by which a second copy of it could be known.',
  no_calendar: 'The mail has no text/calendar part.',
  calendar_too_large: 'The calendar in the mail is larger than 256 KiB.',
  broken_calendar: 'The calendar in the mail is not well-formed iCalendar.',
  no_answer: 'The METHOD of the calendar must be REPLY or COUNTER.',
  not_one_event: 'The calendar must hold exactly one VEVENT.',
  no_uid: 'The event has no UID.',
  not_one_attendee: 'The event must have exactly one ATTENDEE: the one who answers.',
  no_participation: 'The PARTSTAT of the attendee must be ACCEPTED, DECLINED or TENTATIVE.',
  wrong_sequence: 'The SEQUENCE of the event must be a whole number from 0.',
  wrong_time: 'A time of the event cannot be read: it needs a date, a time and UTC or a zone that has a known name.',
  sender_is_not_attendee: 'The From of the mail must be the ATTENDEE alone: nobody answers for somebody else.',
  not_of_the_pair: 'The ATTENDEE is neither the mentee nor the mentor of this session.',
} as const

/** Refuses a mail (422), naming what is wrong with it. */
export const wrongMail = (code: keyof typeof WRONG_MAILS): Refusal =>
  invalid({ pointer: '', code, detail: WRONG_MAILS[code] })
