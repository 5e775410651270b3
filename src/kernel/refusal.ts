/** Why a call is refused. A closed union: `http/` maps each kind to a status and fails to compile when one is forgotten. */
export type RefusalKind =
  | 'malformed'
  | 'unsupported'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'gone'
  | 'conflict'
  | 'stale'
  | 'precondition_required'
  | 'rate_limited'
  | 'unavailable'

/** One wrong field: a JSON pointer into the body, or the name of a path, query or header parameter. */
export type FieldError = { pointer?: string; parameter?: string; code: string; detail: string }

export type RefusalDetails = {
  /** The state that did not allow the step, and what it does allow. */
  state?: string
  allowed?: string[]
  errors?: FieldError[]
  retryAfterSeconds?: number
  /** Members that a documented code adds, such as `alternatives` of `slot_taken`. */
  [member: string]: unknown
}

/** A refusal that the caller can understand and act on. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  /** Stable and documented: `session.already_started`. */
  readonly code: string
  readonly details: RefusalDetails

  constructor(kind: RefusalKind, code: string, message: string, details: RefusalDetails = {}) {
    super(message)
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.details = details
  }
}

/** The same words for an unknown thing and for another tenant's, so that neither can be told from the other. */
export const notFound = (thing: string): Refusal => new Refusal('not_found', 'not_found', `There is no such ${thing}.`)

/** Input that was understood but is wrong; names each wrong field. */
export const invalid = (...errors: [FieldError, ...FieldError[]]): Refusal =>
  new Refusal('invalid', 'invalid_request', errors.map((error) => error.detail).join(' '), { errors })

export const forbidden = (message: string): Refusal => new Refusal('forbidden', 'forbidden', message)

/** A step that the present state does not allow; says which steps it does. */
export const notAllowedIn = (thing: string, verb: string, state: string, allowed: readonly string[]): Refusal =>
  new Refusal(
    'conflict',
    `${thing.replaceAll(' ', '_')}.not_allowed_in_state`,
    `This ${thing} is ${state}; ${verb} is not possible. ${allowed.length > 0 ? `Possible now: ${allowed.join(', ')}.` : 'Nothing more can happen to it.'}`,
    { state, allowed: [...allowed] },
  )

/** 412: the thing has changed since the caller read it. */
export const stale = (thing: string): Refusal =>
  new Refusal(
    'stale',
    'stale_version',
    `This ${thing} has changed since you read it. Read it again and repeat your change on top.`,
  )

/** 428: the thing exists, so whoever replaces it must say which version they read. */
export const versionNeeded = (): Refusal =>
  new Refusal(
    'precondition_required',
    'precondition_required',
    'Send If-Match with the ETag you last read, so that nobody else’s change is lost.',
  )

/** Judges a PUT that makes or replaces: `stored` and `given` are versions, 0 for none. */
export function requireLatest(thing: string, stored: number, given: number): void {
  if (stored > 0 && given === 0) throw versionNeeded()
  if (stored !== given) throw stale(thing)
}
