import { type FieldError, Refusal } from '../kernel/refusal.ts'

/** A file that cannot be divided into rows: nothing in it can be trusted. */
export const unreadable = (code: string, detail: string): Refusal => {
  const error: FieldError = { pointer: '', code, detail }
  return new Refusal('invalid', `import.${code}`, detail, { errors: [error] })
}

/**
 * UTF-8 without its byte order mark, with every line end as a line feed, so that lines count the same wherever the file
 * came from. Refuses other encodings instead of importing broken names.
 */
export async function* readText(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let held = ''
  const decode = (chunk?: Buffer): string => {
    try {
      const text = held + (chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode())
      if (text.includes('\u0000')) throw new TypeError('U+0000')
      // A carriage return at the end may be the first half of a line end.
      held = chunk && text.endsWith('\r') ? '\r' : ''
      return (held ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n')
    } catch {
      throw unreadable('not_utf8', 'The file is not UTF-8 text. Save it as “CSV UTF-8”.')
    }
  }
  for await (const chunk of chunks) yield decode(chunk)
  yield decode()
}
