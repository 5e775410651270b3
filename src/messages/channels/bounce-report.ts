import { fromTypeId } from '../../kernel/ids.ts'

/** What a mail server says became of a mail that it had taken. */
export type Bounce = { messageId: string; address: string | null; kind: 'hard' | 'soft'; reason: string }

type Fields = ReadonlyMap<string, string>

/** Header fields by name in small letters, folded lines joined (RFC 5322, section 2.2.3). */
const fieldsOf = (lines: string): Fields =>
  new Map(
    lines
      .replace(/\r?\n[ \t]+/g, ' ')
      .split(/\r?\n/)
      .flatMap((line): [string, string][] => {
        const at = line.indexOf(':')
        return at > 0 ? [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]] : []
      }),
  )

/** Headers and what follows the first empty line. */
function entityOf(text: string): { fields: Fields; body: string } {
  const [whole = '', break_ = ''] = /^[\s\S]*?(\r?\n\r?\n|$)/.exec(text) ?? []
  return { fields: fieldsOf(whole), body: text.slice(whole.length - break_.length).replace(/^(\r?\n){2}/, '') }
}

const boundaryOf = (fields: Fields): string | null => {
  const [, quoted, bare] = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(fields.get('content-type') ?? '') ?? []
  return quoted ?? bare ?? null
}

/** The parts of a multipart body (RFC 2046, section 5.1). */
function partsOf(body: string, boundary: string): { fields: Fields; body: string }[] {
  const [, ...parts] = `\n${body}`.split(`\n--${boundary}`)
  return parts.filter((part) => !part.startsWith('--')).map((part) => entityOf(part.replace(/^[^\n]*\n/, '')))
}

const decoded = ({ fields, body }: { fields: Fields; body: string }): string =>
  /base64/i.test(fields.get('content-transfer-encoding') ?? '') ? Buffer.from(body, 'base64').toString('utf8') : body

/** `rfc822; somebody@example.com` → the address; xtext and other types are left as they are. */
const valueOf = (field: string | undefined): string | null => field?.replace(/^[^;]*;\s*/, '').trim() || null

const OUR_ID = /<(msg_[0-9a-hjkmnp-tv-z]{26})@/

/** The id of our message behind a Message-ID such as `<msg_…@domain>`; null when it is none of ours. */
export const messageIdIn = (text: string): string | null => {
  const [, found] = OUR_ID.exec(text) ?? []
  return found ? fromTypeId('msg', found) : null
}

/**
 * Reads a delivery status notification (RFC 3464: multipart/report with message/delivery-status and the mail it is about, or
 * its headers). Hard is `Action: failed` with a status of class 5 (RFC 3463). Null when it reports no failure, or of no mail of ours.
 */
export function bounceOf(raw: string): Bounce | null {
  const report = entityOf(raw)
  const boundary = boundaryOf(report.fields)
  if (boundary === null) return null
  const parts = partsOf(report.body, boundary)
  const typeOf = ({ fields }: { fields: Fields }) =>
    (fields.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  const status = parts.find((part) => typeOf(part) === 'message/delivery-status')
  const original = parts.find((part) => ['message/rfc822', 'text/rfc822-headers'].includes(typeOf(part)))
  if (!status || !original) return null
  const messageId = messageIdIn(entityOf(decoded(original)).fields.get('message-id') ?? '')
  // The first group is about the report as a whole, each further one about one recipient.
  const [, ...recipients] = decoded(status)
    .trim()
    .split(/\r?\n\r?\n/)
    .map(fieldsOf)
  const failed = recipients.find((fields) => /^(failed|delayed)$/i.test(fields.get('action') ?? ''))
  if (!messageId || !failed) return null
  const code = failed.get('status') ?? ''
  return {
    messageId,
    address: valueOf(failed.get('final-recipient')),
    kind: /^failed$/i.test(failed.get('action') ?? '') && code.startsWith('5.') ? 'hard' : 'soft',
    reason: (valueOf(failed.get('diagnostic-code')) ?? code).slice(0, 500) || 'no reason given',
  }
}
