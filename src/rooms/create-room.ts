import { newId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { violatedConstraint } from '../storage/database-errors.ts'
import { DEFAULT_GUEST_SEATS, type RoomFunction, type RoomKind, type RoomSensitivity } from './room-rules.ts'
import { type Room, RoomEntity } from './room-store.ts'

export type NewRoom = {
  externalId?: string | null | undefined
  name: string
  function: RoomFunction
  kind: RoomKind
  sensitivity: RoomSensitivity
  description?: string | null | undefined
  whatYouSee?: string | null | undefined
  whyItMatters?: string | null | undefined
  whatToLookFor?: string | null | undefined
  guestSeats?: number | undefined
}

/** Refuses `room.external_id_taken`. */
export async function createRoom(tx: Tx, input: NewRoom): Promise<Room> {
  const room = newRoom(tx, input)
  await tx.manager.insert(RoomEntity, room).catch(refuseTakenExternalId)
  await tx.announce({ type: 'room.created', subject: { type: 'rom', id: room.id } })
  return room
}

/** A room as it is before it is kept; `catalogueSlug` when it is taken over from the starter catalogue. */
export const newRoom = (tx: Tx, input: NewRoom, catalogueSlug: string | null = null): Room => ({
  id: newId(),
  organizationId: tx.organizationId,
  externalId: input.externalId ?? null,
  name: input.name,
  function: input.function,
  kind: input.kind,
  sensitivity: input.sensitivity,
  description: input.description ?? null,
  whatYouSee: input.whatYouSee ?? null,
  whyItMatters: input.whyItMatters ?? null,
  whatToLookFor: input.whatToLookFor ?? null,
  guestSeats: input.guestSeats ?? DEFAULT_GUEST_SEATS,
  catalogueSlug,
  archivedAt: null,
  version: 1,
  createdAt: tx.now,
  updatedAt: tx.now,
})

/** For `catch` of a write. */
export function refuseTakenExternalId(error: unknown): never {
  if (violatedConstraint(error) === 'room_external_id_uq') {
    throw new Refusal('conflict', 'room.external_id_taken', 'Another room of this organization has this externalId.')
  }
  throw error
}
