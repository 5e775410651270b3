import { access, constants, mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { randomToken } from '../../kernel/chance.ts'
import { systemNow } from '../../kernel/clock.ts'
import { composeMail } from './compose-mail.ts'
import { DeliveryFailed } from './delivery-errors.ts'
import type { Mailbox, MailTransport, OutgoingMail } from './mail-transport.ts'

/** `2026-12-08T090000.000Z_msg_01j….eml`: sorts by time; the same mail and date give the same file. */
const fileName = (messageId: string, date: Date): string =>
  `${date.toISOString().replaceAll(':', '')}_${messageId.replace(/^<|@.*$/g, '').replaceAll(/[^\w.-]/g, '-')}.eml`

/** A reader of the folder sees the whole file or none. */
async function writeWhole(directory: string, name: string, content: Buffer): Promise<string> {
  const path = join(directory, name)
  const partial = join(directory, `.${randomToken(8)}.partial`)
  const file = await open(partial, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(partial, path)
  return path
}

/** Writes each mail into a folder as a complete `.eml` file (RFC 5322), for running without a mail server. */
export function emlTransport(directory: string, { from }: { from: Mailbox }): MailTransport {
  return {
    async send(mail: OutgoingMail) {
      const date = mail.date ?? systemNow()
      const { bytes } = composeMail({ ...mail, date }, from)
      try {
        await mkdir(directory, { recursive: true, mode: 0o700 })
        return { accepted: await writeWhole(directory, fileName(mail.messageId, date), bytes) }
      } catch (error) {
        throw new DeliveryFailed('The mail could not be written.', { cause: error })
      }
    },
    async ready() {
      try {
        await mkdir(directory, { recursive: true, mode: 0o700 })
        await access(directory, constants.W_OK)
      } catch (error) {
        throw new DeliveryFailed('The mail folder is not writable.', { cause: error })
      }
    },
    async close() {},
  }
}
