import { addMilliseconds, DAY } from '../kernel/clock.ts'
import type { Tx } from '../storage/database.ts'
import { newLink, writeLinks } from './action-links.ts'
import type { MessageContext } from './message-context.ts'
import type { SubjectType } from './open-actions.ts'
import type { ActionKind } from './pages/page-view.ts'

/** A mail may lie for so long before its links are over, where nothing else ends them. */
export const LINK_DAYS = 30

type To = { type: SubjectType; id: string; version?: number; expiresAt?: Date }

/** Makes one link of a message; it leads somewhere once the links are written. */
export type LinkTo = (action: ActionKind, to: To) => string

/** The links of one message to one person, to be written together. */
export function linksFor(
  tx: Tx,
  { publicUrl }: Pick<MessageContext, 'publicUrl'>,
  personId: string,
): { link: LinkTo; write: () => void } {
  const rows: Parameters<typeof writeLinks>[1][number][] = []
  const link: LinkTo = (action, { type, id, version, expiresAt }) => {
    const subject = { type, id, version: version ?? null }
    const until = expiresAt ?? addMilliseconds(tx.now, LINK_DAYS * DAY)
    const { url, row } = newLink(publicUrl, { personId, action, subject, expiresAt: until })
    rows.push(row)
    return url
  }
  return { link, write: () => writeLinks(tx, rows) }
}
