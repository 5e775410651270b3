import { newId } from '../kernel/ids.ts'
import { audit } from '../storage/announce.ts'
import type { Tx } from '../storage/database.ts'
import type { ReadFile } from './read-file.ts'
import { type ImportKind, type ImportOptions, judgeImport } from './import-rules.ts'
import { type Import, ImportEntity, lockImports } from './import-store.ts'

/** Judges all rows, then writes all that are right or none, and keeps what came of it. */
export async function runImport(tx: Tx, kind: ImportKind, file: ReadFile, options: ImportOptions): Promise<Import> {
  await lockImports(tx)
  const plan = await file.plan(tx, options)
  const result = judgeImport(plan, file.rows, file.wrong, options.onError)
  const made: Import = {
    ...result,
    id: newId(),
    organizationId: tx.organizationId,
    kind,
    dryRun: options.dryRun,
    unknownColumns: file.unknownColumns,
    createdAt: tx.now,
  }
  const subject = { type: 'imp', id: made.id } as const
  await tx.manager.insert(ImportEntity, made)
  if (made.status === 'failed') audit(tx, 'import.failed', subject)
  else if (made.dryRun) audit(tx, 'import.tried', subject)
  else {
    await plan.apply()
    await tx.announce({ type: 'import.completed', subject, data: { kind, counts: made.counts } })
  }
  return made
}
