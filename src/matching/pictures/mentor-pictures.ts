import { workerScope } from '../../jobs/worker-scope.ts'
import { MINUTE } from '../../kernel/clock.ts'
import type { Database, Read } from '../../storage/database.ts'
import { type MentorPicture, mentorPicture } from '../engine/picture/mentor-picture.ts'
import { loadMentors } from '../load-mentors.ts'
import { mentorIdsAfter } from './mentor-id-store.ts'
import { CHANGES_KEPT_MINUTES, type MentorState, mentorState } from './mentor-change-store.ts'

/** Pictures of the mentors of large organizations, each process its own. */
export type MentorPictures = {
  /**
   * The picture with all that was committed before this call; null for an organization so small that everybody can be
   * looked at. `now` is the organization's.
   */
  of(organizationId: string, now: Date): Promise<MentorPicture | null>
}

export type PictureLimits = {
  /** Organizations with fewer mentors have no picture. */
  fewest: number
  /** Of all pictures together; those that were not asked for longest go first. */
  mostMentors: number
}

const LIMITS: PictureLimits = { fewest: 500, mostMentors: 200_000 }
/** As many as are loaded in one round of statements. */
const AT_ONCE = 2_000
/** Rather than change so many one by one, everything is loaded anew. */
const MOST_CHANGED = 5_000
/** Answers of more than a year ago drop out of the record when a picture is made anew. */
const OLDEST_MINUTES = 24 * 60

type Kept = {
  picture: MentorPicture
  state: MentorState
  madeAt: Date
  /** By mentor, when an offer that they let expire stops counting against them. */
  lapses: Map<string, Date>
  nextLapse: Date | null
}

export function mentorPictures(database: Database, limits: PictureLimits = LIMITS): MentorPictures {
  const kept = new Map<string, Kept>()

  /** Brings the picture up to date; the organization's own turn, so that nothing older is written over something newer. */
  async function refresh(read: Read, now: Date): Promise<MentorPicture | null> {
    const { organizationId } = read
    const known = kept.get(organizationId)
    const state = await mentorState(read, known?.state.snapshot ?? null, limits.fewest)
    if (state.mentors < limits.fewest) {
      kept.delete(organizationId)
      return null
    }
    const current = known && canFollow(known, state) ? known : await made(read, state, now)
    if (current === known) await follow(read, current, state, now)
    // Last in order is the one asked for last.
    kept.delete(organizationId)
    kept.set(organizationId, current)
    evict(kept, limits.mostMentors)
    return current.picture
  }

  const turns = new Map<string, Turns>()
  return {
    of(organizationId, now) {
      const own = turns.get(organizationId) ?? { running: null, next: null }
      turns.set(organizationId, own)
      return inTurn(own, () => database.read(workerScope(organizationId), (read) => refresh(read, now)))
    },
  }
}

const canFollow = ({ state: known, madeAt }: Kept, state: MentorState): boolean =>
  known.organizationVersion === state.organizationVersion &&
  state.changed.length <= MOST_CHANGED &&
  state.takenAt.getTime() - known.takenAt.getTime() < (CHANGES_KEPT_MINUTES / 2) * MINUTE &&
  state.takenAt.getTime() - madeAt.getTime() < OLDEST_MINUTES * MINUTE

/** Everybody, in turns. `state` was read before, so that what changes meanwhile is followed the next time. */
async function made(read: Read, state: MentorState, now: Date): Promise<Kept> {
  const anew: Kept = { picture: mentorPicture(), state, madeAt: state.takenAt, lapses: new Map(), nextLapse: null }
  for (let after: string | null = null; ;) {
    const ids: string[] = await mentorIdsAfter(read, after, AT_ONCE)
    await put(read, anew, ids, now)
    after = ids.at(-1) ?? null
    if (ids.length < AT_ONCE) return anew
  }
}

async function follow(read: Read, known: Kept, state: MentorState, now: Date): Promise<void> {
  const isDue = known.nextLapse !== null && known.nextLapse <= now
  const lapsed = isDue ? [...known.lapses].filter(([, at]) => at <= now).map(([id]) => id) : []
  const changed = [...new Set([...state.changed, ...lapsed])]
  for (let at = 0; at < changed.length; at += AT_ONCE) await put(read, known, changed.slice(at, at + AT_ONCE), now)
  known.state = state
}

async function put(read: Read, kept: Kept, ids: readonly string[], now: Date): Promise<void> {
  const { mentors, lapses } = await loadMentors(read, ids, now, { managers: false })
  const optedIn = new Set<string>()
  for (const mentor of mentors) {
    if (!mentor.optedIn) continue
    optedIn.add(mentor.personId)
    kept.picture.put(mentor)
  }
  for (const id of ids) {
    const lapse = lapses.get(id)
    if (lapse) kept.lapses.set(id, lapse)
    else kept.lapses.delete(id)
    if (!optedIn.has(id)) kept.picture.remove(id)
  }
  kept.nextLapse = [...kept.lapses.values()].reduce<Date | null>(
    (first, at) => (first && first < at ? first : at),
    null,
  )
}

/** The one asked for last stays, however large it is. */
function evict(kept: Map<string, Kept>, mostMentors: number): void {
  let all = [...kept.values()].reduce((sum, { picture }) => sum + picture.size, 0)
  for (const [organizationId, { picture }] of kept) {
    if (all <= mostMentors || kept.size === 1) return
    kept.delete(organizationId)
    all -= picture.size
  }
}

type Turns = { running: Promise<unknown> | null; next: Promise<MentorPicture | null> | null }

/** One after another; whoever asks while one runs shares the next, which begins after they asked. */
function inTurn(turns: Turns, work: () => Promise<MentorPicture | null>): Promise<MentorPicture | null> {
  if (turns.next) return turns.next
  const start = (): Promise<MentorPicture | null> => {
    turns.next = null
    const running = work().finally(() => {
      if (turns.running === running) turns.running = null
    })
    turns.running = running
    return running
  }
  if (!turns.running) return start()
  turns.next = turns.running.then(start, start)
  return turns.next
}
