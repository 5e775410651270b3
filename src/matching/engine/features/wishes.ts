import type { Feature } from '../feature.ts'
import type { Pair } from '../pair.ts'
import { listed } from '../wording.ts'

type Wish = { about: string; met: boolean }

const UNSTATED = 0.5

function stated({ mentee, mentor, wants }: Pair): Wish[] {
  const { departments = [], levels = [], roomIds = [] } = mentor.wishes
  const result: Wish[] = []
  if (departments.length > 0) {
    result.push({ about: 'department', met: mentee.department !== null && departments.includes(mentee.department) })
  }
  if (levels.length > 0) result.push({ about: 'level', met: mentee.level !== null && levels.includes(mentee.level) })
  if (roomIds.length > 0) {
    result.push({ about: 'wanted rooms', met: wants.some((want) => roomIds.includes(want.roomId)) })
  }
  return result
}

const abouts = (wishes: readonly Wish[], met: boolean): string =>
  listed(wishes.filter((wish) => wish.met === met).map((wish) => wish.about))

/** The share of the mentor's wishes that the mentee meets. */
export const wishes = {
  name: 'wishes',
  weight: 5,
  reads: 'wishes',
  value(pair) {
    const all = stated(pair)
    return all.length === 0 ? UNSTATED : all.filter((wish) => wish.met).length / all.length
  },
  text(pair) {
    const all = stated(pair)
    if (all.length === 0) return 'Has no particular wish whom to mentor.'
    if (all.every((wish) => wish.met)) return `Wishes for a mentee like you in ${abouts(all, true)}.`
    if (all.every((wish) => !wish.met)) return `Wishes for a mentee unlike you in ${abouts(all, false)}.`
    return `Wishes for a mentee like you in ${abouts(all, true)}, but unlike you in ${abouts(all, false)}.`
  },
} as const satisfies Feature
