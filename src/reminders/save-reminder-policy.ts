import { invalid, stale } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { type PolicyChanges, problemsWith } from './policy-changes-rules.ts'
import { insertPolicy, type SavedPolicy, savedPolicyOf } from './reminder-policy-store.ts'
import { markForReplan } from './replan-store.ts'

/**
 * Takes the place of all that the organization had otherwise than the default, as a new version; everything planned is
 * planned anew in the background. Refuses `invalid` naming the field, and `stale_version`; `version` is 0 before the first.
 */
export async function saveReminderPolicy(tx: Tx, version: number, changes: PolicyChanges): Promise<SavedPolicy> {
  requireSound(changes)
  const before = await savedPolicyOf(tx)
  if ((before?.version ?? 0) !== version) throw stale('reminder policy')
  const saved: SavedPolicy = {
    organizationId: tx.organizationId,
    version: version + 1,
    changes,
    savedAt: tx.now,
    savedByKind: tx.caller.kind,
    savedById: tx.caller.id,
  }
  if (!(await insertPolicy(tx, saved))) throw stale('reminder policy')
  markForReplan(tx)
  await tx.announce({
    type: 'reminder_policy.changed',
    subject: { type: 'org', id: tx.organizationId },
    data: { version: saved.version },
  })
  return saved
}

/** Refuses `invalid`, naming every field that is wrong. */
export function requireSound(changes: PolicyChanges): void {
  const [first, ...others] = problemsWith(changes)
  if (first) throw invalid(first, ...others)
}
