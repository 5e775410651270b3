import { type Eraser, mentionOf } from '../people/index.ts'
import { forgetRows } from './import-store.ts'

export const eraseImportRows: Eraser = async (tx, person) => ({ importRows: await forgetRows(tx, mentionOf(person)) })
