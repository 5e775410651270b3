import { inZone } from '../kernel/time-zone.ts'
import { menteeProfileOf, requirePersonById } from '../people/index.ts'
import { roomsByIds } from '../rooms/index.ts'
import type { Read } from '../storage/database.ts'
import { organizationNow } from '../tenancy/index.ts'
import { type ExposureMap, exposureMap } from './exposure-map-rules.ts'
import { entriesOf } from './exposure-store.ts'

/** The map of a known person, as fresh as the organization's clock says. */
export async function readExposureMap(read: Read, personId: string): Promise<ExposureMap & { personId: string }> {
  const [person, now, lines, mentee] = await Promise.all([
    requirePersonById(read, personId),
    organizationNow(read),
    entriesOf(read, personId),
    menteeProfileOf(read, personId),
  ])
  const wants = mentee?.wants ?? []
  const rooms = await roomsByIds(
    read,
    [...lines, ...wants].map((each) => each.roomId),
  )
  const today = inZone(now, person.timeZone).toPlainDate().toString()
  return { personId, ...exposureMap({ lines, rooms, wants, today }) }
}
