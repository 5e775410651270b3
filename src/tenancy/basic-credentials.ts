/** RFC 6749, section 2.3.1: both parts are form-encoded before they are joined. */
export function basicCredentials(header: string | undefined): [handle: string, secret: string] {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1]
  const [handle = '', ...rest] = Buffer.from(encoded ?? '', 'base64')
    .toString()
    .split(':')
  const decode = (part: string) => {
    try {
      return decodeURIComponent(part.replaceAll('+', ' '))
    } catch {
      return part
    }
  }
  const decoded: [string, string] = [decode(handle), decode(rest.join(':'))]
  // PostgreSQL cannot look for U+0000, and a secret that ends in it has the same HMAC key as one that does not.
  return decoded.some((part) => part.includes('\u0000')) ? ['', ''] : decoded
}
