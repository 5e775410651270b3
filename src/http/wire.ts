import { z } from 'zod'
import { type IdPrefix, fromTypeId, ID_PREFIXES, toTypeId } from '../kernel/ids.ts'
import { isTimeZone } from '../kernel/time-zone.ts'
import { WEEKDAYS } from '../kernel/working-time.ts'

/** The words of the wire. Each has its limits, so that no input is unbounded; inside, ids are uuids and instants are Dates. */

const TYPE_ID = '[0-7][0-9a-hjkmnp-tv-z]{25}'

/** A TypeID outside (`per_01j…`), a uuid inside. */
export const id = (prefix: IdPrefix) => {
  const thing = `${/^[aeiou]/.test(ID_PREFIXES[prefix]) ? 'an' : 'a'} ${ID_PREFIXES[prefix]}`
  return z.codec(
    z
      .string()
      .max(prefix.length + 27)
      .regex(new RegExp(`^${prefix}_${TYPE_ID}$`), `must be the id of ${thing}: ${prefix}_…`)
      .meta({ description: `Id of ${thing}`, examples: [`${prefix}_01jcvq4w7pf8t9xk2m5n6r3s1e`] }),
    z.string(),
    { decode: (text) => fromTypeId(prefix, text) ?? '', encode: (uuid) => toTypeId(prefix, uuid) },
  )
}

/** The TypeID of what may be of several kinds outside (`ses_01j…`), `ses:` and a uuid inside. Only for replies. */
export const anyId = z.codec(z.string().max(40), z.string(), {
  decode: (text) => text,
  encode: (named) => toTypeId(named.slice(0, 3) as IdPrefix, named.slice(4)),
})

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i

/** RFC 3339 outside (UTC with milliseconds when we write it), a Date inside. */
export const instant = z.codec(
  z
    .string()
    .max(40)
    .refine(
      (text) => RFC_3339.test(text) && !Number.isNaN(Date.parse(text)),
      'must be an RFC 3339 instant such as 2026-11-30T09:00:00Z',
    )
    .meta({ format: 'date-time', examples: ['2026-11-30T09:00:00.000Z'] }),
  z.date(),
  { decode: (text) => new Date(text), encode: (date) => date.toISOString() },
)

/** A calendar day, `2026-11-30`. The database knows no year 0. */
export const localDate = z.iso
  .date('must be a calendar day such as 2026-11-30')
  .max(10)
  .refine((date) => date >= '0001', 'must be a calendar day such as 2026-11-30')
  .meta({ format: 'date', pattern: undefined })

/** Trimmed text of 1 to `max` characters; the database cannot keep U+0000, so the reader of bodies refuses it before. */
export const text = (max: number) => z.string().trim().min(1, 'must not be empty').max(max)

/** Longer prose that may be empty. */
export const prose = (max: number) => z.string().trim().max(max)

export const integer = (min: number, max: number) => z.int().min(min).max(max).meta({ format: 'int32' })

/** A number in an address, written in digits: what JavaScript also takes for one (`1e2`, `0x10`, nothing) is none. */
const inDigits = (given: unknown): number => (/^-?\d+$/.test(String(given)) ? Number(given) : Number.NaN)

export const integerInQuery = (min: number, max: number) =>
  z
    .preprocess(inDigits, z.int().min(min).max(max))
    .meta({ type: 'integer', format: max > 2_147_483_647 ? 'int64' : 'int32', minimum: min, maximum: max })

/** How many of something a caller wants; whoever wants more than `most` gets `most`. */
export const limitInQuery = (most: number, unlessTold: number) =>
  z
    .preprocess((given) => Math.min(inDigits(given), most), z.int().min(1))
    .default(unlessTold)
    .meta({
      type: 'integer',
      format: 'int32',
      minimum: 1,
      maximum: 2_147_483_647,
      description: `Over ${most} means ${most}`,
    })

export const listOf = <T extends z.ZodType>(item: T, max: number) => z.array(item).max(max)

/** A list that names nothing twice. */
export const distinct = <T extends z.ZodType>(list: z.ZodArray<T>) =>
  list
    .refine((items) => new Set(items).size === items.length, {
      error: 'must not name anything twice',
      params: { code: 'duplicate' },
    })
    .meta({ uniqueItems: true })

export const email = z.email('must be an e-mail address').max(254).meta({ pattern: undefined })

/** An IANA zone, kept as the caller wrote it. */
export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, {
    error: 'must be an IANA time zone such as Europe/Berlin',
    params: { code: 'unknown_time_zone' },
  })
  .meta({ examples: ['Europe/Berlin'] })

export const weekday = z.enum(WEEKDAYS)

/** `09:00`, `24:00` for the end of a day. */
export const timeOfDay = z
  .string()
  .max(5)
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time of day such as 09:00')

/** A BCP 47 language tag: `en`, `pt-BR`. */
export const language = z
  .string()
  .max(35)
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'must be a BCP 47 language tag such as en')
