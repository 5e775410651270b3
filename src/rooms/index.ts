import { HostEntity } from './host-store.ts'
import { RoomEntity } from './room-store.ts'

export { type Host, hostedBy, hostsOfRooms } from './host-store.ts'
export { requireRooms } from './require-rooms.ts'
export { HOST_STANDINGS, type HostStanding, ROOM_FUNCTIONS, type RoomFunction, type RoomKind, type RoomSensitivity } from './room-rules.ts'
export { type Room, roomById, roomsByExternalIds, roomsByIds } from './room-store.ts'

export const roomEntities = [RoomEntity, HostEntity]
