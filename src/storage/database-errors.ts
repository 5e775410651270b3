/** PostgreSQL and socket errors, sorted by what a caller can do about them. Codes: PostgreSQL appendix A. */
type DriverError = { code?: string; constraint?: string; message?: string; driverError?: DriverError }

const driverErrorOf = (error: unknown): DriverError => {
  const outer = (error ?? {}) as DriverError
  return outer.driverError ?? outer
}

/** Serialization failure, deadlock, or two equal idempotent calls that met at the very end: the same call succeeds when repeated. */
export const isPassing = (error: unknown): boolean => {
  const { code, constraint } = driverErrorOf(error)
  return code === '40001' || code === '40P01' || (code === '23505' && constraint === 'idempotency_record_pk')
}

/** Who wanted to be alone has waited for others long enough. */
export const isCrowdedOut = (error: unknown): boolean => driverErrorOf(error).code === '55P03'

const UNAVAILABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '08000',
  '08003',
  '08006',
  '53100',
  '53200',
  '53300',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '25P03',
])

export const isUnavailable = (error: unknown): boolean => {
  const { code, message } = driverErrorOf(error)
  return (
    (code !== undefined && UNAVAILABLE.has(code)) ||
    /^(Query read timeout|timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/.test(
      message ?? '',
    )
  )
}

/** A prepared statement is gone, or no more what it was: only a new connection helps. */
const FORGOTTEN = new Set(['26000', '0A000'])

/** Whether a connection on which this happened is of no use any more. */
export const isLost = (error: unknown): boolean =>
  isUnavailable(error) || FORGOTTEN.has(driverErrorOf(error).code ?? '')

/** The name of the unique or exclusion constraint that refused a write, or null. */
export const violatedConstraint = (error: unknown): string | null => {
  const { code, constraint } = driverErrorOf(error)
  return code === '23505' || code === '23P01' || code === '23503' || code === '23514' ? (constraint ?? null) : null
}
