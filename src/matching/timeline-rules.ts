import { INTL_LOCALES, type Locale } from '../kernel/locale.ts'
import { sentenceOf } from './engine/sentence.ts'
import { inWords } from './engine/words/in-words.ts'
import type { MatchRequest } from './match-request-rules.ts'
import { type Offer, ruleForPeople } from './offer-rules.ts'
import { listed, wordsIn } from './words/words.ts'

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
  /** The mentee's, as is the language. */
  timeZone: string
  locale: Locale
}

/** `Wednesday 3 June at 14:00` */
const written = (at: Date, { timeZone, locale }: TimelineFacts): string =>
  new Intl.DateTimeFormat(INTL_LOCALES[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(at)

function offerText(type: string, offer: Offer, facts: TimelineFacts): string | undefined {
  const say = wordsIn(facts.locale)
  const mentor = facts.nameOf(offer.mentorId)
  switch (type) {
    case 'offer.made':
      return offer.expiresAt
        ? say('timeline.offer_made_until', { mentor, until: written(offer.expiresAt, facts) })
        : say('timeline.offer_made', { mentor })
    case 'offer.accepted':
      return say('timeline.offer_accepted', { mentor })
    case 'offer.declined': {
      const no = say(`timeline.declined.${offer.declineReason ?? 'other'}`, { mentor })
      const better = offer.suggestedPersonId
      return better ? `${no} ${say('timeline.better_person', { person: facts.nameOf(better) })}` : no
    }
    case 'offer.expired':
      return say('timeline.offer_expired', { mentor })
    case 'offer.withdrawn':
      return withdrawn(mentor, offer, facts.locale)
    default:
      return undefined
  }
}

function withdrawn(mentor: string, { withdrawnBecause, offeredAt }: Offer, locale: Locale): string {
  const say = wordsIn(locale)
  switch (withdrawnBecause) {
    case null:
    case 'taken_back':
      return say('timeline.taken_back', { mentor })
    case 'request_withdrawn':
      return say(offeredAt ? 'timeline.ended_with_request' : 'timeline.not_asked', { mentor })
    case 'another_accepted':
      return say('timeline.another_accepted', { mentor })
    default:
      return say('timeline.ruled_out', { mentor, rule: inWords(sentenceOf(ruleForPeople(withdrawnBecause)), locale) })
  }
}

function requestText(type: string, offered: string[], facts: TimelineFacts): string | undefined {
  const say = wordsIn(facts.locale)
  switch (type) {
    case 'match_request.created':
      return say('timeline.asked')
    case 'match_request.offered': {
      const ranked = facts.offers.filter(({ id }) => offered.includes(id)).map(({ mentorId }) => facts.nameOf(mentorId))
      return say('timeline.ranked', { mentors: listed(ranked, facts.locale), count: ranked.length })
    }
    case 'match_request.matched':
      return say('timeline.matched', { mentor: accepting(facts) })
    case 'match_request.exhausted':
      return say('timeline.exhausted')
    case 'match_request.withdrawn':
      return say('timeline.withdrawn')
    case 'match_request.expired':
      return say('timeline.expired')
    default:
      return undefined
  }
}

/** Whoever took the request; it is matched by an accept alone. */
const accepting = ({ offers, nameOf }: TimelineFacts): string =>
  nameOf(offers.find(({ state }) => state === 'accepted')!.mentorId)

/** The events of a request and its offers as steps that the mentee can read. Events without words are left out. */
export function timelineSteps(events: readonly TimelineEvent[], facts: TimelineFacts): TimelineStep[] {
  const offerOf = new Map(facts.offers.map((offer) => [offer.id, offer]))
  return events.flatMap(({ type, subjectId, occurredAt, offered }): TimelineStep[] => {
    const offer = offerOf.get(subjectId)
    const text = offer ? offerText(type, offer, facts) : requestText(type, offered, facts)
    if (text === undefined) return []
    return [{ at: occurredAt, type, text, offerId: offer?.id ?? null, mentorId: offer?.mentorId ?? null }]
  })
}

/** Where the request stands now, in one or two sentences. */
export function standing(facts: TimelineFacts): string {
  const { request, offers, nameOf, locale } = facts
  const say = wordsIn(locale)
  switch (request.state) {
    case 'offered': {
      const pending = offers.find(({ state }) => state === 'pending')
      const queued = offers.filter(({ state }) => state === 'queued').map(({ mentorId }) => nameOf(mentorId))
      const next =
        queued.length > 0
          ? say('standing.next', { mentors: listed(queued, locale), count: queued.length })
          : say('standing.nobody_next')
      if (!pending?.expiresAt) return next
      const asked = { mentor: nameOf(pending.mentorId), until: written(pending.expiresAt, facts) }
      return `${say('standing.asking', asked)} ${next}`
    }
    case 'matched':
      return say('standing.matched', { mentor: accepting(facts) })
    case 'withdrawn':
      return say('timeline.withdrawn')
    default:
      return say(`standing.${request.state}`)
  }
}
