import { acceptOffer, DECLINE_REASONS, type DeclineReason, declineOffer } from '../matching/index.ts'
import { personByNameOrEmail } from '../people/index.ts'
import { confirmSession, declineSession, recordAttendance, sessionById, writeDebrief } from '../sessions/index.ts'
import type { Tx } from '../storage/database.ts'
import { markUsed } from './action-links.ts'
import type { Link } from './link-page.ts'
import type { ResultView } from './pages/page-view.ts'

export type Done = ResultView['result']
/** What was posted, and what is wrong with which field of it. */
export type Wrong = { values: Record<string, string>; errors: Record<string, string> }

const MOST = { betterPerson: 200, reason: 500, decided: 4000, surprised: 4000, differently: 4000 } as const

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

/** Does what the link promises, as the person it was sent to. Answers null when done, or what is wrong with the form. */
export async function followLink(tx: Tx, link: Link, form: Record<string, string>): Promise<Wrong | null> {
  const value = (name: string) => (form[name] ?? '').trim()
  const errors: Record<string, string> = {}
  for (const [name, most] of Object.entries(MOST)) {
    if (value(name).length > most) errors[name] = `This is longer than ${most} characters.`
    if (value(name).includes('\u0000')) errors[name] = 'This holds a character that is no text.'
  }
  const id = link.subjectId
  switch (link.action) {
    case 'offer.accept':
      await acceptOffer(tx, id)
      break
    case 'offer.decline': {
      const reason = value('reason')
      if (!(reason in DECLINE_REASONS)) errors['reason'] = 'Choose why, so that the next suggestion is better.'
      const better = value('betterPerson') ? await personByNameOrEmail(tx, value('betterPerson')) : null
      if (value('betterPerson') && !better) errors['betterPerson'] = 'Nobody here has this name or address.'
      if (Object.keys(errors).length > 0) break
      await declineOffer(tx, id, { reason: reason as DeclineReason, suggestedPersonId: better?.id })
      break
    }
    case 'session.confirm':
      await confirmSession(tx, id)
      break
    case 'session.decline':
      if (Object.keys(errors).length === 0) await declineSession(tx, id, { reason: value('reason') || null })
      break
    case 'session.attendance': {
      const report = attendanceReport(value('attendance'), link.personId === (await sessionById(tx, id))?.mentorId)
      if (report) await recordAttendance(tx, id, report)
      else errors['attendance'] = 'Choose what happened.'
      break
    }
    case 'session.debrief': {
      const [decided, surprised, differently] = [value('decided'), value('surprised'), value('differently')]
      for (const name of ['decided', 'surprised', 'differently'])
        if (!value(name)) errors[name] = 'Write a sentence or two.'
      if (Object.keys(errors).length === 0) {
        await writeDebrief(tx, id, {
          decidedAndByWhom: decided,
          whatSurprisedMe: surprised,
          whatIWillDoDifferently: differently,
        })
      }
    }
  }
  if (Object.keys(errors).length > 0) return { values: form, errors }
  await markUsed(tx, link.id)
  return null
}
