import { actions } from '../../content.ts'
import type { MailContent } from '../catalogue.ts'
import type { SingleView } from '../message-view.ts'
import { sessionBlock, sessionWith } from './session-lines.ts'
import { soonFrom, whenFrom } from './time.ts'
import { capitalized } from './words.ts'

type View = SingleView<'session.upcoming'>

const LEADS: Record<View['before'], Record<View['as'], string>> = {
  '72h': {
    mentee: 'A good moment to prepare: write down the one thing that you want to understand afterwards.',
    mentor: 'A good moment to prepare: choose the one decision or document that you want to explain.',
  },
  '24h': {
    mentee: 'If the time no longer suits you, say so now: then your mentor can still plan.',
    mentor: 'If the time no longer suits you, say so now: then your mentee can still plan.',
  },
  '1h': {
    mentee: 'Have your question at hand, and something to write with.',
    mentor: 'Have at hand what you want to show.',
  },
}

export function sessionUpcoming(view: View): MailContent {
  const { session, recipient, before } = view
  // Said from the time of sending, not from the plan: a reminder held up by an outage must not say "tomorrow" of today.
  const soon = (before === '1h' ? soonFrom : whenFrom)(view.now, session.startsAt, recipient.timeZone)
  return {
    subject: `${capitalized(soon)}: ${sessionWith(session)}`,
    heading: `Your ${sessionWith(session)} is ${soon}`,
    blocks: [
      { say: LEADS[before][view.as] },
      sessionBlock(session, recipient.timeZone),
      actions(
        { label: 'Move it', url: view.moveUrl, tone: 'plain' },
        { label: 'Cancel it', url: view.cancelUrl, tone: 'plain' },
      ),
    ],
    why: 'You get this because you are in this session.',
  }
}
