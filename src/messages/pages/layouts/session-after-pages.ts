import { facts } from '../../content.ts'
import { sessionBlock } from '../../words/session-facts.ts'
import type { Field, PageLayout } from '../page-content.ts'
import { ATTENDANCE, RATINGS } from '../page-view.ts'

export const markAttendance: PageLayout<'session.attendance'> = ({ session }, { say, times, theSession }) => ({
  title: say('page.attendance.title', { the: theSession(session) }),
  blocks: [facts({ label: say('page.attendance.planned'), value: times.span(session) })],
  form: {
    fields: [
      {
        input: 'radio',
        name: 'attendance',
        label: say('page.attendance.label'),
        hint: null,
        required: true,
        choices: ATTENDANCE.map((value) => ({
          value,
          label: say(`page.attendance.${value}`, { name: session.withName }),
        })),
      },
    ],
    submit: say('page.save'),
  },
})

export const writeDebrief: PageLayout<'session.debrief'> = ({ session }, { say, times, sessionName }) => {
  const question = (name: 'decided' | 'surprised' | 'differently'): Field => ({
    input: 'area',
    name,
    label: say(`debrief.${name}`),
    hint: say(`page.debrief.${name}_hint`),
    required: true,
    maxLength: 4000,
  })
  return {
    title: say('page.debrief.title', { session: sessionName(session) }),
    blocks: [
      facts({ label: say('session.debrief.time'), value: times.span(session) }),
      { say: say('page.debrief.lead', { name: session.withName }) },
    ],
    form: {
      fields: [question('decided'), question('surprised'), question('differently')],
      submit: say('page.debrief.submit'),
    },
  }
}

export const giveFeedback: PageLayout<'session.feedback'> = ({ session }, language) => {
  const { say } = language
  const name = session.withName
  return {
    title: say('page.feedback.title', { your: language.yourSession(session) }),
    blocks: [
      sessionBlock({ ...session, agenda: null, place: null }, language),
      { say: say('page.feedback.lead', { name }) },
    ],
    form: {
      fields: [
        {
          input: 'radio',
          name: 'rating',
          label: say('page.feedback.rating'),
          hint: null,
          required: true,
          choices: RATINGS.map((rating) => ({ value: String(rating), label: say('page.feedback.mark', { rating }) })),
        },
        {
          input: 'area',
          name: 'text',
          label: say('page.feedback.text'),
          hint: say('page.feedback.text_hint'),
          required: false,
          maxLength: 2000,
        },
        {
          input: 'radio',
          name: 'visibility',
          label: say('page.feedback.visibility'),
          hint: null,
          required: true,
          choices: [
            { value: 'private', label: say('page.feedback.private') },
            { value: 'pair', label: say('page.feedback.pair', { name }) },
          ],
        },
      ],
      submit: say('page.feedback.submit'),
      values: { visibility: 'private' },
    },
  }
}
