import { invitationFor } from '../../../src/messages/invitation.ts'
import { renderMessage } from '../../../src/messages/render/render-message.ts'
import type { OutgoingMail } from '../../../src/messages/transport/mail-transport.ts'
import { session, views } from '../views.ts'

export const from = { name: 'Anteroom', address: 'rooms@anteroom.example' }

export const mail: OutgoingMail = {
  messageId: '<msg_01kbxq9z9vf8mtbs2a7jw9cq1e@anteroom.example>',
  to: { name: 'Jonas Weber', address: 'jonas.weber@nordwind.example' },
  date: new Date('2026-12-04T09:00:00Z'),
  ...renderMessage(views['session.invitation']),
}

export const invitation = invitationFor(
  {
    session,
    uid: 'ses_01kbxq9z9vf8mtbs2a7jw9cq1e@anteroom',
    sequence: 0,
    stamp: new Date('2026-12-04T09:00:00Z'),
    cancelled: false,
    organizer: from,
  },
  { ...mail.to, locale: 'en' },
)
