import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
import { errorCodes } from 'fastify'

/** Types of bodies that are read piece by piece, by the route itself. */
export const STREAMED_TYPES: readonly string[] = ['text/csv', 'application/x-ndjson']

export const CALENDAR_TYPE = 'text/calendar'

/** A body that is read once. As JSON it is its digest, by which an equal request is known. */
export class StreamedBody {
  readonly contentType: string
  readonly #payload: IncomingMessage
  readonly #limit: number
  readonly #hash = createHash('sha256')

  /** `limit` in bytes. */
  constructor(contentType: string, payload: IncomingMessage, limit: number) {
    this.contentType = contentType
    this.#payload = payload
    this.#limit = limit
  }

  /**
   * Throws what becomes a 413 beyond the limit. Takes the bytes in as they come, however slowly they are read, since the caller
   * has a time to send them in; and lets pass what is not read to its end, so that the answer arrives.
   */
  async *chunks(): AsyncGenerator<Buffer> {
    if (Number(this.#payload.headers['content-length']) > this.#limit) throw this.#tooLarge()
    const taken = new PassThrough({ highWaterMark: this.#limit })
    this.#payload.once('error', (error) => taken.destroy(error))
    let bytes = 0
    try {
      for await (const chunk of this.#payload.pipe(taken) as AsyncIterable<Buffer>) {
        bytes += chunk.length
        if (bytes > this.#limit) throw this.#tooLarge()
        this.#hash.update(chunk)
        yield chunk
      }
    } finally {
      this.#payload.unpipe(taken).resume()
    }
  }

  #tooLarge(): Error {
    this.#payload.resume()
    return new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE()
  }

  toJSON(): string {
    return this.#hash.copy().digest('base64url')
  }
}
