import { requireParty } from '../kernel/caller.ts'
import { newId, toTypeId } from '../kernel/ids.ts'
import { type FieldError, invalid, Refusal } from '../kernel/refusal.ts'
import { type Format, menteeProfileOf, personById, type Want } from '../people/index.ts'
import { requireRooms, roomsByIds } from '../rooms/index.ts'
import type { Tx } from '../storage/database.ts'
import { announceRequest } from './announce-match.ts'
import { type Constraints, type MatchRequest, matchRequestLifecycle, requestExpiry } from './match-request-rules.ts'
import { insertMatchRequest, liveMatchRequestOf } from './match-request-store.ts'

export type NewMatchRequest = {
  menteeId: string
  /** What is left out is taken from the mentee's profile. */
  wants?: Want[] | undefined
  goal?: string | undefined
  formats?: Format[] | undefined
  constraints?: { [K in keyof Constraints]?: Constraints[K] | undefined } | undefined
}

/** Refuses `mentee.not_opted_in`, `match_request.already_open` (naming it), wrong wants. A person asks for themselves. */
export async function createMatchRequest(tx: Tx, input: NewMatchRequest): Promise<MatchRequest> {
  requireParty(tx.caller, [input.menteeId], 'the mentee')
  const person = await personById(tx, input.menteeId)
  if (!person || person.leftAt) throw unknownMentee()
  const profile = await menteeProfileOf(tx, input.menteeId)
  if (!profile) throw notOptedIn()
  const request: MatchRequest = {
    id: newId(),
    organizationId: tx.organizationId,
    menteeId: input.menteeId,
    wants: input.wants ? await checkedWants(tx, input.wants) : await openOf(tx, profile.wants),
    goal: input.goal ?? profile.goal ?? '',
    formats: input.formats ?? profile.formats,
    constraints: {
      languages: input.constraints?.languages ?? null,
      minimumSharedHours: input.constraints?.minimumSharedHours ?? null,
    },
    state: 'open',
    expiresAt: requestExpiry(tx.now),
    closedAt: null,
    version: 1,
    createdAt: tx.now,
    updatedAt: tx.now,
  }
  if (request.wants.length === 0) throw noWants()
  if (!(await insertMatchRequest(tx, request))) throw await alreadyOpen(tx, input.menteeId)
  await announceRequest(tx, 'created', request)
  return request
}

async function checkedWants(tx: Tx, wants: Want[]): Promise<Want[]> {
  const ids = wants.map((want) => want.roomId)
  const [first, ...rest] = ids.flatMap((id, index): FieldError[] =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            pointer: `/wants/${index}/roomId`,
            code: 'duplicate_room',
            detail: `/wants/${index}/roomId names a room a second time.`,
          },
        ],
  )
  if (first) throw invalid(first, ...rest)
  await requireRooms(tx, ids, (index) => `/wants/${index}/roomId`)
  return wants
}

/** Rooms of a profile may have been archived since it was written. */
async function openOf(tx: Tx, wants: Want[]): Promise<Want[]> {
  const rooms = await roomsByIds(
    tx,
    wants.map((want) => want.roomId),
  )
  return wants.filter((want) => rooms.get(want.roomId)?.archivedAt === null)
}

const unknownMentee = () =>
  invalid({ pointer: '/menteeId', code: 'unknown_person', detail: 'There is no such person, or they have left.' })

const noWants = () =>
  invalid({ pointer: '/wants', code: 'required', detail: 'Name at least one room, here or in the mentee profile.' })

const notOptedIn = () =>
  new Refusal(
    'conflict',
    'mentee.not_opted_in',
    'This person does not take part as a mentee. Write their mentee profile first.',
  )

async function alreadyOpen(tx: Tx, menteeId: string): Promise<Refusal> {
  const live = await liveMatchRequestOf(tx, menteeId)
  return new Refusal(
    'conflict',
    'match_request.already_open',
    'This mentee has a request that has not come to its end. Go on with it, or withdraw it first.',
    live
      ? {
          matchRequestId: toTypeId('mrq', live.id),
          state: live.state,
          allowed: matchRequestLifecycle.allowed(live.state),
        }
      : {},
  )
}
