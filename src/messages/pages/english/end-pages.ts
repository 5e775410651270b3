import { type Block, actions, facts } from '../../content.ts'
import { sessionWith, timeFact } from '../../render/english/session-lines.ts'
import { capitalized } from '../../render/english/words.ts'
import type { PageContent } from '../page-content.ts'
import type { GoneView, RefusedView, ResultView, WayOn } from '../page-view.ts'

const onward = (wayOn: WayOn): Block => (wayOn === null ? actions() : actions({ ...wayOn, tone: 'primary' }))

function outcome(view: ResultView): { title: string; blocks: Block[] } {
  switch (view.result) {
    case 'offer.accepted':
      return {
        title: `You are the mentor of ${view.menteeName} now`,
        blocks: [
          { say: `${view.menteeName} has been told and will propose a time. You need not do anything until then.` },
        ],
      }
    case 'offer.declined':
      return {
        title: 'You have declined',
        blocks: [
          { say: `Thank you for answering. ${view.menteeName} does not have to wait: the next person is asked.` },
        ],
      }
    case 'session.confirmed':
      return {
        title: `${capitalized(sessionWith(view.session))} is confirmed`,
        blocks: [
          facts(timeFact('When', view.session, view.reader.timeZone)),
          { say: 'An invitation for your calendar is on its way by mail.' },
        ],
      }
    case 'session.declined':
      return {
        title: 'You have declined this time',
        blocks: [
          facts(timeFact('Declined', view.session, view.reader.timeZone)),
          { say: `${view.session.withName} has been told and can propose another time.` },
        ],
      }
    case 'session.attendance_noted':
      return {
        title: 'Thank you, that is noted',
        blocks: [facts(timeFact(capitalized(sessionWith(view.session)), view.session, view.reader.timeZone))],
      }
    case 'session.debriefed':
      return {
        title: 'Your debrief is saved',
        blocks: [
          { say: `Only you and ${view.session.withName} can read it. Your exposure map has been brought up to date.` },
        ],
      }
  }
}

export function resultContent(view: ResultView): PageContent {
  const { title, blocks } = outcome(view)
  return {
    title,
    blocks: [
      ...(view.again ? [{ say: 'This was done before; nothing has changed now.' }] : []),
      ...blocks,
      onward(view.wayOn),
    ],
  }
}

const GONE: Record<GoneView['reason'], { title: string; say: string }> = {
  used: {
    title: 'This link has been used',
    say: 'It works only once, and has done what it was for. Your latest mail about it shows where things stand.',
  },
  changed: {
    title: 'This link is out of date',
    say: 'Something has changed since this mail was sent. Your latest mail about it has the links that work.',
  },
  expired: {
    title: 'The time for this link is over',
    say: 'What it was about has moved on without an answer. Your latest mail about it shows where things stand.',
  },
  unknown: {
    title: 'This link does not work',
    say: 'It may have been cut off. Open it from the mail once more, or copy it whole.',
  },
}

export const goneContent = (view: GoneView): PageContent => ({
  title: GONE[view.reason].title,
  blocks: [{ say: GONE[view.reason].say }, onward(view.wayOn)],
})

export const refusedContent = (view: RefusedView): PageContent => ({
  title: 'That is not possible',
  blocks: [{ say: view.message }, onward(view.wayOn)],
})
