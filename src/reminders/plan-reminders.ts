import { offerById } from '../matching/index.ts'
import { preferencesOf } from '../people/index.ts'
import { sessionById } from '../sessions/index.ts'
import type { Announcement, ReactionEntry } from '../storage/announce.ts'
import type { Tx } from '../storage/database.ts'
import { planOfferReminders } from './offer-reminder-rules.ts'
import { type ExistingReminder, type PersonPreferences, reconcile, type ReminderPlan } from './reminder-plan-rules.ts'
import { DEFAULT_POLICY } from './default-policy.ts'
import { applyPlan, remindersOf, subjectsPlannedFor } from './reminder-store.ts'
import { planSessionReminders } from './session-reminder-rules.ts'

/** Plans what follows from the offer's present state; what was planned from an older one is cancelled. */
async function replanOffer(tx: Tx, id: string): Promise<void> {
  const existing = await remindersOf(tx, id)
  const offer = await offerById(tx, id)
  if (offer) await replan(tx, existing, offer, (people) => planOfferReminders(offer, DEFAULT_POLICY, people, tx.now))
}

/** The same for a session. */
async function replanSession(tx: Tx, id: string): Promise<void> {
  const existing = await remindersOf(tx, id)
  const session = await sessionById(tx, id)
  if (!session) return
  const state = { ...session, debriefWritten: session.debriefWrittenAt !== null }
  await replan(tx, existing, session, (people) => planSessionReminders(state, DEFAULT_POLICY, people, tx.now))
}

type Pair = { menteeId: string; mentorId: string }

/** `existing` was locked before the subject was read: who plans from an older state must not have the last word. */
async function replan(
  tx: Tx,
  existing: ExistingReminder[],
  pair: Pair,
  plan: (people: PersonPreferences[]) => ReminderPlan,
): Promise<void> {
  const people = await preferencesOf(tx, [pair.menteeId, pair.mentorId])
  const { planned, suppressed } = plan([...people.values()])
  await applyPlan(tx, reconcile(existing, planned, suppressed))
}

/** What is still to be told to somebody is planned anew by their new hours or zone. */
async function replanFor(tx: Tx, receiverId: string): Promise<void> {
  for (const { type, id } of await subjectsPlannedFor(tx, receiverId)) {
    await (type === 'off' ? replanOffer(tx, id) : replanSession(tx, id))
  }
}

const movesClock = ({ data }: Announcement): boolean =>
  Array.isArray(data?.['fields']) && data['fields'].includes('timeZone')

/** Every change of an offer, a session or somebody's hours plans their reminders anew, in the transaction of the change. */
export const reminderReactions: readonly ReactionEntry[] = [
  ['offer.*', (tx, { subject }) => replanOffer(tx, subject.id)],
  ['session.*', (tx, { subject }) => replanSession(tx, subject.id)],
  ['preferences.changed', (tx, { subject }) => replanFor(tx, subject.id)],
  [
    'person.changed',
    async (tx, announcement) => {
      if (movesClock(announcement)) await replanFor(tx, announcement.subject.id)
    },
  ],
]
