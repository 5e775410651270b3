import { offerById } from '../matching/index.ts'
import { sessionById } from '../sessions/index.ts'
import type { Read } from '../storage/database.ts'
import type { Message } from './message-store.ts'

/** What tells of an end stays true after it. */
export const ENDINGS = [
  'offer.expired',
  'offer.accepted',
  'offer.moved_on',
  'request.exhausted',
  'session.cancelled',
  'session.declined',
] as const

/** Whether what was written is still so: the offer waits for its answer, the session has the time that the message names. */
export async function isStillMeant(
  read: Read,
  {
    kind,
    subjectType,
    subjectId,
    subjectVersion,
  }: Pick<Message, 'kind' | 'subjectType' | 'subjectId' | 'subjectVersion'>,
): Promise<boolean> {
  if (ENDINGS.some((ending) => ending === kind)) return true
  if (subjectType === 'off') return (await offerById(read, subjectId))?.state === 'pending'
  const session = await sessionById(read, subjectId)
  return session !== null && session.calledOffAt === null && session.sequence === subjectVersion
}
