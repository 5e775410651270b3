import { invalid } from '../../kernel/refusal.ts'
import type { Outgoing } from '../../outgoing/guarded-fetch.ts'

/** Refuses (422) what must not be called. */
export function requireAddress(outgoing: Outgoing, address: string): void {
  const problem = outgoing.problemOf(address)
  if (problem) {
    throw invalid({
      pointer: '/address',
      code: problem,
      detail: 'address: must be the https address of a public server.',
    })
  }
}

/** What may be shown: the host, and enough of the end to tell two apart. */
export const hintOf = (address: string): string => `${new URL(address).host.slice(0, 255)}/…${address.slice(-4)}`
