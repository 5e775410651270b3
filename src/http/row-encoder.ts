import type { z } from 'zod'
import type { Texts } from '../storage/statements.ts'
import { replyEncoder } from './reply-writer.ts'
import { defOf } from './schema-fit.ts'

type Shape = Readonly<Record<string, z.core.$ZodType>>
type ReadText = (text: string) => unknown
/** A row, or a part of it, as the wire has it. */
type Encoded = Record<string, unknown>

/**
 * Makes of rows, as the database wrote them, what `JSON.stringify` is to write: in one step, where reading their values and
 * encoding these costs three times as much. The schema says how each text is read: text, instants, ids, booleans, and JSON
 * for whatever else there is, such as numbers. Columns are named as the members are, `to.name` for one of `to`.
 * Texts are not held against the schema's limits. Throws when it is made, for a member without a column and for a column
 * without a member.
 */
export function rowEncoder(schema: z.ZodObject, columns: readonly string[]): (row: Texts) => Encoded {
  const unused = new Set(columns)
  const encoderOf = (shape: Shape, path: string): ((row: Texts) => Encoded) => {
    const texts: { name: string; index: number; read: ReadText }[] = []
    const parts: { name: string; encode: (row: Texts) => Encoded }[] = []
    for (const [name, member] of Object.entries(shape)) {
      const def = defOf(member)
      if (unused.delete(path + name)) {
        texts.push({ name, index: columns.indexOf(path + name), read: readerOf(member) })
      } else if (def.type === 'object') parts.push({ name, encode: encoderOf(def.shape, `${path}${name}.`) })
      else throw new Error(`No column is named ${path}${name}.`)
    }
    // A copy of what has all members already costs less than adding them one by one.
    const empty: Encoded = Object.fromEntries(Object.keys(shape).map((name) => [name, null]))
    return (row) => {
      const encoded = { ...empty }
      for (const { name, index, read } of texts) {
        const text = row[index]
        if (text != null) encoded[name] = read(text)
      }
      for (const { name, encode } of parts) encoded[name] = encode(row)
      return encoded
    }
  }
  const encode = encoderOf(schema.shape, '')
  if (unused.size > 0) throw new Error(`No member is named ${[...unused].join(', ')}.`)
  return encode
}

function readerOf(schema: z.core.$ZodType): ReadText {
  const def = defOf(schema)
  switch (def.type) {
    case 'nullable':
      return readerOf(def.innerType)
    case 'string':
    case 'enum':
      return (text) => text
    case 'boolean':
      return (text) => text === 't'
    case 'pipe':
      return codecReader(def) ?? jsonReader(schema)
    default:
      return jsonReader(schema)
  }
}

function codecReader(def: z.core.$ZodPipeDef): ReadText | null {
  const inside = defOf(def.out).type
  if (inside === 'date') return instantOf
  return inside === 'string' ? (text) => def.reverseTransform!(text, { value: text, issues: [] }) : null
}

function jsonReader(schema: z.core.$ZodType): ReadText {
  const encode = replyEncoder(schema as z.ZodType)
  return (text) => encode(JSON.parse(text))
}

/** `2026-11-30 09:00:00.5+00`, as the database writes it in UTC, as the wire writes it. */
function instantOf(text: string): string {
  const fraction = text.slice(20, -3)
  const milliseconds = fraction.length === 3 ? fraction : fraction.padEnd(3, '0').slice(0, 3)
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`
}
