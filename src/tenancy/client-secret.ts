import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, { N: number }, Buffer>(scrypt)
const COST = { N: 2 ** 14 }

/** scrypt with its own salt, since the bootstrap secret is chosen by a person. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16)
  return `${salt.toString('base64url')}.${(await derive(secret, salt, 32, COST)).toString('base64url')}`
}

/** Compares in constant time; an unknown client costs as much as a known one. */
export async function secretMatches(secret: string, hash: string | null): Promise<boolean> {
  const [salt = '', digest = ''] = (hash ?? 'AAAAAAAAAAAAAAAAAAAAAA.').split('.')
  const made = await derive(secret, Buffer.from(salt, 'base64url'), 32, COST)
  const kept = Buffer.from(digest, 'base64url')
  return kept.length === made.length && timingSafeEqual(kept, made)
}
