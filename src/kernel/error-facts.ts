/**
 * What a log may hold of an error. Errors of the database also carry statements with their values, rows that were
 * refused and whole connections: personal data and secrets.
 */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code, constraint, cause } = error as Error & { code?: unknown; constraint?: unknown }
  return {
    type: error.constructor.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    stack: error.stack,
    ...(cause === undefined ? {} : { cause: errorFacts(cause) }),
  }
}
