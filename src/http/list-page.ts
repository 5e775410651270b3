import { z } from 'zod'
import type { CallScope } from '../kernel/caller.ts'
import { limitInQuery } from './wire.ts'

/** What every list is asked for besides its filters. */
export const PAGE_QUERY = {
  limit: limitInQuery(100, 25),
  cursor: z.string().max(2000).optional().meta({ description: '`page.nextCursor` of the page before' }),
}

export const pageReply = <R extends z.ZodType>(item: R) =>
  z.object({
    data: z.array(item).max(100),
    page: z.object({ nextCursor: z.string().max(2000).nullable(), hasMore: z.boolean() }),
  })

/** A `pageReply` of items as the wire has them. */
export const pageText = (data: readonly unknown[], nextCursor: string | null): string =>
  JSON.stringify({ data, page: { nextCursor, hasMore: nextCursor !== null } })

/** What the cursors of a list are bound to. */
export const boundToList = (scope: CallScope, ...list: readonly unknown[]): string =>
  JSON.stringify([scope.organizationId ?? scope.platformId, ...list])

/** The address of the next page, as a Link header writes it. */
export function linkToNext(url: string, cursor: string): string {
  const [path = '', search = ''] = url.split('?')
  const next = new URLSearchParams(search)
  next.set('cursor', cursor)
  return `<${path}?${next.toString()}>; rel="next"`
}
