import { DECLINE_REASONS } from '../../../matching/index.ts'
import { type Block, facts } from '../../content.ts'
import type { Field, PageLayout } from '../page-content.ts'
import { FORM_FIELDS, type SuggestedView } from '../page-view.ts'
import type { Language } from '../../words/language.ts'

export const acceptOffer: PageLayout<'offer.accept'> = (view, { say, times, introduced, wantedRoom, seenRoom }) => ({
  title: say('page.accept.title', { mentee: view.mentee.name }),
  blocks: [
    { say: say('page.accept.lead', { mentee: introduced(view.mentee) }) },
    facts(
      { label: say('offer.label.wants'), value: view.wants.map(wantedRoom) },
      { label: say('offer.label.goal'), value: view.goal, words: true },
      {
        label: say('offer.label.seen'),
        value: view.seen.length > 0 ? view.seen.map(seenRoom) : say('offer.nothing_seen'),
      },
      { label: say('offer.label.answer_by'), value: times.instant(view.answerBy) },
    ),
  ],
  form: { fields: [], submit: say('offer.accept') },
  otherwise: say('page.accept.lead_other'),
})

export const declineOffer: PageLayout<'offer.decline'> = (view, { say, wantedRoom }) => ({
  title: say('page.decline.title', { mentee: view.mentee.name }),
  blocks: [
    { say: say('page.decline.lead') },
    facts({ label: say('offer.label.wants'), value: view.wants.map(wantedRoom) }),
  ],
  form: {
    fields: [
      {
        input: 'select',
        name: 'reason',
        label: say('page.decline.reason'),
        hint: null,
        required: true,
        empty: say('page.decline.choose'),
        choices: DECLINE_REASONS.map((value) => ({ value, label: say(`decline.${value}`) })),
      },
      {
        input: 'line',
        name: 'betterPerson',
        label: say('page.decline.better'),
        hint: say('page.decline.better_hint'),
        required: false,
        maxLength: 200,
      },
    ],
    submit: say('offer.decline'),
  },
  otherwise: say('page.decline.lead_other'),
})

const suggested = ({ mentor, score, reasons }: SuggestedView, { say, introduced }: Language): Block => ({
  section: say('page.ask.suggested', { introduced: introduced(mentor), score }),
  blocks: [{ list: reasons }],
})

const PREFERRED = 3

/** The best three are asked for in this order unless the mentee says otherwise. */
export const askMentors: PageLayout<'request.ask'> = (view, language) => {
  const { say } = language
  const { suggestions } = view
  const title = say('page.ask.title')
  if (suggestions.length === 0) return { title, blocks: [{ say: say('page.ask.nobody') }] }
  const choices = suggestions.map(({ mentorId, mentor }) => ({ value: mentorId, label: mentor.name }))
  const ranks = FORM_FIELDS['request.ask'].slice(0, suggestions.length)
  const fields = ranks.map((name, at): Field => ({
    input: 'select',
    name,
    label: say('page.ask.choice', { rank: at + 1 }),
    hint: null,
    required: at === 0,
    empty: say('page.ask.choose'),
    choices,
  }))
  return {
    title,
    blocks: [{ say: say('page.ask.lead') }, ...suggestions.map((each) => suggested(each, language))],
    form: {
      fields,
      submit: say('page.ask.submit'),
      values: Object.fromEntries(ranks.slice(0, PREFERRED).map((name, at) => [name, suggestions[at]!.mentorId])),
    },
  }
}
