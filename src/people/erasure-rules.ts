import type { Locale } from '../kernel/locale.ts'
import { toTypeId } from '../kernel/ids.ts'
import type { Tx } from '../storage/database.ts'
import type { Person } from './person-store.ts'

/** What an erasure tells that it has removed, or made nameless. */
export const ERASED_THINGS = {
  profiles: 'Profiles, hours and preferences',
  doNotMatchPairs: 'Pairs that were never to be made',
  hosts: 'Standing places in rooms',
  calendars: 'Connected calendars, feeds, and what calendars answered',
  texts: 'Goals, agendas, reasons, thanks, notes, debriefs, feedback',
  cohortEntries: 'Places in cohorts, and what was decided or weighed there',
  messages: 'Messages to the person or about them',
  links: 'Links in mails to them',
  channels: 'Their own channels',
  bouncingAddresses: 'Addresses that took no mail and are nobody’s any more',
  importRows: 'Rows of imports that failed and name them',
  storedReplies: 'Replies kept for an Idempotency-Key that tell of them',
} as const

export type ErasedThing = keyof typeof ERASED_THINGS
export type ErasedCounts = Partial<Record<ErasedThing, number>>

/**
 * Takes out of one module's tables what says who somebody is, and ends what they still take part in. The person is as they
 * were; nothing else of the organization is written meanwhile.
 */
export type Eraser = (tx: Tx, person: Person) => Promise<ErasedCounts>

export const sumOf = (all: readonly ErasedCounts[]): Record<ErasedThing, number> => {
  const things = Object.keys(ERASED_THINGS) as ErasedThing[]
  const sum = (thing: ErasedThing) => all.reduce((total, counts) => total + (counts[thing] ?? 0), 0)
  return Object.fromEntries(things.map((thing) => [thing, sum(thing)])) as Record<ErasedThing, number>
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)
const literally = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&')

/** A regular expression of PostgreSQL, in any case, for texts that name somebody: by name, address or an id, as whole words. */
export const mentionOf = ({ id, name, email, externalId }: Person): string =>
  `(^|\\W)(${[toTypeId('per', id), ...[name, email, externalId].map(inJson)].map(literally).join('|')})(\\W|$)`

/** In brackets, so that no sentence around it has to agree with it. */
const NO_NAME: Record<Locale, string> = {
  en: '[name erased]',
  de: '[Name gelöscht]',
  fr: '[nom effacé]',
  es: '[nombre borrado]',
}

export const shownName = (name: string, locale: Locale): string => name || NO_NAME[locale]

/** The same people, with words in place of the names that were erased. */
export function namedIn(people: ReadonlyMap<string, Person>, locale: Locale): ReadonlyMap<string, Person> {
  if (people.values().every(({ name }) => name !== '')) return people
  return new Map(people.entries().map(([id, person]) => [id, { ...person, name: shownName(person.name, locale) }]))
}
