import { Foundation1763800000001 } from './1763800000001-foundation.ts'
import { People1763800000002 } from './1763800000002-people.ts'
import { Profiles1763800000003 } from './1763800000003-profiles.ts'
import { Rooms1763800000004 } from './1763800000004-rooms.ts'
import { Exposure1763800000005 } from './1763800000005-exposure.ts'

/** In order; a new migration goes to the end. */
export const migrations = [
  Foundation1763800000001,
  People1763800000002,
  Profiles1763800000003,
  Rooms1763800000004,
  Exposure1763800000005,
]
