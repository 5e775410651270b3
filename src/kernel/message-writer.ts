import type { IntlMessageFormat } from 'intl-messageformat'

/** What a text names in braces. */
export type Arguments = Readonly<Record<string, string | number>>

/** `count` is what # stands for. */
type Write = (values: Arguments, count: number) => string

/** A part of a parsed message; its `type` is one of the numbers below. */
type Part = ReturnType<IntlMessageFormat['getAst']>[number]

const [LITERAL, ARGUMENT, SELECT, PLURAL, POUND] = [0, 1, 5, 6, 7]

/** How a language writes counts, and which of its plural forms they take. */
type Counting = { written(count: number): string; formOf(count: number, type: 'cardinal' | 'ordinal'): string }

const countingOf = new Map<string, Counting>()

function countingIn(intlLocale: string): Counting {
  const numbers = new Intl.NumberFormat(intlLocale)
  const rules = {
    cardinal: new Intl.PluralRules(intlLocale),
    ordinal: new Intl.PluralRules(intlLocale, { type: 'ordinal' }),
  }
  const forms = {
    cardinal: remembering((count) => rules.cardinal.select(count)),
    ordinal: remembering((count) => rules.ordinal.select(count)),
  }
  return { written: remembering((count) => numbers.format(count)), formOf: (count, type) => forms[type](count) }
}

const MOST_REMEMBERED = 1_000

/** Most counts are small: Intl is asked about each once. */
function remembering(find: (count: number) => string): (count: number) => string {
  const known = new Map<number, string>()
  return (count) =>
    known.get(count) ?? (known.size < MOST_REMEMBERED ? known.getOrInsertComputed(count, find) : find(count))
}

/**
 * Fills in a message that consists of texts, arguments, choices and counts, as `format` does, at a tenth of its cost: it
 * reads the parsed message once. Null for a message with anything else in it, such as a date. An argument that is missing throws.
 */
export function messageWriter(message: IntlMessageFormat, intlLocale: string): ((values?: Arguments) => string) | null {
  const counting = countingOf.getOrInsertComputed(intlLocale, countingIn)
  const write = writeAll(message.getAst(), counting)
  return write && ((values = {}) => write(values, Number.NaN))
}

function writeAll(parts: readonly Part[], counting: Counting): Write | null {
  const writes: Write[] = []
  for (const part of parts) {
    const write = writeOne(part, counting)
    if (!write) return null
    writes.push(write)
  }
  if (writes.length === 1) return writes[0]!
  return (values, count) => {
    let text = ''
    for (const write of writes) text += write(values, count)
    return text
  }
}

function writeOne(part: Part, counting: Counting): Write | null {
  const type: number = part.type
  if (type === POUND) return (_, count) => counting.written(count)
  if (!('value' in part)) return null
  const { value: name } = part
  if (type === LITERAL) return () => name
  if (type === ARGUMENT) return (values) => String(given(values, name))
  if (!('options' in part) || (type !== SELECT && type !== PLURAL)) return null
  const choices = new Map<string, Write>()
  for (const [choice, { value: parts }] of Object.entries(part.options)) {
    const write = writeAll(parts, counting)
    if (!write) return null
    choices.set(choice, write)
  }
  const other = choices.get('other')!
  if (!('offset' in part)) return (values, count) => (choices.get(String(given(values, name))) ?? other)(values, count)
  const { offset, pluralType = 'cardinal' } = part
  return (values) => {
    const value = Number(given(values, name))
    const count = value - offset
    const write = choices.get(`=${value}`) ?? choices.get(counting.formOf(count, pluralType)) ?? other
    return write(values, count)
  }
}

function given(values: Arguments, name: string): string | number {
  const value = values[name]
  if (value === undefined) throw new Error(`A text was not given its ${name}.`)
  return value
}
