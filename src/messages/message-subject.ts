import { type IdPrefix, toTypeId } from '../kernel/ids.ts'

/** What it is about, as the wire shows it: an offer, a session …; of a digest, its receiver. */
export const subjectTypeId = ({ subjectType, subjectId }: { subjectType: string; subjectId: string }): string =>
  toTypeId(subjectType as IdPrefix, subjectId)
