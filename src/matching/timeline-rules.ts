import { inZone } from '../kernel/time-zone.ts'
import type { MatchRequest } from './match-request-rules.ts'
import { DECLINE_REASONS, type Offer, ruleForPeople, ruleText } from './offer-rules.ts'

/** One thing that happened to a request, in words to the mentee. */
export type TimelineStep = { at: Date; type: string; text: string; offerId: string | null; mentorId: string | null }

/** `offered`: the offers of a ranking, in order. */
export type TimelineEvent = { type: string; subjectId: string; occurredAt: Date; offered: string[] }

export type TimelineFacts = {
  request: MatchRequest
  /** In order of rank. */
  offers: readonly Offer[]
  /** Of everybody named. */
  nameOf: (personId: string) => string
  /** The mentee's. */
  timeZone: string
}

const monthName = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })

/** `Wednesday 3 June, 14:00` */
function written(at: Date, timeZone: string): string {
  const local = inZone(at, timeZone)
  const day = monthName.format(Date.UTC(local.year, local.month - 1, local.day)).replace(',', '')
  return `${day}, ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

const REQUEST_STEPS: Record<string, string> = {
  'match_request.created': 'You asked for a mentor.',
  'match_request.exhausted': 'Nobody of those you ranked takes it. New suggestions are ready.',
  'match_request.withdrawn': 'The request was withdrawn.',
  'match_request.expired': 'The request ended, because nobody was ranked for a long time.',
}

const OFFER_STEPS: Record<string, (offer: Offer, facts: TimelineFacts) => string> = {
  'offer.made': ({ mentorId, expiresAt }, { nameOf, timeZone }) =>
    `${nameOf(mentorId)} was asked${expiresAt ? `, with time to answer until ${written(expiresAt, timeZone)}` : ''}.`,
  'offer.accepted': ({ mentorId }, { nameOf }) => `${nameOf(mentorId)} said yes.`,
  'offer.declined': ({ mentorId, declineReason, suggestedPersonId }, { nameOf }) =>
    `${nameOf(mentorId)} said no: ${DECLINE_REASONS[declineReason ?? 'other']}.${suggestedPersonId ? ` They suggest ${nameOf(suggestedPersonId)}.` : ''}`,
  'offer.expired': ({ mentorId }, { nameOf }) => `${nameOf(mentorId)} did not answer in time.`,
  'offer.withdrawn': (offer, { nameOf }) => withdrawn(nameOf(offer.mentorId), offer),
}

function withdrawn(name: string, { withdrawnBecause, offeredAt }: Offer): string {
  switch (withdrawnBecause) {
    case null:
    case 'taken_back':
      return `You took the offer to ${name} back.`
    case 'request_withdrawn':
      return offeredAt ? `The offer to ${name} ended with the request.` : `${name} was not asked.`
    case 'another_accepted':
      return `${name} was not asked: somebody before them said yes.`
    default:
      return `${name} is out of the line. ${ruleText(ruleForPeople(withdrawnBecause))}`
  }
}

/** The events of a request and its offers as steps that the mentee can read. Events without words are left out. */
export function timelineSteps(events: readonly TimelineEvent[], facts: TimelineFacts): TimelineStep[] {
  const offerOf = new Map(facts.offers.map((offer) => [offer.id, offer]))
  return events.flatMap(({ type, subjectId, occurredAt, offered }): TimelineStep[] => {
    const offer = offerOf.get(subjectId)
    const text = offer ? OFFER_STEPS[type]?.(offer, facts) : requestText(type, offered, facts)
    if (text === undefined) return []
    return [{ at: occurredAt, type, text, offerId: offer?.id ?? null, mentorId: offer?.mentorId ?? null }]
  })
}

function requestText(type: string, offered: string[], { offers, nameOf }: TimelineFacts): string | undefined {
  if (type === 'match_request.offered') {
    const ranked = offers.filter((offer) => offered.includes(offer.id)).map((offer) => nameOf(offer.mentorId))
    return `You ranked ${listed.format(ranked)}${ranked.length > 1 ? ', in this order' : ''}.`
  }
  const accepted = offers.find((offer) => offer.state === 'accepted')
  if (type === 'match_request.matched') {
    return `You have a mentor: ${accepted ? nameOf(accepted.mentorId) : 'somebody said yes'}.`
  }
  return REQUEST_STEPS[type]
}

/** Where the request stands now, in one or two sentences. */
export function standing({ request, offers, nameOf, timeZone }: TimelineFacts): string {
  const names = (state: Offer['state']) =>
    offers.filter((offer) => offer.state === state).map((offer) => nameOf(offer.mentorId))
  const pending = offers.find((offer) => offer.state === 'pending')
  switch (request.state) {
    case 'open':
      return 'Nobody has been asked yet. Rank up to five mentors from your suggestions.'
    case 'offered': {
      const queued = names('queued')
      const then = queued.length > 0 ? `${listed.format(queued)} would be next.` : 'Nobody else is in line.'
      return pending?.expiresAt
        ? `${nameOf(pending.mentorId)} is being asked and has until ${written(pending.expiresAt, timeZone)} to answer. ${then}`
        : then
    }
    case 'exhausted':
      return 'Everybody in line has been asked, and nobody takes it. Rank anew from the suggestions that are ready, or withdraw.'
    case 'matched':
      return `${listed.format(names('accepted'))} is your mentor.`
    case 'withdrawn':
      return 'The request was withdrawn.'
    case 'expired':
      return 'The request has ended, because nobody was ranked for a long time. Ask again whenever you like.'
  }
}
