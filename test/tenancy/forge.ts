import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'

export type Json = Record<string, unknown>

const part = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

/** A compact JWS (RFC 7515) of anything at all, signed however one likes. */
export function forge(header: unknown, payload: unknown, signer: (input: string) => string): string {
  const input = `${part(header)}.${part(payload)}`
  return `${input}.${signer(input)}`
}

export const es256 =
  (key: KeyObject) =>
  (input: string): string =>
    sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')

export const hs256 =
  (secret: string | Buffer) =>
  (input: string): string =>
    createHmac('sha256', secret).update(input).digest('base64url')

export const otherKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })

export const headerOf = (token: string): Json => decoded(token, 0)
export const claimsOf = (token: string): Json => decoded(token, 1)

const decoded = (token: string, index: number): Json =>
  JSON.parse(Buffer.from(token.split('.')[index]!, 'base64url').toString()) as Json

/** Another token of the same holder, so that nothing remembered of the first one counts. */
export const fresh = (claims: Json): Json => ({ ...claims, jti: randomUUID() })
