import { facts } from '../../content.ts'
import { DEBRIEF_QUESTIONS } from '../../render/english/session-debrief.ts'
import { sessionBlock, sessionWith, timeFact } from '../../render/english/session-lines.ts'
import type { Field, PageContent } from '../page-content.ts'
import type { ActionView } from '../page-view.ts'

export const confirmSession = (view: ActionView<'session.confirm'>): PageContent => ({
  title: `Confirm the ${sessionWith(view.session)}?`,
  blocks: [
    sessionBlock(view.session, view.reader.timeZone),
    { say: 'When you confirm, both of you get an invitation for the calendar.' },
  ],
  form: { fields: [], submit: 'Confirm', tone: 'primary' },
  other:
    view.otherUrl === null
      ? null
      : { lead: 'The time does not suit you?', label: 'Decline instead', url: view.otherUrl },
})

export const declineSession = (view: ActionView<'session.decline'>): PageContent => ({
  title: `Decline the ${sessionWith(view.session)}?`,
  blocks: [sessionBlock(view.session, view.reader.timeZone)],
  form: {
    fields: [
      {
        input: 'area',
        name: 'reason',
        label: 'A word to the other side',
        hint: 'For example, when it would suit you better.',
        required: false,
        maxLength: 500,
      },
    ],
    submit: 'Decline',
    tone: 'primary',
  },
  other: view.otherUrl === null ? null : { lead: 'It does suit you?', label: 'Confirm instead', url: view.otherUrl },
})

export const markAttendance = (view: ActionView<'session.attendance'>): PageContent => ({
  title: `Did the ${sessionWith(view.session)} take place?`,
  blocks: [facts(timeFact('Planned for', view.session, view.reader.timeZone))],
  form: {
    fields: [
      { input: 'radio', name: 'attendance', label: 'What happened', hint: null, required: true, choices: view.choices },
    ],
    submit: 'Save',
    tone: 'primary',
  },
})

const question = (name: keyof typeof DEBRIEF_QUESTIONS, hint: string): Field => ({
  input: 'area',
  name,
  label: DEBRIEF_QUESTIONS[name],
  hint,
  required: true,
  maxLength: 4000,
})

export const writeDebrief = (view: ActionView<'session.debrief'>): PageContent => ({
  title: `Debrief of your ${sessionWith(view.session)}`,
  blocks: [
    facts(timeFact('Session', view.session, view.reader.timeZone)),
    { say: `A few sentences each are enough. Only you and ${view.session.withName} can read them.` },
  ],
  form: {
    fields: [
      question('decided', 'The decision, who made it, and what tipped it.'),
      question('surprised', 'What went otherwise than you would have thought.'),
      question('differently', 'One thing in your own work, and when.'),
    ],
    submit: 'Save the debrief',
    tone: 'primary',
  },
})
