import { requireParty } from '../kernel/caller.ts'
import { forbidden, invalid } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { announceSession, type SessionEvent } from './announce-session.ts'
import {
  type AttendanceAccount,
  type AttendanceReport,
  accountOf,
  attendanceState,
  isSameAccount,
  settledState,
  type SettledState,
} from './attendance-rules.ts'
import { writeAccounts } from './attendance-store.ts'
import { earnExposure } from './earn-exposure.ts'
import { pairOf, requireStep, type Session } from './session-rules.ts'
import { lockSession, type SessionRow, updateSession } from './session-store.ts'

export type AttendanceInput = AttendanceReport & {
  /** Of a machine: whose word it brings; without it the organization's word settles it for both. */
  personId?: string | undefined
}

/**
 * What one side says took place. The state follows when both say the same; until then it stays confirmed, and who was
 * wrong can say it again. Equal words twice change nothing.
 */
export async function recordAttendance(tx: Tx, id: string, input: AttendanceInput): Promise<Session> {
  const session = await lockSession(tx, id)
  requireParty(tx.caller, pairOf(session), 'the mentee and the mentor')
  const saidByIds = speakersOf(tx, session, input.personId)
  const account = accountOf(input)
  const isSaid = saidByIds.every((each) =>
    isSameAccount(each === session.menteeId ? session.menteeSays : session.mentorSays, account),
  )
  if (isSaid) return session
  requireStep(session, 'attendance', tx.now)
  return say(tx, session, saidByIds, account)
}

/** Writes it down and draws the conclusion. The session is locked and its state allows it. */
export async function say(
  tx: Tx,
  session: Session,
  saidByIds: readonly string[],
  account: AttendanceAccount,
): Promise<Session> {
  await writeAccounts(tx, session.id, saidByIds, account)
  const heard = {
    ...session,
    menteeSays: saidByIds.includes(session.menteeId) ? account : session.menteeSays,
    mentorSays: saidByIds.includes(session.mentorId) ? account : session.mentorSays,
  }
  const state = settledState(heard.menteeSays, heard.mentorSays)
  const calledOff: Partial<SessionRow> = state === 'cancelled' ? { calledOffAt: tx.now, withSeries: false } : {}
  const settled = await updateSession(tx, heard, { state, ...calledOff })
  if (state === 'completed') await earnExposure(tx, settled)
  const isDisputed = attendanceState(heard.menteeSays, heard.mentorSays) === 'disputed'
  await announceSession(tx, isDisputed ? 'session.attendance_disputed' : EVENT[state], settled)
  return settled
}

const EVENT: Record<SettledState, SessionEvent> = {
  confirmed: 'session.attendance_recorded',
  completed: 'session.completed',
  no_show: 'session.no_show',
  cancelled: 'session.cancelled',
}

function speakersOf({ caller }: Tx, session: Session, personId: string | undefined): string[] {
  if (caller.kind === 'person') {
    if (personId !== undefined && personId !== caller.id) throw forbidden('Each of the two speaks for themselves.')
    return [caller.id]
  }
  if (personId === undefined) return pairOf(session)
  if (pairOf(session).includes(personId)) return [personId]
  throw invalid({
    pointer: '/personId',
    code: 'not_of_the_pair',
    detail: 'personId: must be the mentee or the mentor.',
  })
}
