import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { invitationFor } from '../../../src/messages/invitation.ts'
import type { MessageView, SingleKind } from '../../../src/messages/render/message-view.ts'
import { renderMessage } from '../../../src/messages/render/render-message.ts'
import { composeMail } from '../../../src/messages/transport/compose-mail.ts'
import { LOCALES } from '../../../src/messages/words/locale.ts'
import { calendarReaders } from '../../setup/calendar-readers.ts'
import { session, views } from '../views.ts'

const read = calendarReaders()

const organizer = { name: 'Anteroom', address: 'anteroom@anteroom.example' }

const sent = (mail: Parameters<typeof composeMail>[0]) => simpleParser(composeMail(mail, organizer).bytes)

const addressed = (message: { subject: string; text: string; html: string }) => ({
  ...message,
  messageId: '<msg_1@anteroom.example>',
  to: { name: 'Jonas Weber', address: 'jonas@nordwind.example' },
})

describe.each(LOCALES)('a mail in %s', (locale) => {
  it.each(Object.keys(views) as SingleKind[])('of %s is read back as it was written', async (kind) => {
    const view: MessageView = { ...views[kind], recipient: { ...views[kind].recipient, locale } }
    const message = renderMessage(view)
    const mail = await sent({ ...addressed(message), listUnsubscribe: 'https://anteroom.example/a/x' })
    expect(mail.subject).toBe(message.subject)
    expect(mail.text?.trimEnd()).toBe(message.text.trimEnd())
    expect(String(mail.html).trimEnd()).toBe(message.html.trimEnd())
    expect(mail.attachments).toEqual([])
    expect(mail.headers.get('list')).toMatchObject({ unsubscribe: { url: 'https://anteroom.example/a/x' } })
  })

  it('brings its invitation, titled in the same language', async () => {
    const view: MessageView = {
      ...views['session.invitation'],
      recipient: { ...views['session.invitation'].recipient, locale },
    }
    const invitation = invitationFor(
      { session, uid: 'ses_1@anteroom', sequence: 0, stamp: view.now, cancelled: false, organizer },
      { name: 'Jonas Weber', address: 'jonas@nordwind.example', locale },
    )
    const mail = await sent({ ...addressed(renderMessage(view)), invitation })
    const calendars = mail.attachments.filter(({ contentType }) => /calendar|ics/.test(contentType))
    expect(calendars.length).toBeGreaterThan(0)
    for (const { content } of calendars) expect(content.toString()).toBe(invitation.ics)
    expect(read(invitation.ics)).toMatchObject([{ uid: 'ses_1@anteroom', sequence: 0 }])
    expect(invitation.ics.replaceAll('\r\n ', '')).toContain(
      {
        en: 'SUMMARY:Conversation with',
        de: 'SUMMARY:Gespräch mit',
        fr: 'SUMMARY:Conversation avec',
        es: 'SUMMARY:Conversación con',
      }[locale],
    )
  })
})
