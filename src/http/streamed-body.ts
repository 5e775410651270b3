import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { errorCodes } from 'fastify'

/** Types of bodies that are read piece by piece, by the route itself. */
export const STREAMED_TYPES: readonly string[] = ['text/csv', 'application/x-ndjson']

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

  /** Throws what becomes a 413 beyond the limit. The rest of what is not read to its end is let pass, so that the answer arrives. */
  async *chunks(): AsyncGenerator<Buffer> {
    let bytes = 0
    try {
      for await (const chunk of this.#payload.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        bytes += chunk.length
        if (bytes > this.#limit) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE()
        this.#hash.update(chunk)
        yield chunk
      }
    } finally {
      this.#payload.resume()
    }
  }

  toJSON(): string {
    return this.#hash.copy().digest('base64url')
  }
}
