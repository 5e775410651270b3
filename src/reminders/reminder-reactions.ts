import { fromTypeId } from '../kernel/ids.ts'
import type { Announcement, Reaction, ReactionEntry } from '../storage/announce.ts'
import type { Tx } from '../storage/database.ts'
import { replan } from './plan-reminders.ts'
import type { SubjectType } from './reminder-policy.ts'
import { markForReplan, plannableSubjectsOf } from './replan-store.ts'

const replanThe =
  (type: SubjectType): Reaction =>
  (tx, { subject }) =>
    replan(tx, [{ type, id: subject.id }])

/** What changes until when a mentorship has a session booked; the others leave its own reminders as they are. */
const BOOKS = ['session.proposed', 'session.rescheduled', 'session.declined', 'session.cancelled', 'session.no_show']

async function replanSession(tx: Tx, { type, subject, data }: Announcement): Promise<void> {
  const mentorshipId = BOOKS.includes(type) ? fromTypeId('mts', String(data?.['mentorshipId'])) : null
  const mentorship = mentorshipId ? [{ type: 'mts', id: mentorshipId } as const] : []
  await replan(tx, [{ type: 'ses', id: subject.id }, ...mentorship, ...leftSeries(data)])
}

/** The series that has one session less to speak for; what is done to the whole of it is an event of its own. */
const leftSeries = (data: Announcement['data']) =>
  data?.['withSeries'] === false ? [{ type: 'ser', id: fromTypeId('ser', String(data['seriesId']))! } as const] : []

/** What is still to be told to somebody is planned anew by their new hours, zone or wishes. */
const replanFor = async (tx: Tx, receiverId: string): Promise<void> =>
  replan(tx, await plannableSubjectsOf(tx, receiverId))

const changes = ({ data }: Announcement, fields: readonly string[]): boolean =>
  Array.isArray(data?.['fields']) && data['fields'].some((field) => fields.includes(String(field)))

/** Every change of what reminders are about, or of when people may be told, plans them anew in the transaction of the change. */
export const reminderReactions: readonly ReactionEntry[] = [
  ['match_request.*', replanThe('mrq')],
  ['offer.*', replanThe('off')],
  ['session.*', replanSession],
  ['series.*', replanThe('ser')],
  ['mentorship.*', replanThe('mts')],
  ['preferences.changed', (tx, { subject }) => replanFor(tx, subject.id)],
  [
    'person.changed',
    async (tx, announcement) => {
      if (changes(announcement, ['timeZone'])) await replanFor(tx, announcement.subject.id)
    },
  ],
  [
    'organization.changed',
    async (tx, announcement) => {
      if (changes(announcement, ['timeZone', 'workingDays', 'holidays'])) markForReplan(tx)
    },
  ],
]
