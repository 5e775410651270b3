import { type Locale, localeOf } from '../kernel/locale.ts'
import { notFound } from '../kernel/refusal.ts'
import { defaultAvailability } from '../people/index.ts'
import type { Read } from '../storage/database.ts'
import { type Asking, askingBy, type AskingText } from './asking-store.ts'
import type { MenteeView } from './engine/match-input.ts'
import { pairKey } from './engine/pair.ts'
import type { MatchSettings } from './engine/suggest.ts'
import { parseWeights } from './engine/weights.ts'
import { menteeView, nextMonday } from './match-input-rules.ts'

/** What the engine asks about the one who looks for a mentor, with whom they manage and the language they are told in. */
export type LoadedAsking = {
  mentee: MenteeView
  settings: Omit<MatchSettings, 'limit'>
  reports: ReadonlySet<string>
  language: Locale
  /** The organization's time. */
  now: Date
}

/** In one statement. Refuses `not_found`. */
export async function askingText(read: Read, matchRequestId: string): Promise<AskingText> {
  const asked = await askingBy(read, matchRequestId)
  if (!asked) throw notFound('match request')
  return asked
}

export const loadAsking = async (read: Read, matchRequestId: string): Promise<LoadedAsking> =>
  loadedAsking(await askingText(read, matchRequestId))

export function loadedAsking({ now, text }: AskingText): LoadedAsking {
  const asking = JSON.parse(text) as Asking
  const { menteeId, languages, keptApartIds, minimumSharedHours } = asking
  return {
    mentee: viewOf(asking),
    settings: {
      weights: parseWeights(asking.weights),
      minimumSharedHours: Math.max(minimumSharedHours, asking.constraints.minimumSharedHours ?? 0),
      doNotMatch: new Set(keptApartIds.map((id) => pairKey(menteeId, id))),
      weekStarting: nextMonday(now),
    },
    reports: new Set(asking.reportIds),
    language: localeOf(asking.locale, languages),
    now,
  }
}

function viewOf(asking: Asking): MenteeView {
  const { menteeId, languages, level, department, timeZone, workingDays, managerIds, roomNames, depths } = asking
  const weekly = asking.weekly ?? defaultAvailability(menteeId, timeZone, workingDays).weekly
  return menteeView(
    {
      person: { id: menteeId, languages, level, department, timeZone },
      managerChain: managerIds,
      availability: { timeZone, weekly },
    },
    {
      request: asking,
      roomNames: new Map(Object.entries(roomNames ?? {})),
      depthIn: (roomId) => depths?.[roomId] ?? 0,
      mentors: { past: asking.pastMentorIds, running: asking.presentMentorIds },
      askedMentorIds: asking.askedMentorIds,
    },
  )
}
