import { planExposures } from '../exposure/index.ts'
import type { StreamedBody } from '../http/streamed-body.ts'
import { planPeople } from '../people/index.ts'
import { planHosts, planRooms } from '../rooms/index.ts'
import type { ImportKind } from './import-rules.ts'
import { readFile, type ReadFile } from './read-file.ts'
import { exposureRow, hostRow, personRow, roomRow } from './row-schemas.ts'

/** How a file of each kind is read, and which module judges and writes its rows. */
export const FILE_KINDS: Record<ImportKind, (body: StreamedBody) => Promise<ReadFile>> = {
  people: (body) =>
    readFile(
      {
        row: personRow,
        keys: ['externalId'],
        plan: (tx, rows, { deactivateAbsent, wrong }) => planPeople(tx, rows, { wholeRoster: deactivateAbsent, wrong }),
      },
      body,
    ),
  rooms: (body) => readFile({ row: roomRow, keys: ['externalId'], plan: planRooms }, body),
  hosts: (body) => readFile({ row: hostRow, keys: ['roomExternalId', 'personExternalId'], plan: planHosts }, body),
  exposure: (body) =>
    readFile(
      { row: exposureRow, keys: ['personExternalId', 'roomExternalId'], repeats: true, plan: planExposures },
      body,
    ),
}
