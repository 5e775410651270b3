import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { instant } from '../http/wire.ts'
import type { DueWork } from '../jobs/due-work.ts'
import { Refusal } from '../kernel/refusal.ts'
import { listMessages, MESSAGE_ROW, messageFilter, MessageReply } from '../messages/index.ts'
import type { Database, Read } from '../storage/database.ts'
import { currentOrganization } from '../tenancy/index.ts'
import { advanceClock } from './advance-clock.ts'

const Clock = z
  .object({ now: instant })
  .meta({ id: 'SandboxClock', description: 'The time of a sandbox organization; it stands still until it is moved' })
const common = { tag: 'Sandbox', people: 'none', scope: 'sandbox:write' } as const

async function sandboxClock(read: Read): Promise<Date> {
  const { clockAt, kind } = await currentOrganization(read)
  if (!clockAt) {
    throw new Refusal('conflict', 'organization.not_sandbox', 'This is for sandbox organizations; this one is live.', {
      state: kind,
      allowed: [],
    })
  }
  return clockAt
}

export function sandboxRoutes(routes: Routes, database: Database, works: readonly DueWork[]): void {
  routes.read({
    ...common,
    url: '/v1/sandbox/clock',
    operationId: 'getSandboxClock',
    summary: 'Read the time of a sandbox organization',
    reply: Clock,
    run: async (read) => ({ now: await sandboxClock(read) }),
  })
  routes.task({
    ...common,
    url: '/v1/sandbox/clock',
    operationId: 'advanceSandboxClock',
    summary: 'Move the time of a sandbox organization forward',
    description:
      'Everything that falls due on the way is done in order before this answers: offers lapse, reminders are sent',
    body: z.strictObject({ advanceTo: instant }).meta({ id: 'AdvanceClock' }),
    reply: Clock,
    work: (scope, { body }) => advanceClock(database, works, scope, body.advanceTo),
  })
  routes.listRows({
    ...common,
    url: '/v1/sandbox/messages',
    operationId: 'listSandboxMessages',
    summary: 'Read what was sent in a sandbox organization',
    query: messageFilter,
    item: MessageReply,
    columns: MESSAGE_ROW,
    run: async (read, { query }, page) => {
      await sandboxClock(read)
      return listMessages(read, query, page)
    },
  })
}
