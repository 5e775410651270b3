import pg from 'pg'
import { type Limited, liftLimit, setLimit } from '../kernel/time-limits.ts'

/** SQL with $1, $2, … and what they stand for. The text must be a constant of the program: connections keep it prepared. */
export type Statement = {
  text: string
  values?: readonly unknown[]
  /** Its rows are left as `Texts`. */
  unread?: boolean
}

/** A row as its columns are named. */
export type Row = Record<string, unknown>

/** A row as the database wrote it, column by column. */
export type Texts = readonly (string | null)[]

type Field = { name: string; dataTypeID: Parameters<typeof pg.types.getTypeParser>[0] }
type RowReader = (values: readonly (string | null)[]) => Row

/** What a connection keeps of a statement: the name it was prepared under and, once described, how to read its rows. */
type Prepared = { text: string; name: string; read: RowReader | null }

/** What pg's type declarations leave out. */
const { utils } = pg as typeof pg & { utils: { prepareValue(value: unknown): string | null } }

/** A database that does not answer for so long is not waited for. */
export const LONGEST_MILLISECONDS = 15_000

const preparedOn = new WeakMap<pg.Connection, Map<string, Prepared>>()
let names = 0

/**
 * Prepared statements that go out in one write, with one Sync at their end: one wait for all of them and, where no
 * transaction is open, one transaction around them (PostgreSQL, "Extended Query", pipelining). They are prepared and
 * described once for each connection; pg's own queries ask for the description of the columns every time.
 */
class Batch implements Limited {
  readonly callback: (error: unknown, results: Row[][]) => void
  readonly #limit: number
  readonly #bound: { text: string; values: (string | null)[]; unread: boolean }[]
  readonly #sent: Prepared[] = []
  readonly #results: Row[][] = [[]]
  #failure: Error | null = null
  #ended = false

  constructor(statements: readonly Statement[], timeout: number, callback: Batch['callback']) {
    this.callback = callback
    // Before anything is written: what throws here must not leave half a message on the wire.
    this.#bound = statements.map(({ text, values = [], unread = false }) => ({
      text,
      values: values.map(utils.prepareValue),
      unread,
    }))
    this.#limit = setLimit(this, timeout)
  }

  #end(error: unknown, results: Row[][]): void {
    if (this.#ended) return
    this.#ended = true
    liftLimit(this.#limit, this)
    this.callback(error, results)
  }

  /** As pg says it of queries of its own. */
  late(): void {
    this.#end(new Error('Query read timeout'), [])
  }

  submit(connection: pg.Connection): void {
    const known = preparedOn.getOrInsertComputed(connection, () => new Map<string, Prepared>())
    // What others send on this connection in the same turn of the event loop goes out in the same write.
    connection.stream.cork()
    process.nextTick(() => connection.stream.uncork())
    for (const { text, values } of this.#bound) {
      let prepared = known.get(text)
      if (!prepared) {
        prepared = { text, name: `s${(names += 1)}`, read: null }
        known.set(text, prepared)
        connection.parse({ name: prepared.name, text, types: [] }, true)
      }
      connection.bind({ statement: prepared.name, values }, true)
      if (!prepared.read) connection.describe({ type: 'P' }, true)
      connection.execute({}, true)
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
    const { unread } = this.#bound[this.#results.length - 1]!
    this.#results.at(-1)!.push(unread ? (fields as object as Row) : this.#current.read!(fields))
  }

  handleCommandComplete({ text }: { text: string }): void {
    const prepared = this.#current
    if (text === 'ROLLBACK' && prepared.text === 'COMMIT') {
      this.#failure = new Error('The transaction had failed before its commit and was rolled back.')
    }
    // Whatever returns no rows was not described with columns.
    prepared.read ??= readerOf([])
    this.#results.push([])
  }

  handleReadyForQuery(): void {
    this.#end(this.#failure, this.#results)
  }

  handleError(error: unknown, connection: pg.Connection): void {
    // Perhaps never prepared: the server reads nothing more of a batch after its first error.
    const known = preparedOn.get(connection)
    for (const prepared of this.#sent) if (!prepared.read) known?.delete(prepared.text)
    this.#end(error, [])
  }
}

// pg lets only queries of its own kind into a pipeline.
Object.setPrototypeOf(Batch.prototype, pg.Query.prototype)

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
export const send = (
  client: pg.PoolClient,
  statements: readonly Statement[],
  timeout = LONGEST_MILLISECONDS,
): Promise<Row[][]> =>
  new Promise((resolve, reject) => {
    client.query(new Batch(statements, timeout, (error, rows) => (error ? reject(error as Error) : resolve(rows))))
  })

/** Statements on one connection, in the order in which they were called for. */
export type Channel = {
  rows<T>(text: string, values?: unknown[]): Promise<T[]>
  texts(text: string, values?: unknown[]): Promise<Texts[]>
  /** Goes out with the next statement that somebody waits for. */
  write(text: string, values?: unknown[]): void
  /** Sends what waits, with a last statement behind it; afterwards nothing is taken any more. */
  end(last: Statement): Promise<unknown>
  /** Forgets what waits; afterwards nothing is taken any more. */
  drop(): void
}

type Waiting = Statement & { done: PromiseWithResolvers<Row[]> | null }

/**
 * What is called for in one turn of the event loop, or while an answer is on its way, is sent together. Each time `first`
 * goes ahead of it when there is one.
 */
export function openChannel(
  client: pg.PoolClient,
  first: readonly Statement[] = [],
  timeout = LONGEST_MILLISECONDS,
): Channel {
  let waiting: Waiting[] = []
  let underWay = false
  let open = true

  const settle = (batch: readonly Waiting[], error: unknown, results: readonly Row[][]) => {
    underWay = false
    batch.forEach(({ done }, index) => (error ? done?.reject(error) : done?.resolve(results[first.length + index]!)))
    flush()
  }
  const flush = () => {
    if (underWay || !waiting.some(({ done }) => done)) return
    underWay = true
    const batch = waiting
    waiting = []
    client.query(new Batch([...first, ...batch], timeout, (error, results) => settle(batch, error, results)))
  }
  const ask = async (statement: Statement): Promise<Row[]> => {
    if (!open) throw new Error('This connection was given back already.')
    const done = Promise.withResolvers<Row[]>()
    waiting.push({ ...statement, done })
    process.nextTick(flush)
    try {
      return await done.promise
    } catch (error) {
      // The way here, not the way of the packet from the socket.
      if (error instanceof Error) Error.captureStackTrace(error)
      throw error
    }
  }
  return {
    rows: <T>(text: string, values: unknown[] = []) => ask({ text, values }) as Promise<T[]>,
    texts: (text, values = []) => ask({ text, values, unread: true }) as Promise<unknown[]> as Promise<Texts[]>,
    write: (text, values = []) => void waiting.push({ text, values, done: null }),
    end(last) {
      const ended = ask(last)
      open = false
      return ended
    },
    drop() {
      open = false
      for (const { done } of waiting) done?.reject(new Error('This connection was given back already.'))
      waiting = []
    },
  }
}
