import type { Assignment, AssignmentProblem } from './assignment-problem.ts'

/**
 * `contested`: all candidates of these mentees are among these mentors, who have `places` places together, fewer than
 * there are mentees. Mentees of one such set share its arrays.
 * `outranked`: only for `stable`; all their candidates, `mentors`, are full of mentees whom they would rather have.
 */
export type Unmatched =
  | { mentee: number; reason: 'no_candidate' }
  | { mentee: number; reason: 'contested'; mentees: Int32Array; mentors: Int32Array; places: number }
  | { mentee: number; reason: 'outranked'; mentors: Int32Array }

type Group = { mentees: number[]; mentors: number[]; places: number; free: boolean }

/**
 * Why each unmatched mentee is: in order of mentees, in one walk over the edges. From an unmatched mentee we walk to
 * their candidates, from those to the mentees they have, and so on. When no place is free on the way, nobody more could
 * be seated whatever is moved (Berge 1957), and the set is the one of Hall's theorem (1935).
 */
export function explainUnmatched(problem: AssignmentProblem, { mentorOf }: Pick<Assignment, 'mentorOf'>): Unmatched[] {
  const { menteeCount, starts, mentors, capacities } = problem
  const { startOf, menteesOf } = byMentor(mentorOf, capacities.length)
  const groupOf = new Int32Array(capacities.length).fill(-1)
  const groups: (Group | number)[] = []

  const groupAt = (index: number): number => {
    let at = index
    for (let next = groups[at]; typeof next === 'number'; next = groups[at]) at = next
    return at
  }

  /** Makes the smaller group a part of the bigger one; both are then one set. */
  function join(one: number, other: number): number {
    const [a, b] = [groups[one] as Group, groups[other] as Group]
    const [from, to] = a.mentees.length < b.mentees.length ? [one, other] : [other, one]
    const [small, big] = [groups[from] as Group, groups[to] as Group]
    for (const mentee of small.mentees) big.mentees.push(mentee)
    for (const mentor of small.mentors) big.mentors.push(mentor)
    big.places += small.places
    big.free ||= small.free
    groups[from] = to
    return to
  }

  function walkFrom(mentee: number): number {
    let index = groups.push({ mentees: [mentee], mentors: [], places: 0, free: false }) - 1
    const toVisit = [mentee]
    for (let next = toVisit.pop(); next !== undefined; next = toVisit.pop()) {
      for (let edge = starts[next]!; edge < starts[next + 1]!; edge += 1) {
        const mentor = mentors[edge]!
        if (groupOf[mentor] !== -1) {
          const met = groupAt(groupOf[mentor]!)
          if (met !== index) index = join(index, met)
          continue
        }
        const group = groups[index] as Group
        groupOf[mentor] = index
        group.mentors.push(mentor)
        group.places += capacities[mentor]!
        group.free ||= startOf[mentor + 1]! - startOf[mentor]! < capacities[mentor]!
        for (let at = startOf[mentor]!; at < startOf[mentor + 1]!; at += 1) {
          group.mentees.push(menteesOf[at]!)
          toVisit.push(menteesOf[at]!)
        }
      }
    }
    return index
  }

  const unmatched: { mentee: number; group: number }[] = []
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    if (mentorOf[mentee] !== -1) continue
    unmatched.push({ mentee, group: starts[mentee] === starts[mentee + 1] ? -1 : walkFrom(mentee) })
  }

  const told = new Map<number, { mentees: Int32Array; mentors: Int32Array; places: number }>()
  return unmatched.map(({ mentee, group }) => {
    if (group === -1) return { mentee, reason: 'no_candidate' }
    const index = groupAt(group)
    const { mentees, mentors: candidates, places, free } = groups[index] as Group
    if (free) return { mentee, reason: 'outranked', mentors: mentors.slice(starts[mentee], starts[mentee + 1]) }
    if (!told.has(index)) {
      told.set(index, { mentees: Int32Array.from(mentees).sort(), mentors: Int32Array.from(candidates).sort(), places })
    }
    return { mentee, reason: 'contested', ...told.get(index)! }
  })
}

/** The mentees of mentor m stand in `menteesOf` at `startOf[m]` up to `startOf[m + 1]`. */
function byMentor(mentorOf: Int32Array, mentorCount: number): { startOf: Int32Array; menteesOf: Int32Array } {
  const startOf = new Int32Array(mentorCount + 1)
  for (const mentor of mentorOf) if (mentor !== -1) startOf[mentor + 1]! += 1
  for (let mentor = 0; mentor < mentorCount; mentor += 1) startOf[mentor + 1]! += startOf[mentor]!
  const menteesOf = new Int32Array(startOf[mentorCount]!)
  const next = startOf.slice()
  for (const [mentee, mentor] of mentorOf.entries()) if (mentor !== -1) menteesOf[next[mentor]!++] = mentee
  return { startOf, menteesOf }
}
