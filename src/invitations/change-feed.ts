import { randomToken, sha256 } from '../kernel/chance.ts'
import { toTypeId } from '../kernel/ids.ts'
import { notFound } from '../kernel/refusal.ts'
import { requirePersonById } from '../people/index.ts'
import { audit } from '../storage/announce.ts'
import type { Tx } from '../storage/database.ts'
import { dropFeed, saveFeed } from './feed-store.ts'

/** The address of the person's calendar. It is told this once; the one before is worth nothing from now on. */
export async function makeFeed(tx: Tx, personId: string, publicUrl: string): Promise<string> {
  const person = await requirePersonById(tx, personId)
  if (person.leftAt) throw notFound('person')
  const token = randomToken()
  saveFeed(tx, personId, sha256(token))
  audit(tx, 'calendar_feed.made', { type: 'per', id: personId })
  return `${publicUrl}${feedPath(personId)}?token=${token}`
}

/** Whoever has the address finds nothing there any more. Refuses `not_found` when there is none. */
export async function revokeFeed(tx: Tx, personId: string): Promise<void> {
  if (!(await dropFeed(tx, personId))) throw notFound('calendar feed')
  audit(tx, 'calendar_feed.revoked', { type: 'per', id: personId })
}

const feedPath = (personId: string): string => `/v1/people/${toTypeId('per', personId)}/calendar.ics`
