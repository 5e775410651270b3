import nodemailer from 'nodemailer'

export type AnswerMail = {
  from?: string
  messageId?: string
  method?: string
  uid: string
  sequence?: number
  stamp?: string
  attendee: string
  partstat?: string
  /** Further lines of the event, such as DTSTART of a counter. */
  lines?: string[]
  comment?: string
  calendar?: string
}

let mails = 0

/** A mail as calendar programs send it: text, and the calendar as an alternative to it. */
export async function answerMail(answer: AnswerMail): Promise<string> {
  mails += 1
  const { attendee, method = 'REPLY', from = attendee, messageId = `<answer-${mails}@nordlicht.example>` } = answer
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message } = await transport.sendMail({
    from,
    to: 'anteroom@anteroom.example',
    messageId,
    subject: 'Answer',
    text: 'My calendar says so.',
    icalEvent: { method, content: answer.calendar ?? answerCalendar(answer) },
  })
  return (message as Buffer).toString('utf8')
}

const answerCalendar = ({
  method = 'REPLY',
  uid,
  sequence = 0,
  stamp,
  attendee,
  partstat,
  lines,
  comment,
}: AnswerMail) =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//Somebody//Calendar//EN',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp ?? '20300107T070000Z'}`,
    `ATTENDEE;PARTSTAT=${partstat ?? 'ACCEPTED'};CN=Somebody:mailto:${attendee}`,
    ...(comment ? [`COMMENT:${comment}`] : []),
    ...(lines ?? []),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
