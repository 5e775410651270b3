import { addMilliseconds } from '../kernel/clock.ts'
import { Refusal } from '../kernel/refusal.ts'
import { acceptOffer, type MentorPictures } from '../matching/index.ts'
import { resumeMentor, unsubscribe } from '../people/index.ts'
import { remindersByIds, snoozeReminder } from '../reminders/index.ts'
import { confirmSeries, confirmSession, sessionById } from '../sessions/index.ts'
import type { Tx } from '../storage/database.ts'
import { markUsed } from './action-links.ts'
import { declineAnOffer, askMentors, askForAnother } from './follow/match-actions.ts'
import { choosePreferences } from './follow/preference-actions.ts'
import {
  cancelASeries,
  cancelASession,
  declineASeries,
  declineASession,
  markAttendance,
  writeADebrief,
  giveSessionFeedback,
} from './follow/session-actions.ts'
import { moveASession, proposeASession } from './follow/time-actions.ts'
import { type Act, type Errors, type Form, isFine, tooMuch } from './follow/link-form.ts'
import type { Link } from './link-page.ts'
import { SNOOZED_FOR } from './snooze-rules.ts'
import { type ActionKind, FORM_FIELDS } from './pages/page-view.ts'
import type { Language } from './words/language.ts'

/** What was posted, and what is wrong with which field of it. */
export type Wrong = { values: Form; errors: Errors }

/** What each link does, as the person it was sent to. */
const ACTS: Record<ActionKind, Act> = {
  'offer.accept': async (tx, { subjectId }) => void (await acceptOffer(tx, subjectId)),
  'offer.decline': declineAnOffer,
  'request.ask': askMentors,
  'session.propose': proposeASession,
  'session.confirm': async (tx, { subjectId }) => void (await confirmSession(tx, subjectId)),
  'session.decline': declineASession,
  'session.move': moveASession,
  'session.cancel': cancelASession,
  'session.attendance': markAttendance,
  'session.debrief': writeADebrief,
  'session.feedback': giveSessionFeedback,
  'series.confirm': async (tx, { subjectId }) => void (await confirmSeries(tx, subjectId)),
  'series.decline': declineASeries,
  'series.cancel': cancelASeries,
  'mentorship.another': askForAnother,
  'mentor.resume': async (tx, { personId }) => void (await resumeMentor(tx, personId)),
  'preferences.choose': choosePreferences,
  'reminder.unsubscribe': async (tx, { personId, subjectId }) => {
    const [reminder] = await remindersByIds(tx, [subjectId])
    if (reminder) await unsubscribe(tx, personId, reminder.kind)
  },
  'reminder.snooze': async (tx, { subjectId }) =>
    void (await snoozeReminder(tx, subjectId, addMilliseconds(tx.now, SNOOZED_FOR))),
}

/** Says how somebody wants to be reached, which they may do as often as they like; everything else is done once. */
const MANY_TIMES: readonly ActionKind[] = ['preferences.choose']

/** Moving the session is what makes its own link outdated. */
const MOVES: readonly ActionKind[] = ['session.move']

/** What a form can hold: lines end with one character, as browsers count them. */
export function formOf(action: ActionKind, body: unknown): Form {
  const posted = new Map<string, unknown>(Object.entries(body ?? {}))
  const valueOf = (name: string) => {
    const value = posted.get(name)
    if (Array.isArray(value) && name === 'kinds') return value.join(',')
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
  }
  return Object.fromEntries(FORM_FIELDS[action].map((name) => [name, valueOf(name)]))
}

/**
 * Does what the link promises, as the person it was sent to. Answers null when done, or what is wrong with the form.
 * Refuses `link.changed` when the session has got another time since.
 */
export async function followLink(
  tx: Tx,
  link: Link,
  form: Form,
  language: Language,
  pictures: MentorPictures,
): Promise<Wrong | null> {
  const errors = tooMuch(form, language.say)
  const wrong = isFine(errors) ? await ACTS[link.action](tx, link, form, language, pictures) : errors
  if (wrong) return { values: form, errors: wrong }
  // Judged only now: what was done holds the lock on the session, and is undone with this.
  if (link.subjectType === 'ses') {
    const sequence = (await sessionById(tx, link.subjectId))?.sequence ?? 0
    const expected = MOVES.includes(link.action)
      ? [link.subjectVersion, (link.subjectVersion ?? 0) + 1]
      : [link.subjectVersion]
    if (!expected.includes(sequence)) {
      throw new Refusal('gone', 'link.changed', 'The session has got another time since.')
    }
  }
  if (!MANY_TIMES.includes(link.action)) await markUsed(tx, link.id)
  return null
}
