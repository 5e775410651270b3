import { requirePersonById } from '../people/index.ts'
import type { Read } from '../storage/database.ts'
import { agreedPresence } from './attendance-rules.ts'
import { type Reliability, reliabilityOf } from './reliability-rules.ts'
import { settledPresences } from './reliability-store.ts'

/** From what both sides of a session say alike; a dispute counts against nobody. Refuses `not_found`. */
export async function readReliability(read: Read, personId: string): Promise<Reliability & { personId: string }> {
  const [person, settled] = await Promise.all([requirePersonById(read, personId), settledPresences(read, personId)])
  const sessions = settled.map(({ menteeSays, mentorSays, ageDays }) => ({
    presence: agreedPresence(menteeSays, mentorSays),
    ageDays,
  }))
  return { personId: person.id, ...reliabilityOf(sessions) }
}
