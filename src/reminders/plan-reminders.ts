import { offerById } from '../matching/index.ts'
import { preferencesOf } from '../people/index.ts'
import { sessionById } from '../sessions/index.ts'
import type { ReactionEntry } from '../storage/announce.ts'
import type { Tx } from '../storage/database.ts'
import { planOfferReminders } from './offer-reminder-rules.ts'
import { type PersonPreferences, reconcile, type ReminderPlan } from './reminder-plan-rules.ts'
import { DEFAULT_POLICY } from './reminder-policy.ts'
import { applyPlan, remindersOf } from './reminder-store.ts'
import { planSessionReminders } from './session-reminder-rules.ts'

/** Plans what follows from the offer's present state; what was planned from an older one is cancelled. */
async function replanOffer(tx: Tx, id: string): Promise<void> {
  const offer = await offerById(tx, id)
  if (offer) await replan(tx, offer, (people) => planOfferReminders(offer, DEFAULT_POLICY, people, tx.now))
}

/** The same for a session. */
async function replanSession(tx: Tx, id: string): Promise<void> {
  const session = await sessionById(tx, id)
  if (!session) return
  const state = { ...session, debriefWritten: session.debriefWrittenAt !== null }
  await replan(tx, session, (people) => planSessionReminders(state, DEFAULT_POLICY, people, tx.now))
}

type Pair = { id: string; menteeId: string; mentorId: string }

async function replan(tx: Tx, pair: Pair, plan: (people: PersonPreferences[]) => ReminderPlan): Promise<void> {
  const existing = await remindersOf(tx, pair.id)
  const people = await preferencesOf(tx, [pair.menteeId, pair.mentorId])
  const { planned, suppressed } = plan([...people.values()])
  await applyPlan(tx, reconcile(existing, planned, suppressed))
}

/** Every change of an offer or a session plans its reminders anew, in the transaction of the change. */
export const reminderReactions: readonly ReactionEntry[] = [
  ['offer.*', (tx, { subject }) => replanOffer(tx, subject.id)],
  ['session.*', (tx, { subject }) => replanSession(tx, subject.id)],
]
