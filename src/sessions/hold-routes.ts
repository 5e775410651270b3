import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer } from '../http/wire.ts'
import { requireParty } from '../kernel/caller.ts'
import { MINUTE } from '../kernel/clock.ts'
import { LONGEST_MINUTES, SHORTEST_MINUTES } from './booking-rules.ts'
import { type Hold, HOLD_MINUTES, MOST_HOLDS } from './hold-rules.ts'
import { requireHoldById } from './hold-store.ts'
import { holdTime } from './hold-time.ts'
import { releaseHold } from './release-hold.ts'
import { pairOf } from './session-rules.ts'

const durationMinutes = integer(SHORTEST_MINUTES, LONGEST_MINUTES)

const HoldReply = z
  .object({
    id: id('hld'),
    mentorshipId: id('mts'),
    heldById: id('per'),
    startsAt: instant,
    endsAt: instant,
    durationMinutes,
    expiresAt: instant.meta({ description: 'From then on the time is free for everybody' }),
    createdAt: instant,
  })
  .meta({ id: 'Hold', description: 'A time that one of a pair keeps free for both while they make up their mind' })

const shown = (hold: Hold): z.output<typeof HoldReply> => ({
  ...hold,
  durationMinutes: (hold.endsAt.getTime() - hold.startsAt.getTime()) / MINUTE,
})

const NewHold = z
  .strictObject({
    startsAt: instant,
    durationMinutes,
    heldById: id('per').optional().meta({ description: 'Of a machine: for whom it speaks. The mentee unless told' }),
    outsideWorkingHours: z.boolean().optional().meta({ description: 'As in a booking' }),
  })
  .meta({ id: 'NewHold' })

const params = z.object({ holdId: id('hld') })
const common = { tag: 'Sessions', people: 'any' } as const

export function holdRoutes(routes: Routes): void {
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/mentorships/:mentorshipId/holds',
    operationId: 'holdTime',
    summary: `Keep a time free for ${HOLD_MINUTES} minutes`,
    description: `By the rules of a booking, and with its refusals. Book it with \`holdId\`. A person holds ${MOST_HOLDS} times at most: 409 \`too_many_holds\` names them`,
    scope: 'sessions:write',
    idempotencyKey: 'optional',
    params: z.object({ mentorshipId: id('mts') }),
    body: NewHold,
    status: 201,
    reply: HoldReply,
    location: (hold) => `/v1/holds/${z.encode(HoldReply.shape.id, hold.id)}`,
    run: async (tx, input) => shown(await holdTime(tx, input.params.mentorshipId, input.body)),
  })
  routes.read({
    ...common,
    url: '/v1/holds/:holdId',
    operationId: 'getHold',
    summary: 'Read a hold',
    description: 'One that has ended is unknown after a while',
    scope: 'sessions:read',
    params,
    reply: HoldReply,
    run: async (read, input) => {
      const hold = await requireHoldById(read, input.params.holdId)
      requireParty(read.caller, pairOf(hold), 'the mentee and the mentor')
      return shown(hold)
    },
  })
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/holds/:holdId/release',
    operationId: 'releaseHold',
    summary: 'Give a held time back',
    scope: 'sessions:write',
    params,
    reply: HoldReply,
    run: async (tx, input) => shown(await releaseHold(tx, input.params.holdId)),
  })
}
