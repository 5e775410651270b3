import { capitalized, type Language } from '../../words/language.ts'
import { sessionBlock } from '../../words/session-facts.ts'
import type { Field, PageLayout } from '../page-content.ts'

export const declineReason = ({ say }: Language): Field => ({
  input: 'area',
  name: 'reason',
  label: say('page.decline_session.reason'),
  hint: say('page.decline_session.hint'),
  required: false,
  maxLength: 500,
})

export const cancelReason = (name: string, { say }: Language): Field => ({
  input: 'area',
  name: 'reason',
  label: say('page.cancel.reason'),
  hint: say('page.cancel.hint', { name }),
  required: true,
  maxLength: 500,
})

export const confirmSession: PageLayout<'session.confirm'> = ({ session }, language) => {
  const { say } = language
  return {
    title: capitalized(say('page.confirm.title', { the: language.theSession(session) })),
    blocks: [sessionBlock(session, language), { say: say('page.confirm.lead') }],
    form: { fields: [], submit: say('session.confirm') },
    otherwise: say('page.confirm.lead_other'),
  }
}

export const declineSession: PageLayout<'session.decline'> = ({ session }, language) => {
  const { say } = language
  return {
    title: capitalized(say('page.decline_session.title', { the: language.theSession(session) })),
    blocks: [sessionBlock(session, language)],
    form: {
      fields: [declineReason(language)],
      submit: say('session.decline'),
    },
    otherwise: say('page.decline_session.lead_other'),
  }
}

export const cancelSession: PageLayout<'session.cancel'> = ({ session }, language) => {
  const { say } = language
  const name = session.withName
  return {
    title: capitalized(say('page.cancel.title', { the: language.theSession(session) })),
    blocks: [sessionBlock(session, language), { say: say('page.cancel.lead', { name }) }],
    form: {
      fields: [cancelReason(name, language)],
      submit: say('page.cancel.submit'),
    },
    otherwise: say('page.cancel.lead_other'),
  }
}
