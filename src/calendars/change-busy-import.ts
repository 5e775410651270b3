import { toTypeId } from '../kernel/ids.ts'
import { notFound, Refusal } from '../kernel/refusal.ts'
import type { Read, Tx } from '../storage/database.ts'
import { askNow } from './busy-due-store.ts'
import { type FoundSource, IMPORT_KINDS } from './busy-source-rules.ts'
import { busySourceOf, deleteBusySource } from './busy-source-store.ts'

/** Refuses `not_found`. */
export async function requireBusyImport(read: Read, personId: string, id: string): Promise<FoundSource> {
  const source = await busySourceOf(read, personId, id, IMPORT_KINDS)
  if (!source) throw notFound('busy import')
  return source
}

/** Fetches it as soon as a worker is free. */
export async function refreshBusyImport(tx: Tx, personId: string, id: string): Promise<FoundSource> {
  const source = await requireBusyImport(tx, personId, id)
  if (source.kind === 'file') {
    throw new Refusal(
      'conflict',
      'busy_import.not_fetched',
      'This is an uploaded file; there is nothing to fetch. Upload the newer one and remove this.',
      { state: source.kind, allowed: [] },
    )
  }
  await askNow(tx, id)
  await tx.announce({ type: 'busy_import.refresh_asked', subject: { type: 'bim', id } })
  return requireBusyImport(tx, personId, id)
}

/** With all that it said. */
export async function removeBusyImport(tx: Tx, personId: string, id: string): Promise<void> {
  await requireBusyImport(tx, personId, id)
  await deleteBusySource(tx, id)
  const data = { personId: toTypeId('per', personId) }
  await tx.announce({ type: 'busy_import.removed', subject: { type: 'bim', id }, data })
}
