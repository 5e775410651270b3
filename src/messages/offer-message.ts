import { matchRequestById, type Offer, offersOfRequest } from '../matching/index.ts'
import { mentorProfileOf, type Person, personById } from '../people/index.ts'
import type { Reminder } from '../reminders/index.ts'
import type { Tx } from '../storage/database.ts'
import { createLink } from './action-links.ts'
import { type MessageContext, seenRooms, someone, wantedRooms } from './message-context.ts'
import type { DigestItem, MovedOn } from './render/message-view.ts'

/** What a reminder about an offer says, from the offer's present state; null when that state no longer calls for it. */
export async function offerMessage(
  tx: Tx,
  reminder: Reminder,
  offer: Offer,
  people: ReadonlyMap<string, Person>,
  context: MessageContext,
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
    links: await answerLinks(tx, offer, expiresAt, context),
  })
  switch (reminder.kind) {
    case 'offer.made':
      if (offer.state !== 'pending') return null
      return {
        kind: 'offer.made',
        ...(await asked(offer.expiresAt!)),
        seen: await seenRooms(tx, mentee.id),
        reasons: [],
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
      return { kind: 'offer.lapsed', menteeName: mentee.name, answerBy: offer.expiresAt!, paused, comeBackUrl: null }
    }
    case 'offer.accepted':
      return {
        kind: 'offer.accepted',
        mentor: someone(mentor),
        wants: await wantedRooms(tx, request.wants),
        goal: request.goal,
        proposeUrl: null,
      }
    case 'offer.moved_on':
    case 'request.exhausted': {
      const next = await whatCameNext(tx, reminder, offer)
      return (
        next && { kind: offer.state === 'expired' ? 'offer.expired' : 'offer.declined', mentorName: mentor.name, next }
      )
    }
    default:
      return null
  }
}

async function answerLinks(tx: Tx, offer: Offer, expiresAt: Date, { publicUrl }: MessageContext) {
  const link = (action: 'offer.accept' | 'offer.decline') =>
    createLink(tx, publicUrl, {
      personId: offer.mentorId,
      action,
      subject: { type: 'off', id: offer.id, version: null },
      expiresAt,
    })
  return { acceptUrl: await link('offer.accept'), declineUrl: await link('offer.decline') }
}

async function whatCameNext(tx: Tx, reminder: Reminder, offer: Offer): Promise<MovedOn | null> {
  if (reminder.kind === 'request.exhausted') return { step: 'exhausted', suggestionsUrl: null }
  const others = await offersOfRequest(tx, offer.matchRequestId)
  const next = others.find(({ rank, offeredAt }) => rank > offer.rank && offeredAt !== null)
  const mentor = next && (await personById(tx, next.mentorId))
  return next?.expiresAt && mentor ? { step: 'asked', mentorName: mentor.name, answerBy: next.expiresAt } : null
}
