import type { Feature } from '../feature.ts'
import type { Pair } from '../pair.ts'
import type { Sentence } from '../sentence.ts'

type Wish = { about: 'department' | 'level' | 'rooms'; met: boolean }

const UNSTATED = 0.5

function stated({ mentee, mentor, wants }: Pair): Wish[] {
  const { departments = [], levels = [], roomIds = [] } = mentor.wishes
  const result: Wish[] = []
  if (departments.length > 0) {
    result.push({ about: 'department', met: mentee.department !== null && departments.includes(mentee.department) })
  }
  if (levels.length > 0) result.push({ about: 'level', met: mentee.level !== null && levels.includes(mentee.level) })
  if (roomIds.length > 0) {
    result.push({ about: 'rooms', met: wants.some((want) => roomIds.includes(want.roomId)) })
  }
  return result
}

const abouts = (wishes: readonly Wish[], met: boolean): Sentence[] =>
  wishes.filter((wish) => wish.met === met).map(({ about }) => ({ key: 'wishes.about', args: { about } }))

/** The share of the mentor's wishes that the mentee meets. */
export const wishes = {
  name: 'wishes',
  weight: 5,
  reads: 'wishes',
  ofMentee: ({ mentee, wants }) => [mentee.department, mentee.level, wants.map(({ roomId }) => roomId)],
  value(pair) {
    const all = stated(pair)
    return all.length === 0 ? UNSTATED : all.filter((wish) => wish.met).length / all.length
  },
  text(pair) {
    const all = stated(pair)
    if (all.length === 0) return { key: 'wishes.none' }
    const [met, unmet] = [abouts(all, true), abouts(all, false)]
    if (unmet.length === 0) return { key: 'wishes.met', args: { met } }
    if (met.length === 0) return { key: 'wishes.unmet', args: { unmet } }
    return { key: 'wishes.some', args: { met, unmet } }
  },
  toMentor(pair) {
    const met = abouts(stated(pair), true)
    return met.length === 0 ? null : { key: 'wishes.to_mentor', args: { met } }
  },
} as const satisfies Feature
