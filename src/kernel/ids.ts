import { TypeID, typeidUnboxed } from 'typeid-js'

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
  coh: 'cohort',
  rem: 'reminder',
  msg: 'message',
  evt: 'event',
  aud: 'audit entry',
  imp: 'import',
  dnm: 'do-not-match pair',
} as const

export type IdPrefix = keyof typeof ID_PREFIXES

/** A new UUIDv7 as the database stores it: in order of creation. */
export const newId = (): string => TypeID.fromString(typeidUnboxed()).toUUID()

/** `('per', uuid)` → `per_01j…` */
export const toTypeId = (prefix: IdPrefix, uuid: string): string => TypeID.fromUUID(prefix, uuid).toString()

/** The uuid behind `per_01j…`, or null when the text is no id of that prefix. */
export function fromTypeId(prefix: IdPrefix, text: string): string | null {
  try {
    return TypeID.fromString(text, prefix).toUUID()
  } catch {
    return null
  }
}
