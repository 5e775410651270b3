import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { randomToken } from '../kernel/chance.ts'
import { DAY, HOUR, MINUTE, systemNow } from '../kernel/clock.ts'
import type { SealingKey } from '../kernel/sealing.ts'
import type { Database } from '../storage/database.ts'

type Purpose = 'token' | 'hmac' | 'sealing'
type KeyRow = { id: string; purpose: Purpose; secret: string; created_at: Date; retired_at: Date | null }
type TokenKey = { kid: string; privateKey: KeyObject; publicKey: KeyObject; createdAt: Date }

/** Keys of the service itself, shared by all processes through the database. */
export type ServerKeys = {
  signing(): Promise<TokenKey>
  /** The public key of this kid, asking the database once more when it is new to this process. */
  verifying(kid: string): Promise<KeyObject | null>
  jwks(): { keys: { kty: string; crv: string; x: string; y: string; kid: string; use: string; alg: string }[] }
  /** For cursors and links; the same in every process. */
  hmacSecret: string
  /** Seals secrets of others where no key was configured; it lies beside what it seals, which a configured one does not. */
  sealingKey: SealingKey
  refresh(): Promise<void>
  rotate(): Promise<void>
}

const ROTATE_AFTER = 30 * DAY
/** A retired key still verifies for longer than any token lives. */
const FORGET_AFTER = 24 * HOUR
/** A new key is published this long before it signs, so that nobody meets an unknown kid. */
const PUBLISH_AHEAD = 5 * MINUTE
const READ_ANEW_AFTER = MINUTE

export async function openServerKeys(database: Database): Promise<ServerKeys> {
  for (const purpose of ['hmac', 'sealing', 'token'] as const) await addKey(database, purpose)
  let tokens: TokenKey[] = []
  let hmacSecret = ''
  let sealingKey: SealingKey = { id: '', key: Buffer.alloc(0) }
  let readAt = 0

  const refresh = async () => {
    const rows = await database.system<KeyRow>(
      'SELECT * FROM server_key WHERE retired_at IS NULL OR retired_at > $1 ORDER BY created_at DESC',
      [new Date(systemNow().getTime() - FORGET_AFTER)],
    )
    readAt = systemNow().getTime()
    hmacSecret = rows.findLast((row) => row.purpose === 'hmac')!.secret
    const sealing = rows.findLast((row) => row.purpose === 'sealing')!
    sealingKey = { id: sealing.id, key: Buffer.from(sealing.secret, 'base64url') }
    tokens = rows
      .filter((row) => row.purpose === 'token')
      .map((row) => {
        const privateKey = createPrivateKey(row.secret)
        return { kid: row.id, privateKey, publicKey: createPublicKey(privateKey), createdAt: row.created_at }
      })
  }
  await refresh()

  return {
    async signing() {
      const now = systemNow().getTime()
      // Another process rotates: one that went on with what it once read would sign with a key that all others forgot.
      if (now - readAt > READ_ANEW_AFTER) await refresh()
      return tokens.find((key) => now - key.createdAt.getTime() > PUBLISH_AHEAD) ?? tokens.at(-1)!
    },
    async verifying(kid) {
      const known = tokens.find((key) => key.kid === kid)
      if (!known && systemNow().getTime() - readAt > 1000) await refresh()
      return tokens.find((key) => key.kid === kid)?.publicKey ?? null
    },
    jwks: () => ({
      keys: tokens.map(({ publicKey, kid }) => {
        const { kty = '', crv = '', x = '', y = '' } = publicKey.export({ format: 'jwk' })
        return { kty, crv, x, y, kid, use: 'sig', alg: 'ES256' }
      }),
    }),
    get hmacSecret() {
      return hmacSecret
    },
    get sealingKey() {
      return sealingKey
    },
    refresh,
    async rotate() {
      await database.system(
        `UPDATE server_key SET retired_at = now() WHERE purpose = 'token' AND retired_at IS NULL AND created_at < $1`,
        [new Date(systemNow().getTime() - ROTATE_AFTER)],
      )
      await addKey(database, 'token')
      await refresh()
    },
  }
}

/** Adds a key unless an active one of the purpose exists; two processes at once add one. */
async function addKey(database: Database, purpose: Purpose): Promise<void> {
  const secret =
    purpose !== 'token'
      ? randomToken()
      : generateKeyPairSync('ec', {
          namedCurve: 'P-256',
          privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
          publicKeyEncoding: { type: 'spki', format: 'pem' },
        }).privateKey
  await database.system(
    `INSERT INTO server_key (id, purpose, secret, created_at) VALUES ($1, $2, $3, now())
     ON CONFLICT (purpose) WHERE retired_at IS NULL DO NOTHING`,
    [randomToken(9), purpose, secret],
  )
}
