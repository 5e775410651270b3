import type { Eraser } from '../people/index.ts'
import { forgetNotes } from './exposure-store.ts'

/** The figures of the ledger stay. */
export const eraseNotes: Eraser = async (tx, { id }) => ({ texts: await forgetNotes(tx, id) })
