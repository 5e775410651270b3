import { actions, facts } from '../../content.ts'
import type { MailContent } from '../catalogue.ts'
import type { SingleView } from '../message-view.ts'
import { introduced, wantedRoom } from './words.ts'

export function offerAccepted(view: SingleView<'offer.accepted'>): MailContent {
  const { mentor } = view
  const heading = `${mentor.name} is your mentor now`
  return {
    subject: `${mentor.name} said yes`,
    heading,
    blocks: [
      { say: `${introduced(mentor)} said yes to your request.` },
      facts(
        { label: 'You want to get into', value: view.wants.map(wantedRoom) },
        { label: 'Your goal', value: view.goal, words: true },
      ),
      {
        say: `What to do now: propose a time for the first conversation. Half an hour is enough. Say what you want to understand, and ask what ${mentor.name} would show you first.`,
      },
      actions({ label: 'Propose a time', url: view.proposeUrl, tone: 'primary' }),
    ],
    why: 'You get this because you asked for a mentor.',
  }
}
