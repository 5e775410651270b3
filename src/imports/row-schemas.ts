import { z } from 'zod'
import { email, integer, language, listOf, localDate, text, timeZone } from '../http/wire.ts'
import { isText } from './columns.ts'
import { HOST_STANDINGS, ROOM_FUNCTIONS, ROOM_KINDS, ROOM_SENSITIVITIES } from '../rooms/index.ts'

/** Rows of files. A cell is text in CSV and may be more in NDJSON; an empty one is nothing. */

const trimmed = (value: unknown): unknown => {
  const cell = typeof value === 'string' ? value.trim() : value
  return cell === '' ? null : cell
}

/** A cell that must say something. */
const required = <T extends z.ZodType>(schema: T) => z.preprocess(trimmed, schema)

/** A column that may be missing, but whose cells may not be empty. */
const given = <T extends z.ZodType>(schema: T) => z.preprocess(trimmed, schema).optional()

/** A column that may be missing; an empty cell clears what is known. */
const clearable = <T extends z.ZodType>(schema: T) => z.preprocess(trimmed, schema.nullable()).optional()

/** A column that may be missing or empty; either leaves what is known, or the default. */
const untouched = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => trimmed(value) ?? undefined, schema.optional())

const words = (max: number) =>
  text(max).refine(isText, { error: 'holds a character that is no text', params: { code: 'invalid_text' } })

const number = (min: number, max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value),
    integer(min, max),
  )

const YES_NO = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
])
const yesOrNo = z.preprocess(
  (value) => YES_NO.get(String(value).toLowerCase()) ?? value,
  z.boolean('must be true or false'),
)

const choice = <T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.toLowerCase() : value), z.enum(values))

const languages = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? value
          .split(';')
          .map((each) => each.trim())
          .filter(Boolean)
      : (value ?? []),
  listOf(language, 20),
)

const key = required(words(200))
const prose = clearable(words(2000))

export const personRow = z.object({
  externalId: key,
  name: given(words(200)),
  email: given(email),
  timeZone: untouched(timeZone),
  languages: languages.optional(),
  department: clearable(words(200)),
  title: clearable(words(200)),
  level: clearable(number(0, 100)),
  managerExternalId: clearable(words(200)),
  hireDate: clearable(localDate),
})

export const roomRow = z.object({
  externalId: key,
  name: given(words(200)),
  function: given(choice(ROOM_FUNCTIONS)),
  kind: given(choice(ROOM_KINDS)),
  sensitivity: given(choice(ROOM_SENSITIVITIES)),
  description: prose,
  whatYouSee: prose,
  whyItMatters: prose,
  whatToLookFor: prose,
  guestSeats: untouched(number(0, 50)),
})

export const hostRow = z.object({
  roomExternalId: key,
  personExternalId: key,
  standing: required(choice(HOST_STANDINGS)),
  mayBringGuests: untouched(yesOrNo),
})

const DEPTHS = [0, 1, 2, 3, 4] as const

export const exposureRow = z.object({
  personExternalId: key,
  roomExternalId: key,
  depth: required(z.preprocess((value) => (typeof value === 'string' ? Number(value) : value), z.literal(DEPTHS))),
  minutes: required(number(0, 100_000)),
  occurredOn: required(localDate),
  note: prose,
})
