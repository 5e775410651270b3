import type { z } from 'zod'

/** What zod keeps about a schema. */
export type Def = z.core.$ZodTypes['_zod']['def']
export const defOf = ({ _zod }: z.core.$ZodType): Def => (_zod as z.core.$ZodTypes['_zod']).def

/** Whether a value evidently fits; where it says no, zod may still find a way. */
export type Fit = (value: unknown) => boolean

/** For schemas whose values are written as they are; null for all others, and for those that only zod understands. */
export function fitOf(def: Def): Fit | null {
  const passes = passesOf(def)
  if (!passes) return null
  switch (def.type) {
    case 'unknown':
      return passes
    case 'boolean':
    case 'string':
      return (value) => typeof value === def.type && passes(value)
    case 'number':
      return (value) => Number.isFinite(value) && passes(value)
    case 'enum':
      return isIn(new Set(Object.values(def.entries)))
    case 'literal':
      return isIn(new Set(def.values))
    case 'union': {
      const fits = fitsOf(def.options)
      return fits && ((value) => passes(value) && fits.some((fit) => fit(value)))
    }
    case 'array': {
      const fits = fitsOf([def.element])
      return fits && ((value) => Array.isArray(value) && passes(value) && value.every(fits[0]!))
    }
    case 'record': {
      const fits = fitsOf([def.keyType, def.valueType])
      return (
        fits &&
        ((value) =>
          isPlain(value) &&
          passes(value) &&
          Object.entries(value).every(([name, member]) => fits[0]!(name) && fits[1]!(member)))
      )
    }
    default:
      return null
  }
}

const isIn =
  (values: ReadonlySet<unknown>): Fit =>
  (value) =>
    values.has(value)

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

const fitsOf = (schemas: readonly z.core.$ZodType[]): Fit[] | null =>
  allOf(schemas.map((schema) => fitOf(defOf(schema))))

const allOf = <T>(items: readonly (T | null)[]): T[] | null => {
  const found = items.filter((item) => item !== null)
  return found.length === items.length ? found : null
}

/** What the schema demands beside its type; null when only zod can tell. */
export function passesOf(def: Def): Fit | null {
  const itself = 'check' in def ? [def as z.core.$ZodCheckDef] : []
  const checks = [...itself, ...(def.checks ?? []).map(({ _zod }) => _zod.def)]
  const tests = allOf(checks.map((check) => testOf(check as z.core.$ZodChecks['_zod']['def'])))
  return tests && ((value) => tests.every((test) => test(value as never)))
}

/** Formats that are nothing but their pattern. */
const PATTERNS: string[] = ['regex', 'date', 'email']

function testOf(def: z.core.$ZodChecks['_zod']['def']): ((value: never) => boolean) | null {
  switch (def.check) {
    case 'max_length':
      return (value: { length: number }) => value.length <= def.maximum
    case 'min_length':
      return (value: { length: number }) => value.length >= def.minimum
    case 'string_format': {
      const { pattern } = def
      return pattern && PATTERNS.includes(def.format) ? (value: string) => pattern.test(value) : null
    }
    case 'number_format':
      return def.format === 'safeint' ? Number.isSafeInteger : null
    case 'less_than':
      return (value: number) => (def.inclusive ? value <= Number(def.value) : value < Number(def.value))
    case 'greater_than':
      return (value: number) => (def.inclusive ? value >= Number(def.value) : value > Number(def.value))
    case 'overwrite':
      return (value) => def.tx(value) === value
    default:
      return null
  }
}
