import { type DeclineReason, matchRequestById, offerById } from '../matching/index.ts'
import { type Person, peopleByIds } from '../people/index.ts'
import { sessionById } from '../sessions/index.ts'
import type { Read } from '../storage/database.ts'
import { currentOrganization } from '../tenancy/index.ts'
import { linkOf } from './action-links.ts'
import { seenRooms, sessionView, someone, wantedRooms } from './message-context.ts'
import type { ActionView, GoneView, PageReader, Posted } from './pages/page-view.ts'
import type { SessionView } from './render/message-view.ts'

export type Link = NonNullable<Awaited<ReturnType<typeof linkOf>>>

/** What a link leads to: its page; or the reason why it does nothing any more; or that it was used, with what it had done. */
export type LinkState =
  | { is: 'open'; link: Link; view: ActionView; shown: Shown }
  | { is: 'used'; link: Link; shown: Shown }
  | { is: 'gone'; view: GoneView }

/** What result pages show. */
export type Shown = { reader: PageReader; menteeName: string; session: SessionView | null }

const ATTENDANCE = [
  { value: 'attended', label: 'It took place' },
  { value: 'missed', label: 'I could not come' },
  { value: 'called_off', label: 'It was called off' },
] as const

/** In the mentor's own words; a reason that is forgotten here does not compile. */
const DECLINE_LABELS: Record<DeclineReason, string> = {
  no_time: 'I have no time for it at present',
  not_the_right_person: 'I am not the right person for this',
  room_not_open: 'I cannot take anybody into the room at present',
  already_mentoring: 'I already have as many mentees as I can do justice to',
  conflict_of_interest: 'I have a conflict of interest',
  other: 'Another reason',
}
const DECLINE_CHOICES = Object.entries(DECLINE_LABELS).map(([value, label]) => ({ value, label }))

export async function linkState(read: Read, token: string, posted?: Posted): Promise<LinkState> {
  const link = await linkOf(read, token)
  const gone = (reason: GoneView['reason'], organizationName: string | null): LinkState => ({
    is: 'gone',
    view: { locale: 'en', organizationName, reason, wayOn: null },
  })
  if (!link) return gone('unknown', null)
  const { name: organizationName } = await currentOrganization(read)
  const found = await subjectOf(read, link, posted, organizationName)
  if (!found) return gone('changed', organizationName)
  if (link.usedAt) return { is: 'used', link, shown: found.shown }
  if (link.now >= link.expiresAt) return gone('expired', organizationName)
  if (!found.view) return gone('changed', organizationName)
  return { is: 'open', link, view: found.view, shown: found.shown }
}

type Found = { shown: Shown; view: ActionView | null }

async function subjectOf(
  read: Read,
  link: Link,
  posted: Posted | undefined,
  organizationName: string,
): Promise<Found | null> {
  const readerOf = (people: ReadonlyMap<string, Person>): PageReader | null => {
    const person = people.get(link.personId)
    return person && !person.leftAt ? { locale: 'en', timeZone: person.timeZone, organizationName } : null
  }
  const again = posted ? { posted } : {}
  if (link.subjectType === 'off') {
    const offer = await offerById(read, link.subjectId)
    const request = offer && (await matchRequestById(read, offer.matchRequestId))
    if (!offer || !request) return null
    const people = await peopleByIds(read, [offer.menteeId, offer.mentorId])
    const mentee = people.get(offer.menteeId)!
    const reader = readerOf(people)
    if (!reader) return null
    const shown = { reader, menteeName: mentee.name, session: null }
    if (offer.state !== 'pending') return { shown, view: null }
    const asked = {
      reader,
      mentee: someone(mentee),
      wants: await wantedRooms(read, request.wants),
      seen: await seenRooms(read, mentee.id),
      goal: request.goal,
      answerBy: offer.expiresAt!,
      otherUrl: null,
      ...again,
    }
    const view: ActionView =
      link.action === 'offer.accept'
        ? { action: 'offer.accept', ...asked }
        : { action: 'offer.decline', ...asked, reasons: DECLINE_CHOICES }
    return { shown, view }
  }
  const session = await sessionById(read, link.subjectId)
  if (!session) return null
  const people = await peopleByIds(read, [session.menteeId, session.mentorId])
  const reader = readerOf(people)
  if (!reader) return null
  const shownSession = await sessionView(read, session, link.personId, people)
  const shown = { reader, menteeName: people.get(session.menteeId)?.name ?? '', session: shownSession }
  const common = { reader, session: shownSession, ...again }
  const fits = link.subjectVersion === session.sequence
  switch (link.action) {
    case 'session.confirm':
    case 'session.decline':
      return {
        shown,
        view: fits && session.state === 'proposed' ? { action: link.action, ...common, otherUrl: null } : null,
      }
    case 'session.attendance':
      return {
        shown,
        view: fits && session.state === 'confirmed' ? { action: link.action, ...common, choices: ATTENDANCE } : null,
      }
    case 'session.debrief': {
      const isWanted = ['confirmed', 'completed'].includes(session.state) && session.debriefWrittenAt === null
      return { shown, view: fits && isWanted ? { action: link.action, ...common } : null }
    }
    default:
      return null
  }
}
