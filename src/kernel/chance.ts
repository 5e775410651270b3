import { createHash, randomBytes } from 'node:crypto'

/** A number in [0, 1) that is always the same for the same text: jitter that can be replayed. */
export const chanceOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32

const POOL_BYTES = 4_096
let pool = Buffer.alloc(0)

/** Unguessable text in base64url, 32 bytes unless told. Many at a time are asked of the system: a call takes longer than the bytes. */
export function randomToken(bytes = 32): string {
  if (pool.length < bytes) pool = randomBytes(Math.max(bytes, POOL_BYTES))
  const token = pool.toString('base64url', 0, bytes)
  pool = pool.subarray(bytes)
  return token
}

/** SHA-256 as hex. For secrets of at least 128 random bits, where a slow hash adds nothing. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
