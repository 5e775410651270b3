import type { Mailbox } from './mail-transport.ts'

/** `Anteroom <mail@example.com>` or a bare address. Throws when it is neither. */
export function mailboxOf(text: string): Mailbox {
  const [, name = '', address = ''] = /^\s*(?:"?([^"<>]*?)"?\s*<)?([^\s<>@]+@[^\s<>@]+)>?\s*$/.exec(text) ?? []
  if (!address) throw new Error(`MAIL_FROM: ${text} is no mail address.`)
  return { name, address }
}
