import { workerScope } from '../../jobs/worker-scope.ts'
import { MINUTE } from '../../kernel/clock.ts'
import { peopleInBrief, type PersonInBrief } from '../../people/index.ts'
import type { Database, Read } from '../../storage/database.ts'
import { type MentorPicture, mentorPicture } from '../engine/picture/mentor-picture.ts'
import { loadMentors, type LoadedMentors, loadMentorsAfter } from '../load-mentors.ts'
import { MENTORS_AT_ONCE } from '../mentor-store.ts'
import type { SuggestedMentors } from '../suggested-mentors.ts'
import { CHANGES_KEPT_MINUTES, countMentors, type MentorState, mentorState } from './mentor-change-store.ts'

/** Pictures of the mentors of large organizations, each process its own. */
export type MentorPictures = {
  /**
   * The picture with all that was committed before this call; null for an organization so small that everybody can be
   * looked at.
   */
  of(organizationId: string): Promise<KnownMentors | null>
}

export type KnownMentors = {
  picture: MentorPicture
  /** What others are shown of these mentors; who was asked for before is remembered. */
  inBrief(read: Read, ids: readonly string[]): Promise<ReadonlyMap<string, PersonInBrief>>
  /** What was answered from the picture as it is at this moment, by all else that it depends on; null for what was asked once. */
  answers(): Map<string, KeptAnswer | null>
}

export type KeptAnswer = { menteeId: string; suggested: SuggestedMentors }

export type PictureLimits = {
  /** Organizations with fewer mentors have no picture. */
  fewest: number
  /** Of all pictures together; those that were not asked for longest go first. */
  mostMentors: number
}

/** Of all pictures together: some ten megabytes. */
const MOST_ANSWERS = 250

const LIMITS: PictureLimits = { fewest: 500, mostMentors: 200_000 }
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
  /** Of those who were shown since any mentor changed. A new map then: what was read before comes too late for it. */
  shown: Map<string, PersonInBrief>
  /** Likewise. */
  answers: Map<string, KeptAnswer | null>
}

export function mentorPictures(database: Database, limits: PictureLimits = LIMITS): MentorPictures {
  const kept = new Map<string, Kept>()

  /** Brings the picture up to date; the organization's own turn, so that nothing older is written over something newer. */
  async function refresh(read: Read): Promise<Kept | null> {
    const { organizationId } = read
    const known = kept.get(organizationId)
    const [state, mentors] = await Promise.all([
      mentorState(read, known?.state.snapshot ?? null),
      // A picture counts them itself, below once more when it has followed.
      known ? known.picture.size : countMentors(read, limits.fewest),
    ])
    if (mentors < limits.fewest) return null
    const current = known && canFollow(known, state) ? known : await made(read, state)
    if (current === known) await follow(read, current, state)
    // Last in order is the one asked for last.
    kept.delete(organizationId)
    if (current.picture.size < limits.fewest) return null
    kept.set(organizationId, current)
    evict(kept, limits.mostMentors)
    return current
  }

  const turns = new Map<string, Turns>()
  return {
    async of(organizationId) {
      const own = turns.get(organizationId) ?? { running: null, next: null }
      turns.set(organizationId, own)
      dropAnswers(kept)
      const current = await inTurn(own, () => database.read(workerScope(organizationId), refresh))
      return (
        current && {
          picture: current.picture,
          inBrief: (read, ids) => inBrief(read, current, ids),
          answers: () => current.answers,
        }
      )
    },
  }
}

async function inBrief(
  read: Read,
  { shown }: Kept,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonInBrief>> {
  const unknown = ids.filter((id) => !shown.has(id))
  if (unknown.length > 0) for (const [id, person] of await peopleInBrief(read, unknown)) shown.set(id, person)
  return shown
}

const canFollow = ({ state: known, madeAt }: Kept, state: MentorState): boolean =>
  known.organizationVersion === state.organizationVersion &&
  state.changed.length <= MOST_CHANGED &&
  state.takenAt.getTime() - known.takenAt.getTime() < (CHANGES_KEPT_MINUTES / 2) * MINUTE &&
  state.takenAt.getTime() - madeAt.getTime() < OLDEST_MINUTES * MINUTE

/** Everybody, in turns. `state` was read before, so that what changes meanwhile is followed the next time. */
async function made(read: Read, state: MentorState): Promise<Kept> {
  const { takenAt, now } = state
  const [lapses, shown, answers] = [new Map<string, Date>(), new Map<string, PersonInBrief>(), new Map()]
  const anew: Kept = { picture: mentorPicture(), state, madeAt: takenAt, lapses, nextLapse: null, shown, answers }
  for (let next = loadMentorsAfter(read, null, now); ;) {
    const page = await next
    const last = page.mentors.at(-1)?.personId
    const isLast = last === undefined || page.mentors.length < MENTORS_AT_ONCE
    // The database finds the next ones while these are put in.
    if (!isLast) next = loadMentorsAfter(read, last, now)
    put(anew, page)
    if (isLast) break
  }
  anew.nextLapse = earliest(lapses)
  return anew
}

async function follow(read: Read, known: Kept, state: MentorState): Promise<void> {
  const { now } = state
  const isDue = known.nextLapse !== null && known.nextLapse <= now
  const lapsed = isDue ? [...known.lapses].filter(([, at]) => at <= now).map(([id]) => id) : []
  const changed = [...new Set([...state.changed, ...lapsed])]
  for (let at = 0; at < changed.length; at += MENTORS_AT_ONCE) {
    const ids = changed.slice(at, at + MENTORS_AT_ONCE)
    const page = await loadMentors(read, ids, now, { managers: false })
    for (const id of ids) known.lapses.delete(id)
    put(known, page)
    const found = new Set(page.mentors.map(({ personId }) => personId))
    for (const id of ids) if (!found.has(id)) known.picture.remove(id)
  }
  known.state = state
  if (changed.length === 0) return
  known.nextLapse = earliest(known.lapses)
  known.shown = new Map()
  known.answers = new Map()
}

function put({ picture, lapses }: Kept, page: LoadedMentors): void {
  for (const mentor of page.mentors) {
    if (mentor.optedIn) picture.put(mentor)
    else picture.remove(mentor.personId)
  }
  for (const [id, lapse] of page.lapses) lapses.set(id, lapse)
}

const earliest = (lapses: ReadonlyMap<string, Date>): Date | null =>
  [...lapses.values()].reduce<Date | null>((first, at) => (first && first < at ? first : at), null)

/** The one asked for last stays, however large it is. */
function evict(kept: Map<string, Kept>, mostMentors: number): void {
  let all = [...kept.values()].reduce((sum, { picture }) => sum + picture.size, 0)
  for (const [organizationId, { picture }] of kept) {
    if (all <= mostMentors || kept.size === 1) return
    kept.delete(organizationId)
    all -= picture.size
  }
}

/** All at once when they are too many: what is asked for again is soon there again. */
function dropAnswers(kept: ReadonlyMap<string, Kept>): void {
  const all = [...kept.values()]
  if (all.reduce((sum, { answers }) => sum + answers.size, 0) < MOST_ANSWERS) return
  for (const { answers } of all) answers.clear()
}

type Turns = { running: Promise<unknown> | null; next: Promise<Kept | null> | null }

/** One after another; whoever asks while one runs shares the next, which begins after they asked. */
function inTurn(turns: Turns, work: () => Promise<Kept | null>): Promise<Kept | null> {
  if (turns.next) return turns.next
  const start = (): Promise<Kept | null> => {
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
