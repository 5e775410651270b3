import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer } from '../http/wire.ts'
import { toTypeId } from '../kernel/ids.ts'
import { notFound } from '../kernel/refusal.ts'
import { OPERATION_STATUSES } from './operation-rules.ts'
import { operationById } from './operation-store.ts'

const OperationReply = z
  .object({
    id: id('opn'),
    kind: z
      .string()
      .max(50)
      .meta({ examples: ['assignment.run'] }),
    subject: z.object({ type: z.string().max(10), id: z.string().max(60) }).meta({ description: 'What it is about' }),
    status: z.enum(OPERATION_STATUSES),
    progress: integer(0, 100).meta({ description: 'Per cent' }),
    result: z
      .record(z.string().max(100), z.unknown())
      .nullable()
      .meta({ description: 'What came of it, once it has succeeded' }),
    problem: z
      .object({ code: z.string().max(100), detail: z.string().max(5000) })
      .nullable()
      .meta({ description: 'Why it came to nothing, once it has failed' }),
    createdAt: instant,
    endedAt: instant.nullable(),
  })
  .meta({ id: 'Operation', description: 'Work that takes longer than a request' })

/** Where an operation can be watched. */
export const operationAddress = (operationId: string): string => `/v1/operations/${toTypeId('opn', operationId)}`

export function operationRoutes(routes: Routes): void {
  routes.read({
    tag: 'Operations',
    people: 'none',
    url: '/v1/operations/:operationId',
    operationId: 'getOperation',
    summary: 'See how far long work has come, and what came of it',
    scope: 'operations:read',
    params: z.object({ operationId: id('opn') }),
    reply: OperationReply,
    run: async (read, input) => {
      const operation = await operationById(read, input.params.operationId)
      if (!operation) throw notFound('operation')
      const { subjectType, subjectId } = operation
      return { ...operation, subject: { type: subjectType, id: toTypeId(subjectType, subjectId) } }
    },
  })
}
