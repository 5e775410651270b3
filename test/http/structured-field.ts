/** Enough of RFC 9651 for lists of strings with integer or string parameters: `"default";q=600;w=60, "other";q=1`. */
export type Item = { value: string; parameters: Record<string, number | string> }

const KEY = /^[a-z*][a-z0-9_\-.*]*/
const INTEGER = /^-?\d{1,15}(?![.\d])/
const STRING = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"/

/** Refuses, by throwing, what the grammar does not allow. */
export function parseList(field: string): Item[] {
  let rest = field
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(rest)
    if (!found) throw new Error(`not a structured field at: ${rest}`)
    rest = rest.slice(found[0].length)
    return found[1] ?? found[0]
  }
  const items: Item[] = []
  do {
    if (items.length > 0) take(/^[ \t]*,[ \t]*(?=.)/)
    const item: Item = { value: take(STRING), parameters: {} }
    while (rest.startsWith(';')) {
      take(/^; */)
      const key = take(KEY)
      take(/^=/)
      item.parameters[key] = rest.startsWith('"') ? take(STRING) : Number(take(INTEGER))
    }
    items.push(item)
  } while (rest.length > 0)
  return items
}
