import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer, listOf, text } from '../http/wire.ts'
import { notFound } from '../kernel/refusal.ts'
import { FORMATS, type MentorProfile, mentorState, PAUSE_REASONS } from './mentor-profile-rules.ts'
import { mentorProfileOf } from './mentor-profile-store.ts'
import { pauseMentor } from './pause-mentor.ts'
import { requirePersonById } from './person-store.ts'
import { removeMentorProfile } from './remove-mentor-profile.ts'
import { resumeMentor } from './resume-mentor.ts'
import { type RequireRooms, saveMentorProfile } from './save-mentor-profile.ts'

const formats = listOf(z.enum(FORMATS), FORMATS.length)
const wishes = {
  departments: listOf(text(200), 50),
  levels: listOf(integer(0, 100), 50),
  roomIds: listOf(id('rom'), 50),
}

const MentorProfileReply = z
  .object({
    personId: id('per'),
    state: z.enum(['active', 'paused']),
    capacity: integer(1, 100),
    formats,
    wishes: z.object(wishes),
    pausedAt: instant.nullable(),
    pauseReason: z
      .enum(PAUSE_REASONS)
      .nullable()
      .meta({ description: '`unanswered_offers`: two offers in 30 days stayed without an answer' }),
    version: integer(1, 2_147_483_647),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'MentorProfile', description: 'What somebody offers as a mentor. Having one is opting in' })

const MentorProfileBody = z
  .strictObject({
    capacity: integer(1, 100).meta({ description: 'The most mentees at one time' }),
    formats: formats.min(1).default(['conversation']),
    wishes: z
      .strictObject({
        departments: wishes.departments.default([]),
        levels: wishes.levels.default([]),
        roomIds: wishes.roomIds.default([]),
      })
      .prefault({})
      .meta({ description: 'Whom they would like best; what is left out or empty is no wish' }),
  })
  .meta({ id: 'NewMentorProfile' })

const present = (profile: MentorProfile) => ({
  ...profile,
  state: mentorState(profile),
})

const url = '/v1/people/:personId/mentor-profile'
const common = { tag: 'Profiles', people: 'self', params: z.object({ personId: id('per') }) } as const

export function mentorProfileRoutes(routes: Routes, requireRooms: RequireRooms): void {
  routes.read({
    ...common,
    url,
    operationId: 'getMentorProfile',
    summary: 'Read a mentor profile',
    scope: 'people:read',
    reply: MentorProfileReply,
    run: async (read, { params }) => {
      await requirePersonById(read, params.personId)
      const profile = await mentorProfileOf(read, params.personId)
      if (!profile) throw notFound('mentor profile')
      return present(profile)
    },
  })
  routes.change({
    ...common,
    method: 'PUT',
    url,
    operationId: 'saveMentorProfile',
    summary: 'Opt in as a mentor, or change what one offers',
    scope: 'people:write',
    ifMatch: 'when_exists',
    body: MentorProfileBody,
    reply: MentorProfileReply,
    run: async (tx, { params, version, body }) => {
      const input = { ...body, formats: [...new Set(body.formats)] }
      return present(await saveMentorProfile(tx, params.personId, version, input, requireRooms))
    },
  })
  routes.change({
    ...common,
    method: 'DELETE',
    url,
    operationId: 'removeMentorProfile',
    summary: 'Opt out as a mentor',
    description: 'No new mentees; present mentorships go on until they are ended',
    scope: 'people:write',
    ifMatch: true,
    status: 204,
    reply: z.undefined(),
    run: (tx, { params, version }) => removeMentorProfile(tx, params.personId, version).then(() => undefined),
  })
  routes.change({
    ...common,
    method: 'POST',
    url: `${url}/pause`,
    operationId: 'pauseMentor',
    summary: 'Take no new mentees for a while',
    scope: 'people:write',
    reply: MentorProfileReply,
    run: async (tx, { params }) => present(await pauseMentor(tx, params.personId, 'own')),
  })
  routes.change({
    ...common,
    method: 'POST',
    url: `${url}/resume`,
    operationId: 'resumeMentor',
    summary: 'Take mentees again',
    scope: 'people:write',
    reply: MentorProfileReply,
    run: async (tx, { params }) => present(await resumeMentor(tx, params.personId)),
  })
}
