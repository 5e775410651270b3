import type { MenteeView, MentorView } from '../match-input.ts'
import { type SharedHours, sharedHoursIn } from '../working-time.ts'
import type { Classes } from './classes.ts'

/** Hours that a mentee shares with each kind of mentor in one week. What was asked before is known the next time. */
export type WeekHours = {
  sharedHours(weekStarting: Date): SharedHours
  /** Kind by kind, NaN where nobody has asked yet. */
  sharedWithKinds(mentee: MenteeView, weekStarting: Date): (kind: number) => number
}

/** Mentees of one organization have few working weeks between them. */
const MOST_WEEKS = 256

export function weekHours(kinds: Classes): WeekHours {
  let week = Number.NaN
  let shared: SharedHours = () => 0
  let known = new Map<string, number[]>()

  const sharedHours = (weekStarting: Date): SharedHours => {
    if (weekStarting.getTime() !== week) {
      week = weekStarting.getTime()
      shared = sharedHoursIn(weekStarting)
      known = new Map()
    }
    return shared
  }
  return {
    sharedHours,
    sharedWithKinds({ workingTime }, weekStarting) {
      const ofWeek = sharedHours(weekStarting)
      const key = JSON.stringify(workingTime)
      if (known.size >= MOST_WEEKS && !known.has(key)) known.clear()
      const hours = known.get(key) ?? []
      known.set(key, hours)
      return (kind) => (hours[kind] ??= ofWeek(workingTime, workingTimeOf(kinds.samples[kind]!)))
    },
  }
}

const workingTimeOf = ({ workingTime }: Partial<MentorView>): MentorView['workingTime'] => workingTime!
