import pg from 'pg'

/** SQL with $1, $2, … and what they stand for. The text must be a constant of the program: connections keep it prepared. */
export type Statement = { text: string; values?: readonly unknown[] }

/** A row as its columns are named. */
export type Row = Record<string, unknown>
type Field = { name: string; dataTypeID: Parameters<typeof pg.types.getTypeParser>[0] }
type RowReader = (values: readonly (string | null)[]) => Row

/** What a connection keeps of a statement: the name it was prepared under and, once described, how to read its rows. */
type Prepared = { text: string; name: string; read: RowReader | null }

/** What pg's type declarations leave out. */
const { utils } = pg as typeof pg & { utils: { prepareValue(value: unknown): string | Buffer | null } }
type Connection = {
  parse(message: { name: string; text: string }): void
  bind(message: { statement: string; values: readonly unknown[] }): void
  describe(message: { type: 'P' }): void
  execute(message: object): void
  sync(): void
  stream: { cork(): void; uncork(): void }
}

const preparedOn = new WeakMap<Connection, Map<string, Prepared>>()
let names = 0

/**
 * Prepared statements that go out in one write, with one Sync at their end: one wait for all of them and, where no
 * transaction is open, one transaction around them (PostgreSQL, "Extended Query", pipelining). They are prepared and
 * described once for each connection; pg itself asks for the description of the columns every time.
 */
class Batch extends pg.Query {
  readonly callback: (error: unknown, results: Row[][] | null) => void
  /** Milliseconds; read by pg, whose own limit holds when there is none. */
  readonly query_timeout: number | undefined
  readonly #bound: { text: string; values: readonly unknown[] }[]
  readonly #sent: Prepared[] = []
  readonly #results: Row[][] = [[]]
  #failure: Error | null = null

  constructor(statements: readonly Statement[], timeout: number | undefined, callback: Batch['callback']) {
    super({ text: 'batch' })
    this.callback = callback
    this.query_timeout = timeout
    // Before anything is written: what throws here must not leave half a message on the wire.
    this.#bound = statements.map(({ text, values = [] }) => ({ text, values: values.map(utils.prepareValue) }))
  }

  requiresPreparation(): boolean {
    return true
  }

  prepare(connection: Connection): void {
    const known = preparedOn.getOrInsertComputed(connection, () => new Map<string, Prepared>())
    // What else is sent in this turn of the event loop goes out in the same write.
    connection.stream.cork()
    process.nextTick(() => connection.stream.uncork())
    for (const { text, values } of this.#bound) {
      let prepared = known.get(text)
      if (!prepared) {
        prepared = { text, name: `s${(names += 1)}`, read: null }
        known.set(text, prepared)
        connection.parse(prepared)
      }
      connection.bind({ statement: prepared.name, values })
      if (!prepared.read) connection.describe({ type: 'P' })
      connection.execute({})
      this.#sent.push(prepared)
    }
    connection.sync()
  }

  get #current(): Prepared {
    return this.#sent[this.#results.length - 1]!
  }

  handleRowDescription({ fields }: { fields: Field[] }): void {
    this.#current.read = readerOf(fields)
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.#results.at(-1)!.push(this.#current.read!(fields))
  }

  handleCommandComplete({ text }: { text: string }): void {
    if (text === 'ROLLBACK' && this.#current.text === 'COMMIT') {
      this.#failure = new Error('The transaction had failed before its commit and was rolled back.')
    }
    // Whatever returns no rows was not described with columns.
    this.#current.read ??= readerOf([])
    this.#results.push([])
  }

  handleReadyForQuery(): void {
    this.callback(this.#failure, this.#results)
  }

  handleError(error: unknown, connection: Connection): void {
    // Perhaps never prepared: the server reads nothing more of a batch after its first error.
    const known = preparedOn.get(connection)
    for (const prepared of this.#sent) if (!prepared.read) known?.delete(prepared.text)
    this.callback(error, null)
  }
}

function readerOf(fields: readonly Field[]): RowReader {
  const columns = fields.map(({ name, dataTypeID }) => ({ name, parse: pg.types.getTypeParser(dataTypeID, 'text') }))
  const empty: Row = Object.fromEntries(columns.map(({ name }) => [name, null]))
  return (values) => {
    const row = { ...empty }
    for (let index = 0; index < columns.length; index += 1) {
      const { name, parse } = columns[index]!
      const value = values[index]
      if (value != null) row[name] = parse(value)
    }
    return row
  }
}

/**
 * Sends the statements together. Answers the rows of each; the first error ends the batch and is thrown.
 * `timeout` in milliseconds, for all of them.
 */
export async function send(
  client: pg.PoolClient,
  statements: readonly Statement[],
  timeout?: number,
): Promise<Row[][]> {
  try {
    return await new Promise((resolve, reject) => {
      client.query(
        new Batch(statements, timeout, (error, results) => (error ? reject(error as Error) : resolve(results ?? []))),
      )
    })
  } catch (error) {
    // The way here, not the way of the packet from the socket.
    if (error instanceof Error) Error.captureStackTrace(error)
    throw error
  }
}
