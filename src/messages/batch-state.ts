import { type MatchRequest, matchRequestsByIds, type Offer, offersByIds } from '../matching/index.ts'
import { type Mentorship, mentorshipsByIds } from '../mentorships/index.ts'
import { type Person, peopleByIds, type Preferences, preferencesOf } from '../people/index.ts'
import type { Reminder } from '../reminders/index.ts'
import { type Series, seriesByIds, type Session, sessionsByIds, sessionsBySeries } from '../sessions/index.ts'
import type { Read } from '../storage/database.ts'

/** The present state of what a batch of reminders is about, and of the people who are told or named. */
export type BatchState = {
  offers: ReadonlyMap<string, Offer>
  requests: ReadonlyMap<string, MatchRequest>
  mentorships: ReadonlyMap<string, Mentorship>
  sessions: ReadonlyMap<string, Session>
  /** Those that are told of, and those of the sessions. */
  series: ReadonlyMap<string, Series>
  /** Of those that are told of, by the id of the series. */
  sessionsBySeries: ReadonlyMap<string, Session[]>
  people: ReadonlyMap<string, Person>
  /** Of those who are told. */
  preferences: ReadonlyMap<string, Preferences>
}

/** In two round trips, however many. To be read after the reminders were claimed: who changes a subject waits for them. */
export async function batchState(read: Read, reminders: readonly Reminder[]): Promise<BatchState> {
  const subjects = (type: string) => [
    ...new Set(reminders.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId)),
  ]
  const receivers = [...new Set(reminders.map(({ receiverId }) => receiverId))]
  const [offers, requests, mentorships, sessions, series, bySeries, preferences] = await Promise.all([
    offersByIds(read, subjects('off')),
    matchRequestsByIds(read, subjects('mrq')),
    mentorshipsByIds(read, subjects('mts')),
    sessionsByIds(read, subjects('ses')),
    seriesByIds(read, subjects('ser')),
    sessionsBySeries(read, subjects('ser')),
    preferencesOf(read, receivers),
  ])
  const pairs = [...offers.values(), ...mentorships.values(), ...sessions.values(), ...series.values()].flatMap(
    ({ menteeId, mentorId }) => [menteeId, mentorId],
  )
  const seriesOfSessions = [...new Set([...sessions.values()].flatMap(({ seriesId }) => seriesId ?? []))]
  const [people, others] = await Promise.all([
    peopleByIds(read, [...new Set([...pairs, ...receivers])]),
    seriesByIds(read, seriesOfSessions),
  ])
  return {
    offers,
    requests,
    mentorships,
    sessions,
    series: new Map([...series, ...others]),
    sessionsBySeries: bySeries,
    people,
    preferences,
  }
}
