import { randomUUID } from 'node:crypto'

/** What each prefix names; domain.md's table. The database stores the bare uuid, the wire shows prefix + base32. */
export const ID_PREFIXES = {
  plt: 'platform',
  org: 'organization',
  cli: 'client',
  per: 'person',
  rom: 'room',
  occ: 'occurrence',
  sea: 'seat',
  exp: 'exposure entry',
  mrq: 'match request',
  off: 'offer',
  mts: 'mentorship',
  ses: 'session',
  ser: 'session series',
  hld: 'hold',
  coh: 'cohort',
  asg: 'assignment',
  opn: 'operation',
  rem: 'reminder',
  msg: 'message',
  chn: 'channel',
  evt: 'event',
  aud: 'audit entry',
  imp: 'import',
  dnm: 'do-not-match pair',
  bim: 'busy import',
  cac: 'calendar account',
} as const

export type IdPrefix = keyof typeof ID_PREFIXES

let lastMoment = 0
let countInMoment = 0

/** A new UUIDv7 as the database stores it: in order of creation, also within a millisecond (RFC 9562, section 6.2, method 1). */
export function newId(): string {
  const now = Date.now()
  if (now > lastMoment) {
    lastMoment = now
    countInMoment = 0
  } else if ((countInMoment += 1) > 0xfff) {
    lastMoment += 1
    countInMoment = 0
  }
  const moment = lastMoment.toString(16).padStart(12, '0')
  const count = countInMoment.toString(16).padStart(3, '0')
  // The variant and 62 random bits are where a UUIDv4 has them.
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${count}${randomUUID().slice(18)}`
}

/** Crockford's base32, as TypeID 0.3 writes 128 bits in 26 characters; its first 16 are the digits of a uuid. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const PAIRS = Array.from({ length: 1024 }, (_, bits) => `${ALPHABET[bits >> 5]}${ALPHABET[bits & 31]}`)
const NONE = 255
/** By character code. */
const VALUES = new Uint8Array(128).fill(NONE)
for (let value = 0; value < 32; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value

/** `('per', uuid)` → `per_01j…` */
export function toTypeId(prefix: IdPrefix, uuid: string): string {
  let text = `${prefix}_`
  let bits = 0
  // Two bits of nothing stand before the 128.
  let held = 2
  for (let index = 0; index < uuid.length; index += 1) {
    const value = VALUES[uuid.charCodeAt(index)]!
    // The hyphens.
    if (value === NONE) continue
    bits = ((bits << 4) | value) & 0x3fff
    held += 4
    if (held >= 10) {
      held -= 10
      text += PAIRS[(bits >> held) & 1023]!
    }
  }
  return text
}

/** The uuid behind `per_01j…`, or null when the text is no id of that prefix. */
export function fromTypeId(prefix: IdPrefix, text: string): string | null {
  const start = prefix.length + 1
  if (text.length !== start + 26 || !text.startsWith(`${prefix}_`) || text[start]! > '7') return null
  let hex = ''
  let bits = 0
  let held = -2
  for (let index = start; index < text.length; index += 1) {
    const value = VALUES[text.charCodeAt(index)] ?? NONE
    if (value === NONE) return null
    bits = ((bits << 5) | value) & 0x1ff
    held += 5
    while (held >= 4) {
      held -= 4
      hex += ALPHABET[(bits >> held) & 15]!
    }
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
