import { HostEntity } from './host-store.ts'
import { RoomEntity } from './room-store.ts'

export { catalogueRoutes } from './catalogue-routes.ts'
export { eraseHosts } from './erase-hosts.ts'
export { hostRoutes } from './host-routes.ts'
export { planHosts } from './plan-hosts.ts'
export { planRooms } from './plan-rooms.ts'
export { requireRooms } from './require-rooms.ts'
export { roomRoutes } from './room-routes.ts'
export { HOST_STANDINGS, ROOM_FUNCTIONS, type RoomFunction, ROOM_KINDS, ROOM_SENSITIVITIES } from './room-rules.ts'
export { type Room, roomById, roomsByExternalIds, roomsByIds } from './room-store.ts'

export const roomEntities = [RoomEntity, HostEntity]
