import { askGoogleSoon } from '../calendars/index.ts'
import { fromTypeId } from '../kernel/ids.ts'
import type { Reaction } from '../storage/announce.ts'

/** Where the calendars of both may still show the time that a session had. Goes out with the next statement. */
export const askCalendarsAgain: Reaction = async (tx, { data }) =>
  askGoogleSoon(
    tx,
    [data?.['menteeId'], data?.['mentorId']].map((id) => fromTypeId('per', String(id))!),
  )
