import {
  type MatchRequest,
  matchRequestById,
  type Offer,
  offersOfRequest,
  reasonsForMentor,
} from '../matching/index.ts'
import { mentorshipsByOffers } from '../mentorships/index.ts'
import { mentorProfileOf, type Person, personById } from '../people/index.ts'
import type { Reminder } from '../reminders/index.ts'
import { roomsByIds } from '../rooms/index.ts'
import type { Tx } from '../storage/database.ts'
import type { LinkTo } from './links-for.ts'
import { isConfidential, seenRooms, someone, wantedRooms } from './message-context.ts'
import type { DigestItem, MovedOn } from './render/message-view.ts'
import type { Locale } from './words/locale.ts'

/** What a reminder about an offer says, from the offer's present state; null when that state no longer calls for it. */
export async function offerMessage(
  tx: Tx,
  reminder: Reminder,
  offer: Offer,
  people: ReadonlyMap<string, Person>,
  locale: Locale,
  link: LinkTo,
): Promise<DigestItem | null> {
  const mentee = people.get(offer.menteeId)!
  const mentor = people.get(offer.mentorId)!
  const request = await matchRequestById(tx, offer.matchRequestId)
  if (!request) return null
  const asked = async (expiresAt: Date) => ({
    mentee: someone(mentee),
    wants: await wantedRooms(tx, request.wants),
    goal: request.goal,
    answerBy: expiresAt,
    links: {
      acceptUrl: link('offer.accept', { type: 'off', id: offer.id, expiresAt }),
      declineUrl: link('offer.decline', { type: 'off', id: offer.id, expiresAt }),
    },
  })
  switch (reminder.kind) {
    case 'offer.made':
      if (offer.state !== 'pending') return null
      return {
        kind: 'offer.made',
        ...(await asked(offer.expiresAt!)),
        seen: await seenRooms(tx, mentee.id),
        reasons: await whyYou(tx, request, offer, mentee, locale),
      }
    case 'offer.nudge':
      if (offer.state !== 'pending') return null
      return {
        kind: 'offer.nudge',
        ...(await asked(offer.expiresAt!)),
        which: reminder.step === 'after_1_working_day' ? 'first' : 'second',
        askedAt: offer.offeredAt!,
      }
    case 'offer.expired': {
      const profile = await mentorProfileOf(tx, mentor.id)
      const paused = profile?.pauseReason === 'unanswered_offers'
      const comeBackUrl = paused ? link('mentor.resume', { type: 'per', id: mentor.id }) : null
      return { kind: 'offer.lapsed', menteeName: mentee.name, answerBy: offer.expiresAt!, paused, comeBackUrl }
    }
    case 'offer.accepted': {
      const mentorshipId = (await mentorshipsByOffers(tx, [offer.id])).get(offer.id)
      return {
        kind: 'offer.accepted',
        mentor: someone(mentor),
        wants: await wantedRooms(tx, request.wants),
        goal: request.goal,
        proposeUrl: mentorshipId ? link('session.propose', { type: 'mts', id: mentorshipId }) : null,
      }
    }
    case 'offer.moved_on':
    case 'request.exhausted': {
      const next: MovedOn | null =
        reminder.kind === 'request.exhausted'
          ? { step: 'exhausted', suggestionsUrl: link('request.ask', { type: 'mrq', id: request.id }) }
          : await whoCameNext(tx, offer)
      const kind = offer.state === 'expired' ? 'offer.expired' : 'offer.declined'
      return next && { kind, mentorName: mentor.name, next }
    }
    default:
      return null
  }
}

/** Without the names of confidential rooms. */
async function whyYou(
  tx: Tx,
  request: MatchRequest,
  { mentorId }: Offer,
  mentee: Person,
  locale: Locale,
): Promise<string[]> {
  const rooms = await roomsByIds(
    tx,
    request.wants.map(({ roomId }) => roomId),
  )
  const unnamedRooms = new Set([...rooms.values()].filter(isConfidential).map(({ id }) => id))
  return reasonsForMentor(tx, request, { mentorId, menteeName: mentee.name, unnamedRooms, locale })
}

async function whoCameNext(tx: Tx, offer: Offer): Promise<MovedOn | null> {
  const others = await offersOfRequest(tx, offer.matchRequestId)
  const next = others.find(({ rank, offeredAt }) => rank > offer.rank && offeredAt !== null)
  const mentor = next && (await personById(tx, next.mentorId))
  return next?.expiresAt && mentor ? { step: 'asked', mentorName: mentor.name, answerBy: next.expiresAt } : null
}
