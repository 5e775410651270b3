import { Refusal } from '../kernel/refusal.ts'
import { acceptOffer, DECLINE_REASONS, type DeclineReason, declineOffer, offerById } from '../matching/index.ts'
import { personByNameOrEmail } from '../people/index.ts'
import { confirmSession, declineSession, recordAttendance, sessionById, writeDebrief } from '../sessions/index.ts'
import type { Tx } from '../storage/database.ts'
import { markUsed } from './action-links.ts'
import type { Link } from './link-page.ts'
import { FORM_FIELDS, type ResultView } from './pages/page-view.ts'

export type Done = ResultView['result']
/** What was posted, and what is wrong with which field of it. */
export type Wrong = { values: Record<string, string>; errors: Record<string, string> }

const MOST = { betterPerson: 200, reason: 500, decided: 4000, surprised: 4000, differently: 4000 } as const

const DECLINE_REASON_CODES = Object.keys(DECLINE_REASONS) as DeclineReason[]

export const DONE: Record<Link['action'], Done> = {
  'offer.accept': 'offer.accepted',
  'offer.decline': 'offer.declined',
  'session.confirm': 'session.confirmed',
  'session.decline': 'session.declined',
  'session.attendance': 'session.attendance_noted',
  'session.debrief': 'session.debriefed',
}

/** The choices of the page as what one side says of both. */
function attendanceReport(choice: string, asMentor: boolean) {
  if (choice === 'attended') return { held: true }
  if (choice === 'called_off') return { held: false }
  if (choice === 'missed') return { held: false, [asMentor ? 'mentor' : 'mentee']: 'missed' as const }
  return null
}

/** What a form can hold: lines end with one character, as browsers count them. */
export const formOf = (action: Link['action'], body: unknown): Record<string, string> => {
  const posted = new Map<string, unknown>(Object.entries(body ?? {}))
  const valueOf = (name: string) => {
    const value = posted.get(name)
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
  }
  return Object.fromEntries(FORM_FIELDS[action].map((name) => [name, valueOf(name)]))
}

function tooMuch(form: Record<string, string>): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const [name, value] of Object.entries(form)) {
    const most = MOST[name as keyof typeof MOST] ?? 50
    if (value.length > most) errors[name] = `This is longer than ${most} characters.`
    if (value.includes('\u0000')) errors[name] = 'This holds a character that is no text.'
  }
  return errors
}

/** Whom the mentor means by a name or an address; null when it is nobody, or more than one. */
async function betterPersonId(tx: Tx, { subjectId }: Link, nameOrEmail: string): Promise<string | null> {
  const person = await personByNameOrEmail(tx, nameOrEmail)
  const offer = await offerById(tx, subjectId)
  return person && person.id !== offer?.mentorId && person.id !== offer?.menteeId ? person.id : null
}

/**
 * Does what the link promises, as the person it was sent to. Answers null when done, or what is wrong with the form.
 * Refuses `link.changed` when the session has got another time since.
 */
export async function followLink(tx: Tx, link: Link, form: Record<string, string>): Promise<Wrong | null> {
  const errors = await act(tx, link, form)
  if (Object.keys(errors).length > 0) return { values: form, errors }
  // Judged only now: what was done holds the lock on the session, and is undone with this.
  if (link.subjectType === 'ses' && (await sessionById(tx, link.subjectId))?.sequence !== link.subjectVersion) {
    throw new Refusal('gone', 'link.changed', 'The session has got another time since.')
  }
  await markUsed(tx, link.id)
  return null
}

/** Answers what is wrong with which field; nothing was done then. */
async function act(tx: Tx, link: Link, form: Record<string, string>): Promise<Record<string, string>> {
  const errors = tooMuch(form)
  const { subjectId: id } = link
  const value = (name: string) => form[name] ?? ''
  const isFine = () => Object.keys(errors).length === 0
  switch (link.action) {
    case 'offer.accept':
      await acceptOffer(tx, id)
      break
    case 'offer.decline': {
      const reason = DECLINE_REASON_CODES.find((code) => code === value('reason'))
      if (!reason) errors['reason'] = 'Choose why, so that the next suggestion is better.'
      const suggestedPersonId =
        value('betterPerson') && !errors['betterPerson']
          ? await betterPersonId(tx, link, value('betterPerson'))
          : undefined
      if (suggestedPersonId === null) {
        errors['betterPerson'] ??= 'No other person here has exactly this name or address.'
      }
      if (isFine()) await declineOffer(tx, id, { reason: reason!, suggestedPersonId: suggestedPersonId ?? undefined })
      break
    }
    case 'session.confirm':
      await confirmSession(tx, id)
      break
    case 'session.decline':
      if (isFine()) await declineSession(tx, id, { reason: value('reason') || null })
      break
    case 'session.attendance': {
      const report = attendanceReport(value('attendance'), link.personId === (await sessionById(tx, id))?.mentorId)
      if (report) await recordAttendance(tx, id, report)
      else errors['attendance'] = 'Choose what happened.'
      break
    }
    case 'session.debrief': {
      for (const name of FORM_FIELDS['session.debrief']) {
        if (!value(name)) errors[name] = 'Write a sentence or two.'
      }
      if (!isFine()) break
      await writeDebrief(tx, id, {
        decidedAndByWhom: value('decided'),
        whatSurprisedMe: value('surprised'),
        whatIWillDoDifferently: value('differently'),
      })
    }
  }
  return errors
}
