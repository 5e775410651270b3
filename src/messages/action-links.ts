import { randomToken, sha256 } from '../kernel/chance.ts'
import { newId } from '../kernel/ids.ts'
import type { Database, Read, Tx } from '../storage/database.ts'
import { type ActionLink, ActionLinkEntity } from './message-store.ts'
import type { LinkSubject } from './open-actions.ts'
import type { ActionKind } from './pages/page-view.ts'

export type NewLink = {
  personId: string
  action: ActionKind
  subject: LinkSubject
  /** By the organization's clock. */
  expiresAt: Date
}

export type NewLinkRow = NewLink & { id: string; tokenHash: string }

/** An address in a mail that does one thing for one person about one version of one thing. Only its hash is kept. */
export function createLink(tx: Tx, publicUrl: string, link: NewLink): string {
  const { url, row } = newLink(publicUrl, link)
  writeLinks(tx, [row])
  return url
}

export function newLink(publicUrl: string, link: NewLink): { url: string; row: NewLinkRow } {
  const token = randomToken(24)
  return { url: `${publicUrl}/a/${token}`, row: { ...link, id: newId(), tokenHash: sha256(token) } }
}

/** Any number of links, in one statement that goes out with the next one. */
export function writeLinks(tx: Tx, rows: readonly NewLinkRow[]): void {
  if (rows.length === 0) return
  tx.write(
    `INSERT INTO action_link (organization_id, id, token_hash, person_id, action, subject_type, subject_id, subject_version, expires_at)
     SELECT $1::uuid, * FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::integer[], $9::timestamptz[])`,
    [
      tx.organizationId,
      rows.map(({ id }) => id),
      rows.map(({ tokenHash }) => tokenHash),
      rows.map(({ personId }) => personId),
      rows.map(({ action }) => action),
      rows.map(({ subject }) => subject.type),
      rows.map(({ subject }) => subject.id),
      rows.map(({ subject }) => subject.version),
      rows.map(({ expiresAt }) => expiresAt),
    ],
  )
}

/** The organization in which to look for the link; the only thing that can be found without being in one. */
export async function organizationOfLink(database: Database, token: string): Promise<string | null> {
  const [row] = await database.system<{ organization_id: string }>(
    'SELECT organization_id FROM action_link WHERE token_hash = $1',
    [sha256(token)],
  )
  return row?.organization_id ?? null
}

const COLUMNS = `l.id, l.organization_id AS "organizationId", l.token_hash AS "tokenHash", l.person_id AS "personId", l.action,
  l.subject_type AS "subjectType", l.subject_id AS "subjectId", l.subject_version AS "subjectVersion", l.expires_at AS "expiresAt", l.used_at AS "usedAt"`

/** The link and the organization's time. */
export async function linkOf(
  read: Read,
  token: string,
): Promise<(Omit<ActionLink, 'action'> & { action: ActionKind; now: Date }) | null> {
  const [row] = await read.rows<ActionLink & { action: ActionKind; now: Date }>(
    `SELECT ${COLUMNS}, coalesce(o.clock_at, now()) AS now FROM action_link l JOIN organization o ON o.id = l.organization_id
     WHERE l.organization_id = $1 AND l.token_hash = $2`,
    [read.organizationId, sha256(token)],
  )
  return row ?? null
}

/** Single use, also when the same form comes twice at once: holds it until the transaction ends, or answers false when it was used before. */
export async function holdLink(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.rows(
    'SELECT 1 FROM action_link WHERE organization_id = $1 AND id = $2 AND used_at IS NULL FOR UPDATE',
    [tx.organizationId, id],
  )
  return rows.length === 1
}

export const markUsed = (tx: Tx, id: string): Promise<unknown> =>
  tx.manager.update(ActionLinkEntity, { organizationId: tx.organizationId, id }, { usedAt: tx.now })
