import {
  cancelSeries,
  cancelSession,
  declineSeries,
  declineSession,
  giveFeedback,
  recordAttendance,
  sessionById,
  writeDebrief,
} from '../../sessions/index.ts'
import { ATTENDANCE, type AttendanceChoice, FORM_FIELDS, RATINGS } from '../pages/page-view.ts'
import { type Act, errorsOf, isFine } from './link-form.ts'

export const declineASession: Act = async (tx, { subjectId }, form) => {
  await declineSession(tx, subjectId, { reason: form['reason'] || null })
}

export const cancelASession: Act = async (tx, { subjectId }, form, { say }) => {
  const reason = form['reason']
  if (!reason) return { reason: say('form.say_why') }
  await cancelSession(tx, subjectId, { reason })
}

export const declineASeries: Act = async (tx, { subjectId }, form) => {
  await declineSeries(tx, subjectId, { reason: form['reason'] || null })
}

export const cancelASeries: Act = async (tx, { subjectId }, form, { say }) => {
  const reason = form['reason']
  if (!reason) return { reason: say('form.say_why') }
  await cancelSeries(tx, subjectId, { reason })
}

/** The choices of the page, as what one side says of itself and of the other. */
const REPORTS = {
  held: { held: true },
  i_late: { held: true, mine: 'late' },
  they_late: { held: true, theirs: 'late' },
  i_missed: { held: false, mine: 'missed' },
  i_excused: { held: false, mine: 'excused' },
  they_missed: { held: false, theirs: 'missed' },
  they_excused: { held: false, theirs: 'excused' },
  called_off: { held: false },
} as const satisfies Record<AttendanceChoice, { held: boolean; mine?: string; theirs?: string }>

export const markAttendance: Act = async (tx, { subjectId, personId }, form, { say }) => {
  const choice = ATTENDANCE.find((each) => each === form['attendance'])
  if (!choice) return { attendance: say('form.choose_attendance') }
  const report: { held: boolean; mine?: 'late' | 'missed' | 'excused'; theirs?: 'late' | 'missed' | 'excused' } =
    REPORTS[choice]
  const isMentor = personId === (await sessionById(tx, subjectId))?.mentorId
  await recordAttendance(tx, subjectId, {
    held: report.held,
    mentor: isMentor ? report.mine : report.theirs,
    mentee: isMentor ? report.theirs : report.mine,
  })
}

export const writeADebrief: Act = async (tx, { subjectId }, form, { say }) => {
  const missing = FORM_FIELDS['session.debrief'].filter((name) => !form[name])
  const errors = errorsOf(Object.fromEntries(missing.map((name) => [name, say('form.write_something')])))
  if (!isFine(errors)) return errors
  await writeDebrief(tx, subjectId, {
    decidedAndByWhom: form['decided']!,
    whatSurprisedMe: form['surprised']!,
    whatIWillDoDifferently: form['differently']!,
  })
}

export const giveSessionFeedback: Act = async (tx, { subjectId }, form, { say }) => {
  const rating = RATINGS.find((each) => String(each) === form['rating'])
  if (!rating) return { rating: say('form.choose_rating') }
  const visibility = form['visibility'] === 'pair' ? 'pair' : 'private'
  await giveFeedback(tx, subjectId, { rating, text: form['text'] || null, visibility })
}
