import { createHash, randomBytes } from 'node:crypto'

/** A number in [0, 1) that is always the same for the same text: jitter that can be replayed. */
export const chanceOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32

/** Unguessable text in base64url, 32 bytes unless told. */
export const randomToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')

/** SHA-256 as hex. For secrets of at least 128 random bits, where a slow hash adds nothing. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
