import { join, resolve } from 'node:path'
import { emlTransport } from './eml-transport.ts'
import type { MailTransport } from './mail-transport.ts'
import { mailboxOf } from './mailbox.ts'
import { smtpTransport } from './smtp-transport.ts'

/** The settings that tell how mail leaves. */
type Settings = {
  MAIL_FROM: string
  DATA_DIR: string
  SMTP_URL?: string | undefined
  DKIM_DOMAIN?: string | undefined
  DKIM_SELECTOR?: string | undefined
  DKIM_PRIVATE_KEY?: string | undefined
}

/** Real mail where a server is named; files to look at where none is. */
export function configuredTransport(settings: Settings): MailTransport {
  const from = mailboxOf(settings.MAIL_FROM)
  return settings.SMTP_URL
    ? smtpTransport(settings.SMTP_URL, { from, dkim: dkimOf(settings) })
    : emlTransport(join(resolve(settings.DATA_DIR), 'mail'), { from })
}

/** All three settings or none. */
function dkimOf({ DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_PRIVATE_KEY: privateKey }: Settings) {
  if (domainName && keySelector && privateKey) return { domainName, keySelector, privateKey }
  if (domainName || keySelector || privateKey) {
    throw new Error('DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY are set all or none.')
  }
  return null
}
