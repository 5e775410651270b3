import type { ReactionEntry } from '../storage/announce.ts'
import { expandAnew } from './busy-due-store.ts'

/** What calendars do when others announce something. */
export const calendarReactions: readonly ReactionEntry[] = [
  [
    'person.changed',
    async (tx, { subject, data }) => {
      const fields = data?.['fields']
      if (Array.isArray(fields) && fields.includes('timeZone')) expandAnew(tx, subject.id)
    },
  ],
]
