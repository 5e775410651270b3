/** The part of the business whose decisions are made in a room. */
export const ROOM_FUNCTIONS = [
  'board',
  'executive',
  'finance',
  'sales',
  'customer',
  'product',
  'partnerships',
  'people',
  'legal',
  'mergers',
  'operations',
  'marketing',
] as const
export type RoomFunction = (typeof ROOM_FUNCTIONS)[number]

export const ROOM_KINDS = ['meeting', 'call', 'review', 'post_mortem', 'project', 'document'] as const
export type RoomKind = (typeof ROOM_KINDS)[number]

/** Least sensitive first, in the order in which clearance asks more. */
export const ROOM_SENSITIVITIES = [
  'open',
  'internal',
  'customer_confidential',
  'personal_data',
  'inside_information',
  'privileged',
] as const
export type RoomSensitivity = (typeof ROOM_SENSITIVITIES)[number]

/** A host's place in a room: `owner` runs it, `regular` has a standing invitation, `former` had one. */
export const HOST_STANDINGS = ['owner', 'regular', 'former'] as const
export type HostStanding = (typeof HOST_STANDINGS)[number]
