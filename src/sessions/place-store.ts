import { EntitySchema } from 'typeorm'

const uuid = { type: 'uuid' } as const
const inPlace = { primary: true, primaryKeyConstraintName: 'session_place_pk' } as const

type PlaceRow = {
  organizationId: string
  personId: string
  during: string
  sessionId: string | null
  holdId: string | null
}

const key = (name: string, column: string, target: string) => ({
  name,
  target,
  columnNames: ['organizationId', column],
  referencedColumnNames: ['organizationId', 'id'],
})

/**
 * The time that a proposed or confirmed session, or a hold, takes of one person: its own and that person's buffers around
 * it, as they were when it was booked. No two touch, so between two sessions lie the buffer after the one and the buffer
 * before the other. Written by triggers alone. A hold that has ended stays until somebody books one of its people.
 */
export const SessionPlaceEntity = new EntitySchema<PlaceRow>({
  name: 'session_place',
  columns: {
    organizationId: { ...uuid, ...inPlace, name: 'organization_id' },
    personId: { ...uuid, ...inPlace, name: 'person_id' },
    during: { type: 'tstzrange', ...inPlace },
    sessionId: { ...uuid, name: 'session_id', nullable: true },
    holdId: { ...uuid, name: 'hold_id', nullable: true },
  },
  uniques: [
    { name: 'session_place_session_uq', columns: ['organizationId', 'sessionId', 'personId'] },
    { name: 'session_place_hold_uq', columns: ['organizationId', 'holdId', 'personId'] },
  ],
  foreignKeys: [
    key('session_place_session_fk', 'sessionId', 'session'),
    { ...key('session_place_hold_fk', 'holdId', 'session_hold'), onDelete: 'CASCADE' },
  ],
  checks: [{ name: 'session_place_taker_ck', expression: 'num_nonnulls(session_id, hold_id) = 1' }],
  exclusions: [
    {
      name: 'session_place_overlap_ex',
      expression: 'USING gist (organization_id WITH =, person_id WITH =, during WITH &&)',
    },
  ],
})
