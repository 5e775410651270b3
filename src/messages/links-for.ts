import { addMilliseconds, DAY } from '../kernel/clock.ts'
import type { Tx } from '../storage/database.ts'
import { createLink } from './action-links.ts'
import type { MessageContext } from './message-context.ts'
import type { SubjectType } from './open-actions.ts'
import type { ActionKind } from './pages/page-view.ts'

/** A mail may lie for so long before its links are over, where nothing else ends them. */
export const LINK_DAYS = 30

type To = { type: SubjectType; id: string; version?: number; expiresAt?: Date }

/** Makes the links of one message to one person. */
export const linksFor =
  (tx: Tx, { publicUrl }: MessageContext, personId: string) =>
  (action: ActionKind, { type, id, version, expiresAt }: To): Promise<string> =>
    createLink(tx, publicUrl, {
      personId,
      action,
      subject: { type, id, version: version ?? null },
      expiresAt: expiresAt ?? addMilliseconds(tx.now, LINK_DAYS * DAY),
    })
