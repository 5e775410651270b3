import { Refusal } from '../../kernel/refusal.ts'
import { instantOf } from '../../kernel/time-zone.ts'
import { mentorshipById } from '../../mentorships/index.ts'
import { requirePersonById } from '../../people/index.ts'
import { proposeSession, rescheduleSession } from '../../sessions/index.ts'
import type { Tx } from '../../storage/database.ts'
import { refusalText } from '../pages/layouts/end-pages.ts'
import { MINUTES, OTHER_TIME } from '../pages/page-view.ts'
import type { Link } from '../link-page.ts'
import type { Act, Errors, Form } from './link-form.ts'

/** The field that a time comes from: one of those offered, or the one that somebody writes. */
const fieldOf = (form: Form): 'time' | 'otherTime' =>
  form['time'] && form['time'] !== OTHER_TIME ? 'time' : 'otherTime'

/** The times offered are instants; one that is written is on the wall of who writes it. Null for what is no time. */
async function timeOf(tx: Tx, { personId }: Link, form: Form): Promise<Date | null> {
  const text = form[fieldOf(form)] ?? ''
  if (fieldOf(form) === 'time') return instant(text)
  const { timeZone } = await requirePersonById(tx, personId)
  return wallTime(text, timeZone)
}

/** Books the time, or answers in the form why it cannot be had. */
const withTime =
  (book: (tx: Tx, link: Link, form: Form, startsAt: Date) => Promise<unknown>): Act =>
  async (tx, link, form, language) => {
    const field = fieldOf(form)
    const wrong = (text: string): Errors => ({ [field]: text })
    if (!form[field]) return wrong(language.say('form.choose_time'))
    const startsAt = await timeOf(tx, link, form)
    if (!startsAt) return wrong(language.say('form.no_time'))
    if (startsAt <= tx.now) return wrong(language.say('form.past'))
    try {
      await book(tx, link, form, startsAt)
    } catch (error) {
      if (error instanceof Refusal && OF_THE_TIME.includes(error.code)) return wrong(refusalText(error, language))
      throw error
    }
  }

/** What a booking refuses before it has written anything. */
const OF_THE_TIME = [
  'slot_taken',
  'too_short_notice',
  'beyond_horizon',
  'outside_working_hours',
  'out_of_office',
  'too_many_sessions',
]

export const moveASession = withTime(async (tx, { subjectId }, _form, startsAt) =>
  rescheduleSession(tx, subjectId, { startsAt }),
)

export const proposeASession = withTime(async (tx, { subjectId }, form, startsAt) => {
  const rooms = (await mentorshipById(tx, subjectId))?.roomIds ?? []
  return proposeSession(tx, {
    mentorshipId: subjectId,
    startsAt,
    durationMinutes: MINUTES.find((each) => String(each) === form['minutes']) ?? MINUTES[0],
    kind: 'conversation',
    roomId: rooms.find((id) => id === form['room']) ?? null,
    agenda: form['agenda'] || null,
  })
})

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

function wallTime(text: string, timeZone: string): Date | null {
  if (!WALL.test(text)) return null
  try {
    return instantOf(Temporal.PlainDateTime.from(text), timeZone)
  } catch {
    return null
  }
}

function instant(text: string): Date | null {
  const date = new Date(INSTANT.test(text) ? text : Number.NaN)
  return Number.isNaN(date.getTime()) ? null : date
}
