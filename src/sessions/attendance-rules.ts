import { invalid } from '../kernel/refusal.ts'

export const PRESENCES = ['attended', 'late', 'missed', 'excused', 'called_off'] as const
export type Presence = (typeof PRESENCES)[number]

/** Who came late was there. */
const wasThere = (presence: Presence): boolean => presence === 'attended' || presence === 'late'

/** What one side says of both people. */
export type AttendanceAccount = { mentee: Presence; mentor: Presence }

/** Both were there. */
export const HELD: AttendanceAccount = { mentee: 'attended', mentor: 'attended' }

export type AttendanceReport = { held: boolean; mentee?: Presence | undefined; mentor?: Presence | undefined }

export const ATTENDANCE_STATES = ['unknown', 'one_sided', 'agreed', 'disputed'] as const
export type AttendanceState = (typeof ATTENDANCE_STATES)[number]

/**
 * Fills in what a report leaves out: a session that was held had both; one that was not and names nobody was called off;
 * where only one person is named, the other one was there. Refuses a report that contradicts itself.
 */
export function accountOf({ held, mentee, mentor }: AttendanceReport): AttendanceAccount {
  const isCalledOff = !held && [mentee, mentor].every((each) => each === undefined || each === 'called_off')
  if (isCalledOff) return { mentee: 'called_off', mentor: 'called_off' }
  const account = { mentee: mentee ?? 'attended', mentor: mentor ?? 'attended' }
  const absent = (['mentee', 'mentor'] as const).find((side) => !wasThere(account[side]))
  if (held && absent) throw contradiction(`/${absent}`, 'A session that was held had both people in it.')
  if (!held && !absent) throw contradiction('/held', 'When both attended, the session was held.')
  if (account.mentee === 'called_off' || account.mentor === 'called_off') {
    throw contradiction('/mentor', 'A session is called off for both people or for neither.')
  }
  return account
}

const contradiction = (pointer: string, detail: string) => invalid({ pointer, code: 'contradiction', detail })

export const isSameAccount = (one: AttendanceAccount | null, other: AttendanceAccount | null): boolean =>
  one?.mentee === other?.mentee && one?.mentor === other?.mentor

const isSamePresence = (one: Presence, other: Presence): boolean => one === other || (wasThere(one) && wasThere(other))

/** How late somebody was is nothing to argue about: two accounts agree when they name the same people as absent. */
const agree = (one: AttendanceAccount, other: AttendanceAccount): boolean =>
  isSamePresence(one.mentee, other.mentee) && isSamePresence(one.mentor, other.mentor)

/** What two accounts that agree say of one side; late only when both say so. */
export const agreedPresence = (one: Presence, other: Presence): Presence => (one === other ? one : 'attended')

export function attendanceState(
  menteeSays: AttendanceAccount | null,
  mentorSays: AttendanceAccount | null,
): AttendanceState {
  if (!menteeSays && !mentorSays) return 'unknown'
  if (!menteeSays || !mentorSays) return 'one_sided'
  return agree(menteeSays, mentorSays) ? 'agreed' : 'disputed'
}

export type SettledState = 'confirmed' | 'completed' | 'no_show' | 'cancelled'

/** What becomes of a confirmed session: nothing until both say the same. Only who was missed without an excuse makes a no-show. */
export function settledState(menteeSays: AttendanceAccount | null, mentorSays: AttendanceAccount | null): SettledState {
  if (!menteeSays || attendanceState(menteeSays, mentorSays) !== 'agreed') return 'confirmed'
  if (wasThere(menteeSays.mentee) && wasThere(menteeSays.mentor)) return 'completed'
  return menteeSays.mentee === 'missed' || menteeSays.mentor === 'missed' ? 'no_show' : 'cancelled'
}
