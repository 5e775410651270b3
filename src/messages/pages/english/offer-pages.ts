import { type Block, facts } from '../../content.ts'
import { writtenInstant } from '../../render/english/time.ts'
import { introduced, seenRoom, wantedRoom } from '../../render/english/words.ts'
import type { Other, PageContent } from '../page-content.ts'
import type { ActionView } from '../page-view.ts'

const request = (view: ActionView<'offer.accept'>): Block =>
  facts(
    { label: 'Wants to get into', value: view.wants.map(wantedRoom) },
    { label: 'Why', value: view.goal, words: true },
    { label: 'Seen so far', value: view.seen.length > 0 ? view.seen.map(seenRoom) : 'Nothing recorded yet.' },
    { label: 'Answer by', value: writtenInstant(view.answerBy, view.reader.timeZone) },
  )

const other = (url: string | null, lead: string, label: string): Other | null =>
  url === null ? null : { lead, label, url }

export const acceptOffer = (view: ActionView<'offer.accept'>): PageContent => ({
  title: `Be the mentor of ${view.mentee.name}?`,
  blocks: [
    { say: `${introduced(view.mentee)} asks you to take them along. When you accept, they propose a first time.` },
    request(view),
  ],
  form: { fields: [], submit: 'Accept', tone: 'primary' },
  other: other(view.otherUrl, 'It does not fit?', 'Decline instead'),
})

export const declineOffer = (view: ActionView<'offer.decline'>): PageContent => ({
  title: `Decline the request from ${view.mentee.name}?`,
  blocks: [
    { say: 'That is all right: the next person on their list is asked at once.' },
    facts({ label: 'Wants to get into', value: view.wants.map(wantedRoom) }),
  ],
  form: {
    fields: [
      {
        input: 'select',
        name: 'reason',
        label: 'Reason',
        hint: null,
        required: true,
        empty: 'Choose a reason',
        choices: view.reasons,
      },
      {
        input: 'line',
        name: 'betterPerson',
        label: 'Who would be better?',
        hint: 'A colleague’s name or work e-mail address.',
        required: false,
        maxLength: 200,
      },
    ],
    submit: 'Decline',
    tone: 'primary',
  },
  other: other(view.otherUrl, 'Changed your mind?', 'Accept instead'),
})
