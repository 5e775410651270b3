import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** 32 bytes, known by a name that stands beside what was sealed with it. */
export type SealingKey = { id: string; key: Uint8Array }

/** Keeps secrets that must be read again, such as tokens of others, unreadable in the database. */
export type Sealer = {
  /** Only what names the same `boundTo` opens it: a sealed text copied to another row stays shut. */
  seal(text: string, boundTo: string): string
  /** Throws when it was sealed with an unknown key, for something else, or was changed. */
  open(sealed: string, boundTo: string): string
  /** Sealed with the first key, and so ready for the others to go. */
  isCurrent(sealed: string): boolean
}

const bytes = (text: string | undefined) => Buffer.from(text ?? '', 'base64url')

/** AES-256-GCM. The first key seals; all of them open, so that keys can be exchanged one after another. */
export function sealer(keys: readonly SealingKey[]): Sealer {
  const [first] = keys
  if (!first) throw new Error('There is no key to seal with.')
  const byId = new Map(keys.map(({ id, key }) => [id, key]))
  return {
    isCurrent: (sealed) => sealed.startsWith(`${first.id}.`),
    seal(text, boundTo) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', first.key, iv).setAAD(Buffer.from(boundTo))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return [first.id, ...[iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.')
    },
    open(sealed, boundTo) {
      const [id = '', iv, text, tag] = sealed.split('.')
      const key = byId.get(id)
      if (!key) throw new Error(`Sealed with the key ${id}, which is not among SEALING_KEYS any more.`)
      const decipher = createDecipheriv('aes-256-gcm', key, bytes(iv), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(boundTo)).setAuthTag(bytes(tag))
      return Buffer.concat([decipher.update(bytes(text)), decipher.final()]).toString('utf8')
    },
  }
}
