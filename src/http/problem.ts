import { z } from 'zod'
import { type FieldError, Refusal, type RefusalKind } from '../kernel/refusal.ts'

/** The only place that knows which status a kind of refusal has; a forgotten kind does not compile. */
const STATUS: Record<RefusalKind, number> = {
  malformed: 400,
  unsupported: 415,
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  gone: 410,
  conflict: 409,
  stale: 412,
  precondition_required: 428,
  rate_limited: 429,
  unavailable: 503,
}

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not authenticated',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  408: 'Request timeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'Changed meanwhile',
  413: 'Too large',
  414: 'Address too long',
  415: 'Unsupported media type',
  422: 'Invalid request',
  428: 'Precondition required',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'Internal error',
  503: 'Unavailable',
}

export const PROBLEM_TYPE = 'application/problem+json'

const fieldError = z.object({
  pointer: z.string().max(500).optional().meta({ description: 'JSON pointer into the body' }),
  parameter: z.string().max(100).optional().meta({ description: 'Name of a path, query or header parameter' }),
  code: z.string().max(100),
  detail: z.string().max(2000),
})

export const Problem = z
  .looseObject({
    type: z.string().max(200).meta({ description: 'Names the kind of problem: urn:anteroom:problem:<code>' }),
    title: z.string().max(200),
    status: z.int().min(400).max(599).meta({ format: 'int32' }),
    detail: z.string().max(5000),
    instance: z.string().max(4096),
    code: z.string().max(100).meta({ description: 'Stable, snake_case, documented' }),
    requestId: z.string().max(200),
    errors: z.array(fieldError).max(500).optional().meta({ description: 'All wrong fields at once' }),
    state: z.string().max(50).optional().meta({ description: 'On 409: the state that did not allow the step' }),
    allowed: z.array(z.string().max(50)).max(20).optional().meta({ description: 'On 409: what that state allows' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' })

export type Problem = z.infer<typeof Problem>

export type ProblemAnswer = { status: number; headers: Record<string, string>; body: Problem }

type Context = { instance: string; requestId: string }

export const problem = (
  status: number,
  code: string,
  detail: string,
  context: Context,
  members: object = {},
): ProblemAnswer => ({
  status,
  headers: {},
  body: {
    type: `urn:anteroom:problem:${code}`,
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    instance: context.instance,
    code,
    requestId: context.requestId,
    ...members,
  },
})

/** What the framework itself refuses, by its error code. */
const FRAMEWORK: Record<string, [status: number, code: string, detail: string]> = {
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'malformed_json', 'The body is not well-formed JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'malformed_json', 'The body is empty, and its content type says JSON.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'bad_request', 'The body is not as long as Content-Length says.'],
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'body_too_large', 'The body is larger than this operation takes.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'unsupported_media_type', 'This operation does not take that content type.'],
  FST_ERR_BAD_URL: [400, 'bad_request', 'The address is not well-formed.'],
  FST_ERR_MAX_PARAM_LENGTH: [404, 'not_found', 'There is nothing at this address.'],
}

/** RFC 6750, section 3: what a caller is told about the credential that they sent, if any. */
function challengeOf({ kind, code, details }: Refusal): string | null {
  if (code === 'missing_scope') return `, error="insufficient_scope", scope="${String(details['scope'])}"`
  if (kind !== 'unauthenticated') return null
  return code === 'invalid_token' ? ', error="invalid_token"' : ''
}

/** Any thrown thing → problem. Unknown ones are bugs: 500 without a word about why. */
export function toProblem(error: unknown, context: Context): ProblemAnswer {
  if (error instanceof Refusal) {
    const status = STATUS[error.kind]
    const { retryAfterSeconds, errors, ...members } = error.details
    const answer = problem(status, error.code, clip(error.message, 2000), context, {
      ...members,
      ...(errors ? { errors: errors.slice(0, MOST_ERRORS).map(readable) } : {}),
    })
    if (retryAfterSeconds !== undefined) answer.headers['retry-after'] = String(retryAfterSeconds)
    const challenge = challengeOf(error)
    if (challenge !== null) answer.headers['www-authenticate'] = `Bearer realm="anteroom"${challenge}`
    return answer
  }
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: number }
  if (typeof code === 'string' && code.startsWith('FST_')) {
    const known = FRAMEWORK[code]
    if (known) return problem(...known, context)
    if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
      return problem(statusCode, 'bad_request', 'The request cannot be understood.', context)
    }
  }
  return problem(
    500,
    'internal_error',
    'Something went wrong on our side. The request id helps us to find it.',
    context,
  )
}

/** Whoever sends a hundred thousand wrong fields, or one whose name is a megabyte long, gets no answer of that size. */
const MOST_ERRORS = 100
const clip = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
const readable = (error: FieldError): FieldError => ({
  ...error,
  ...(error.pointer === undefined ? {} : { pointer: clip(error.pointer, 500) }),
  ...(error.parameter === undefined ? {} : { parameter: clip(error.parameter, 100) }),
  detail: clip(error.detail, 500),
})

/** RFC 6901. */
export const pointerPart = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')
