import { addMilliseconds, DAY } from '../kernel/clock.ts'
import type { Tx } from '../storage/database.ts'
import { type NewLinkRow, newLink } from './action-links.ts'
import type { MessageContext } from './message-context.ts'
import type { SubjectType } from './open-actions.ts'
import type { ActionKind } from './pages/page-view.ts'

/** A mail may lie for so long before its links are over, where nothing else ends them. */
export const LINK_DAYS = 30

type To = { type: SubjectType; id: string; version?: number; expiresAt?: Date }

/** Makes one link of a message; it leads somewhere once the links are written. */
export type LinkTo = (action: ActionKind, to: To) => string

/** Makes the links of one message to one person; `rows` are what is to be written with it. */
export function linksFor(
  tx: Tx,
  { publicUrl }: Pick<MessageContext, 'publicUrl'>,
  personId: string,
): { link: LinkTo; rows: readonly NewLinkRow[] } {
  const rows: NewLinkRow[] = []
  const link: LinkTo = (action, { type, id, version, expiresAt }) => {
    const subject = { type, id, version: version ?? null }
    const until = expiresAt ?? addMilliseconds(tx.now, LINK_DAYS * DAY)
    const { url, row } = newLink(publicUrl, { personId, action, subject, expiresAt: until })
    rows.push(row)
    return url
  }
  return { link, rows }
}
