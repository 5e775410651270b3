import ICAL from 'ical.js'
import { zoneNamed } from '../calendars/index.ts'
import { instantOf } from '../kernel/time-zone.ts'
import { type CalendarAnswer, wrongMail } from './answer-rules.ts'
import { cleanText } from './calendar-text.ts'

const MOST_CALENDAR_BYTES = 256 * 1024
const MOST_COMMENT_CHARACTERS = 500

const ANSWERS = { ACCEPTED: 'accepted', DECLINED: 'declined', TENTATIVE: 'tentative' } as const

/**
 * The answer in a raw mail (RFC 5322) of which the calendar is a part or an attachment (RFC 6047). Refuses (422) what is none,
 * naming what is wrong.
 */
export async function readAnswer(raw: string): Promise<CalendarAnswer> {
  // With all its encodings it is large, and most processes never read a mail.
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true })
  if (!mail.messageId) throw wrongMail('no_message_id')
  const part = mail.attachments.find(({ contentType }) => /^(text\/calendar|application\/ics)$/i.test(contentType))
  if (!part) throw wrongMail('no_calendar')
  if (part.content.length > MOST_CALENDAR_BYTES) throw wrongMail('calendar_too_large')
  const { method, event } = eventIn(part.content.toString('utf8'))
  const [attendee, another] = event.getAllProperties('attendee')
  if (!attendee || another) throw wrongMail('not_one_attendee')
  const address = addressOf(attendee)
  const senders = mail.from?.value.map((each) => each.address?.toLowerCase()) ?? []
  if (senders.length !== 1 || senders[0] !== address) throw wrongMail('sender_is_not_attendee')
  const answer = {
    messageId: mail.messageId,
    uid: textOf(event, 'uid') ?? raise('no_uid'),
    recursAt: event.hasProperty('recurrence-id') ? instantIn(event, 'recurrence-id') : null,
    sequence: sequenceOf(event),
    stamp: instantIn(event, 'dtstamp'),
    attendee: address,
    comment: cleanText(textOf(event, 'comment') ?? '').slice(0, MOST_COMMENT_CHARACTERS) || null,
  }
  if (method === 'COUNTER') {
    return { ...answer, says: 'counter', start: instantIn(event, 'dtstart'), end: endOf(event) }
  }
  const participation = attendee.getFirstParameter('partstat')?.toUpperCase() ?? ''
  if (!(participation in ANSWERS)) throw wrongMail('no_participation')
  return { ...answer, says: ANSWERS[participation as keyof typeof ANSWERS] }
}

const raise = (code: Parameters<typeof wrongMail>[0]): never => {
  throw wrongMail(code)
}

function eventIn(text: string): { method: string; event: ICAL.Component } {
  const calendar = parsed(text)
  const method = textOf(calendar, 'method')?.toUpperCase() ?? ''
  if (method !== 'REPLY' && method !== 'COUNTER') throw wrongMail('no_answer')
  const [event, another] = calendar.getAllSubcomponents('vevent')
  if (!event || another) throw wrongMail('not_one_event')
  return { method, event }
}

function parsed(text: string): ICAL.Component {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text))
    if (calendar.name === 'vcalendar') return calendar
  } catch {
    // ical.js throws whatever it stumbles over.
  }
  throw wrongMail('broken_calendar')
}

const textOf = (component: ICAL.Component, name: string): string | null =>
  component.getFirstPropertyValue(name)?.toString() || null

const addressOf = (property: ICAL.Property): string =>
  String(property.getFirstValue())
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase()

function sequenceOf(event: ICAL.Component): number {
  const text = textOf(event, 'sequence') ?? '0'
  if (!/^\d{1,9}$/.test(text)) throw wrongMail('wrong_sequence')
  return Number(text)
}

const JCAL_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(Z)?$/

/** Zones go by IANA's rules under their known names, never by those that a stranger's calendar brings along. */
function instantIn(event: ICAL.Component, name: string): Date {
  const property = event.getFirstProperty(name)
  const [, wall, isUtc] = JCAL_TIME.exec(String(property?.toJSON()[3])) ?? []
  const zone = isUtc ? 'UTC' : zoneNamed(property?.getFirstParameter('tzid') ?? '')
  if (!wall || !zone) throw wrongMail('wrong_time')
  try {
    return instantOf(Temporal.PlainDateTime.from(wall, { overflow: 'reject' }), zone)
  } catch {
    throw wrongMail('wrong_time')
  }
}

function endOf(event: ICAL.Component): Date {
  if (event.hasProperty('dtend')) return instantIn(event, 'dtend')
  const duration = event.getFirstPropertyValue('duration')
  if (!(duration instanceof ICAL.Duration)) throw wrongMail('wrong_time')
  return new Date(instantIn(event, 'dtstart').getTime() + duration.toSeconds() * 1000)
}
