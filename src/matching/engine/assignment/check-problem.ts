import {
  MAX_EDGES,
  MAX_MENTEES,
  MAX_MENTORS,
  MAX_PLACES,
  MAX_SCORE,
  type AssignmentProblem,
} from './assignment-problem.ts'

/** Throws a RangeError that names the first thing wrong. One pass over the edges. */
export function checkProblem(problem: AssignmentProblem): void {
  const { menteeCount, capacities, starts, mentors, scores, mentorScores } = problem
  within('menteeCount', menteeCount, MAX_MENTEES)
  within('The number of mentors', capacities.length, MAX_MENTORS)
  within('The number of edges', mentors.length, MAX_EDGES)
  within('The number of places', sumOf(capacities), MAX_PLACES)
  requireThat(starts.length === menteeCount + 1, `starts must have ${menteeCount + 1} entries, not ${starts.length}.`)
  requireThat(starts[0] === 0, 'starts must begin with 0.')
  requireThat(starts[menteeCount] === mentors.length, `starts must end with the number of edges, ${mentors.length}.`)
  requireThat(scores.length === mentors.length, 'scores must have one entry for each edge.')
  requireThat((mentorScores ?? scores).length === mentors.length, 'mentorScores must have one entry for each edge.')

  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    const end = starts[mentee + 1]!
    if (end < starts[mentee]! || end > mentors.length) throw new RangeError(`starts must not fall at mentee ${mentee}.`)
    let previous = -1
    for (let edge = starts[mentee]!; edge < end; edge += 1) {
      const mentor = mentors[edge]!
      if (mentor <= previous || mentor >= capacities.length) {
        throw new RangeError(`Mentor ${mentor} of mentee ${mentee} is unknown, named twice, or out of order.`)
      }
      previous = mentor
    }
  }
  for (const list of [scores, mentorScores ?? scores]) {
    const wrong = list.findIndex((score) => score < 0 || score > MAX_SCORE)
    requireThat(wrong === -1, `The score ${list[wrong]} of edge ${wrong} must be from 0 to ${MAX_SCORE}.`)
  }
}

/** Throws when a capacity is below 0. */
function sumOf(capacities: Int32Array): number {
  let sum = 0
  for (const [mentor, capacity] of capacities.entries()) {
    if (capacity < 0) throw new RangeError(`The capacity of mentor ${mentor} must be 0 or more, not ${capacity}.`)
    sum += capacity
  }
  return sum
}

function within(what: string, count: number, most: number): void {
  requireThat(
    Number.isSafeInteger(count) && count >= 0 && count <= most,
    `${what} must be from 0 to ${most}, not ${count}.`,
  )
}

function requireThat(holds: boolean, otherwise: string): void {
  if (!holds) throw new RangeError(otherwise)
}
