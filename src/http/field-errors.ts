import type { z } from 'zod'
import type { FieldError } from '../kernel/refusal.ts'
import { pointerPart } from './problem.ts'

const TYPES: Record<string, string> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  date: 'an instant',
  null: 'null',
}

const UNITS: Record<string, string> = { string: 'characters', array: 'items', record: 'members' }

const sized = ({ origin }: { origin: string }, adverb: string, size: number | bigint): string =>
  UNITS[origin] ? `must have at ${adverb} ${size} ${UNITS[origin]}` : `must be at ${adverb} ${size}`

const anyOf = (values: string[]): string => values.join(', ').replace(/, ([^,]*)$/, ' or $1')

/** What a schema does not say in its own words. */
function words(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') return `must be ${TYPES[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value') return `must be ${anyOf(issue.values.map(String))}`
  if (issue.code === 'too_big') return sized(issue, 'most', issue.maximum)
  if (issue.code === 'too_small') return sized(issue, 'least', issue.minimum)
  if (issue.code === 'not_multiple_of') return `must be a multiple of ${issue.divisor}`
  return 'is not as it must be'
}

/** How input is parsed, so that `fieldErrors` can tell what was wrong. */
export const TELLING: z.core.ParseContext<z.core.$ZodIssue> = { reportInput: true, error: words }

const pointerOf = (path: readonly PropertyKey[]): string => path.map((part) => `/${pointerPart(String(part))}`).join('')

/** Of several shapes the one that was probably meant: an object of it with the fewest faults. */
const nearestOf = (shapes: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined =>
  shapes
    .filter((issues) => issues.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'))
    .toSorted((one, other) => one.length - other.length)[0]

/** zod's issues (parsed with `TELLING`) as field errors, an unknown member each on its own; a check names its code in `params`. */
export function fieldErrors(error: Pick<z.core.$ZodError, 'issues'>, where: 'body' | 'querystring'): FieldError[] {
  return error.issues.flatMap((issue) => {
    const at = (path: readonly PropertyKey[]) =>
      where === 'body' ? { pointer: pointerOf(path) } : { parameter: String(path[0] ?? '') }
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        ...at([...issue.path, key]),
        code: 'unknown_member',
        detail: `${key} is not known here.`,
      }))
    }
    const nearest = issue.code === 'invalid_union' && nearestOf(issue.errors)
    if (nearest) {
      const issues = nearest.map((each) => ({ ...each, path: [...issue.path, ...each.path] }))
      return fieldErrors({ issues }, where)
    }
    const name = issue.path.map(String).join('.') || 'The body'
    const missing = (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined
    const code = issue.code === 'custom' ? String(issue.params?.['code'] ?? 'invalid_value') : issue.code
    return [
      {
        ...at(issue.path),
        code: missing ? 'required' : code,
        detail: missing ? `${name} is required.` : `${name} ${issue.message.replace(/\.?$/, '.')}`,
      },
    ]
  })
}
