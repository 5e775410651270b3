import type { Eraser } from '../people/index.ts'
import { deleteHoldsOf } from './hold-store.ts'
import { forgetSessionTexts } from './session-texts-store.ts'

/** What a pair has written for each other goes with either of them. When they met, and whether, stays. */
export const eraseSessions: Eraser = async (tx, { id }) => {
  deleteHoldsOf(tx, id)
  return { texts: await forgetSessionTexts(tx, id) }
}
