/** Longest line with its soft break, by RFC 2045. */
const WIDTH = 76

const ESCAPES = Array.from({ length: 256 }, (_, byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)

/** An escape is never cut in two. */
function softBroken(line: string): string {
  let broken = ''
  let rest = line
  while (rest.length > WIDTH) {
    const escape = rest.lastIndexOf('=', WIDTH - 2)
    const end = escape > WIDTH - 4 ? escape : WIDTH - 1
    broken += `${rest.slice(0, end)}=\r\n`
    rest = rest.slice(end)
  }
  return broken + rest
}

/** Text as lines of at most 76 ASCII characters (RFC 2045, 6.7), ended by CRLF wherever the text breaks. */
export const quotedPrintable = (text: string): string =>
  Buffer.from(text.replace(/\r\n?/g, '\n'))
    .toString('latin1')
    // Also the white space that ends a line: some server on the way might drop it.
    .replace(/[^\t\n -<>-~]|[\t ](?=\n|$)/g, (byte) => ESCAPES[byte.charCodeAt(0)]!)
    .split('\n')
    .map(softBroken)
    .join('\r\n')
