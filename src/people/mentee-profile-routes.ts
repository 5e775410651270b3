import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer, listOf, prose } from '../http/wire.ts'
import { notFound } from '../kernel/refusal.ts'
import { menteeProfileOf } from './mentee-profile-store.ts'
import { FORMATS } from './mentor-profile-rules.ts'
import { requirePersonById } from './person-store.ts'
import { removeMenteeProfile } from './remove-mentee-profile.ts'
import { saveMenteeProfile } from './save-mentee-profile.ts'
import type { RequireRooms } from './save-mentor-profile.ts'

const formats = listOf(z.enum(FORMATS), FORMATS.length)
const depth = integer(1, 4).meta({ description: '1 heard, 2 sat in, 3 took part, 4 carries it' })

const MenteeProfileReply = z
  .object({
    personId: id('per'),
    wants: listOf(z.object({ roomId: id('rom'), depth }), 20).meta({ description: 'The most wanted room first' }),
    goal: z.string().max(2000).nullable(),
    formats,
    version: integer(1, 2_147_483_647),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'MenteeProfile', description: 'What somebody wants as a mentee. Having one is opting in' })

const twice = (wants: { roomId: string }[], context: z.RefinementCtx) => {
  for (const [index, { roomId }] of wants.entries()) {
    if (wants.findIndex((want) => want.roomId === roomId) < index) {
      context.addIssue({
        code: 'custom',
        path: [index, 'roomId'],
        message: 'is wanted twice',
        params: { code: 'duplicate_room' },
      })
    }
  }
}

const MenteeProfileBody = z
  .strictObject({
    wants: listOf(z.strictObject({ roomId: id('rom'), depth }), 20)
      .superRefine(twice)
      .meta({ description: 'The most wanted room first' }),
    goal: prose(2000).nullable().default(null),
    formats: formats.default([]).meta({ description: 'None: any will do' }),
  })
  .meta({ id: 'NewMenteeProfile' })

const url = '/v1/people/:personId/mentee-profile'
const common = { tag: 'Profiles', people: 'self', params: z.object({ personId: id('per') }) } as const

export function menteeProfileRoutes(routes: Routes, requireRooms: RequireRooms): void {
  routes.read({
    ...common,
    url,
    operationId: 'getMenteeProfile',
    summary: 'Read a mentee profile',
    scope: 'people:read',
    reply: MenteeProfileReply,
    run: async (read, { params }) => {
      await requirePersonById(read, params.personId)
      const profile = await menteeProfileOf(read, params.personId)
      if (!profile) throw notFound('mentee profile')
      return profile
    },
  })
  routes.change({
    ...common,
    method: 'PUT',
    url,
    operationId: 'saveMenteeProfile',
    summary: 'Opt in as a mentee, or change what one wants',
    scope: 'people:write',
    ifMatch: 'when_exists',
    body: MenteeProfileBody,
    reply: MenteeProfileReply,
    run: (tx, { params, version, body }) =>
      saveMenteeProfile(tx, params.personId, version, { ...body, formats: [...new Set(body.formats)] }, requireRooms),
  })
  routes.change({
    ...common,
    method: 'DELETE',
    url,
    operationId: 'removeMenteeProfile',
    summary: 'Opt out as a mentee',
    scope: 'people:write',
    ifMatch: true,
    status: 204,
    reply: z.undefined(),
    run: (tx, { params, version }) => removeMenteeProfile(tx, params.personId, version).then(() => undefined),
  })
}
