import { customerRooms } from './customer-rooms.ts'
import type { DemoRoom } from './demo-room.ts'
import { leadershipRooms } from './leadership-rooms.ts'
import { peopleAndLegalRooms } from './people-and-legal-rooms.ts'
import { productRooms } from './product-rooms.ts'
import { salesAndMarketingRooms } from './sales-and-marketing-rooms.ts'

export const rooms: readonly DemoRoom[] = [
  ...leadershipRooms,
  ...productRooms,
  ...salesAndMarketingRooms,
  ...customerRooms,
  ...peopleAndLegalRooms,
]
