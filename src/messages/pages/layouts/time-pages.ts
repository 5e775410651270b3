import type { Interval } from '../../../kernel/interval.ts'
import { capitalized, type Language } from '../../words/language.ts'
import { sessionBlock } from '../../words/session-facts.ts'
import type { Field, PageLayout } from '../page-content.ts'
import { MINUTES, OTHER_TIME } from '../page-view.ts'

/** The times that suit both, to choose from, and a place to write another one; without any, only that. */
function timeFields(slots: readonly Interval[], timeZone: string, { say, times }: Language): Field[] {
  const other: Field = {
    input: 'datetime-local',
    name: 'otherTime',
    label: say('page.time.other'),
    hint: say('page.time.other_hint', { zone: timeZone }),
    required: slots.length === 0,
  }
  if (slots.length === 0) return [other]
  const choices = slots.map(({ start }) => ({ value: start.toISOString(), label: times.brief(start) }))
  const choice: Field = {
    input: 'radio',
    name: 'time',
    label: say('page.time.choices'),
    hint: say('page.time.choices_hint', { zone: timeZone }),
    required: true,
    choices: [...choices, { value: OTHER_TIME, label: say('page.time.other_choice') }],
  }
  return [choice, other]
}

export const moveSession: PageLayout<'session.move'> = (view, language) => {
  const { say } = language
  const { session, slots, reader } = view
  return {
    title: capitalized(say('page.move.title', { the: language.theSession(session) })),
    blocks: [sessionBlock(session, language), { say: say('page.move.lead', { name: session.withName }) }],
    form: { fields: timeFields(slots, reader.timeZone, language), submit: say('page.time.submit') },
  }
}

export const proposeSession: PageLayout<'session.propose'> = (view, language) => {
  const { say, times } = language
  const { slots, reader, rooms, withName: name } = view
  const lengths = MINUTES.map((minutes) => ({ value: String(minutes), label: times.minutes(minutes) }))
  return {
    title: say('page.propose.title', { name }),
    blocks: [{ say: say('page.propose.lead', { name }) }],
    form: {
      fields: [
        ...timeFields(slots, reader.timeZone, language),
        {
          input: 'select',
          name: 'minutes',
          label: say('page.time.minutes'),
          hint: null,
          required: true,
          empty: null,
          choices: lengths,
        },
        ...roomField(rooms, language),
        {
          input: 'area',
          name: 'agenda',
          label: say('page.time.agenda'),
          hint: say('page.time.agenda_hint'),
          required: false,
          maxLength: 2000,
        },
      ],
      submit: say('page.time.submit'),
      values: { minutes: '30', room: rooms[0]?.id ?? '' },
    },
  }
}

const roomField = (rooms: readonly { id: string; name: string }[], { say }: Language): Field[] =>
  rooms.length === 0
    ? []
    : [
        {
          input: 'select',
          name: 'room',
          label: say('page.time.room'),
          hint: null,
          required: false,
          empty: say('page.time.no_room'),
          choices: rooms.map(({ id, name }) => ({ value: id, label: name })),
        },
      ]
