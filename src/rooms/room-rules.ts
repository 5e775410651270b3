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

/** Guests that a room has places for when nobody says how many. */
export const DEFAULT_GUEST_SEATS = 1

const OPEN_TO_COLLEAGUES: readonly RoomSensitivity[] = ['open', 'internal']

/** That a confidential room exists is told to everybody, or nobody could ask for it; what happens in it is not. */
export const isConfidential = (sensitivity: RoomSensitivity): boolean => !OPEN_TO_COLLEAGUES.includes(sensitivity)

type RoomTexts = {
  description: string | null
  whatYouSee: string | null
  whyItMatters: string | null
  whatToLookFor: string | null
}

const WHAT_A_CONFIDENTIAL_ROOM_SAYS: RoomTexts = {
  description: null,
  whatYouSee: 'What happens in this room is confidential. Its hosts tell a guest what to expect.',
  whyItMatters: null,
  whatToLookFor: null,
}

/**
 * The room as colleagues read it. Of a confidential one they get the words of the starter catalogue it was taken
 * from, which describe such rooms in any company, and never the organization's own.
 */
export function forColleagues<R extends RoomTexts & { sensitivity: RoomSensitivity }>(
  room: R,
  starter: Partial<RoomTexts> | undefined,
): R {
  return isConfidential(room.sensitivity)
    ? { ...room, ...WHAT_A_CONFIDENTIAL_ROOM_SAYS, ...(starter && textsOf(starter)) }
    : room
}

const textsOf = ({ whatYouSee = null, whyItMatters = null, whatToLookFor = null }: Partial<RoomTexts>) => ({
  whatYouSee,
  whyItMatters,
  whatToLookFor,
})

/** A former host is not in the room any more, and so cannot take anybody along. */
export const mayHaveGuests = (standing: HostStanding): boolean => standing !== 'former'
