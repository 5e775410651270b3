import { createHmac, timingSafeEqual } from 'node:crypto'
import { invalid } from '../kernel/refusal.ts'

/** Opaque and signed: bound to the tenant, the route, its filters and its sort, so that it means the same thing or nothing. */
export type CursorCodec = {
  encode(keys: string[], boundTo: string): string
  decode(cursor: string, boundTo: string): string[]
}

export function cursorCodec(secret: string): CursorCodec {
  const signed = (payload: string, boundTo: string) => {
    const signature = createHmac('sha256', secret).update(`${boundTo}\n${payload}`).digest().subarray(0, 16)
    return `${payload}.${signature.toString('base64url')}`
  }
  return {
    encode: (keys, boundTo) => signed(Buffer.from(JSON.stringify(keys)).toString('base64url'), boundTo),
    decode(cursor, boundTo) {
      const [payload = ''] = cursor.split('.')
      const given = Buffer.from(cursor)
      const right = Buffer.from(signed(payload, boundTo))
      if (given.length !== right.length || !timingSafeEqual(given, right)) {
        throw invalid({
          parameter: 'cursor',
          code: 'invalid_cursor',
          detail: 'cursor: this is no cursor of this list with these filters; start without one.',
        })
      }
      return JSON.parse(Buffer.from(payload, 'base64url').toString()) as string[]
    },
  }
}
