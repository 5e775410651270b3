import { expect, test } from 'vitest'
import {
  assign,
  checkProblem,
  MAX_EDGES,
  MAX_MENTEES,
  MAX_MENTORS,
  MAX_PLACES,
  type AssignmentProblem,
} from '../../../../src/matching/engine/assignment/index.ts'

const right: AssignmentProblem = {
  menteeCount: 2,
  capacities: Int32Array.of(1, 0),
  starts: Int32Array.of(0, 2, 3),
  mentors: Int32Array.of(0, 1, 1),
  scores: Int32Array.of(0, 1000, 5),
  mentorScores: Int32Array.of(7, 8, 9),
}

test('a problem that is well made is taken', () => {
  expect(() => checkProblem(right)).not.toThrow()
})

test.each<[string, Partial<AssignmentProblem>, RegExp]>([
  ['half a mentee', { menteeCount: 1.5 }, /menteeCount/],
  ['too many mentees', { menteeCount: MAX_MENTEES + 1 }, /from 0 to 200000/],
  ['too many mentors', { capacities: new Int32Array(MAX_MENTORS + 1) }, /number of mentors/],
  ['too many places', { capacities: Int32Array.of(MAX_PLACES, 1) }, /number of places/],
  ['places that add up beyond 32 bits', { capacities: new Int32Array(4).fill(2 ** 31 - 1) }, /number of places/],
  ['too many edges', { mentors: new Int32Array(MAX_EDGES + 1) }, /number of edges/],
  ['a capacity below 0', { capacities: Int32Array.of(1, -1) }, /capacity of mentor 1/],
  ['a start missing', { starts: Int32Array.of(0, 3) }, /starts must have 3/],
  ['a first start above 0', { starts: Int32Array.of(1, 2, 3) }, /begin with 0/],
  ['a last start short of the end', { starts: Int32Array.of(0, 2, 2) }, /end with/],
  ['starts that fall', { starts: Int32Array.of(0, 4, 3) }, /fall at mentee/],
  ['a mentor twice', { mentors: Int32Array.of(1, 1, 1) }, /Mentor 1 of mentee 0/],
  ['mentors out of order', { mentors: Int32Array.of(1, 0, 1) }, /out of order/],
  ['an unknown mentor', { mentors: Int32Array.of(0, 1, 2) }, /Mentor 2 of mentee 1/],
  ['a mentor below 0', { mentors: Int32Array.of(-1, 1, 1) }, /Mentor -1/],
  ['a score missing', { scores: Int32Array.of(1, 2) }, /scores must have one/],
  ['a score above 100 points', { scores: Int32Array.of(1, 2, 1001) }, /score 1001 of edge 2/],
  ['a score below 0', { scores: Int32Array.of(-1, 2, 3) }, /score -1 of edge 0/],
  ['a mentor’s ranking missing', { mentorScores: Int32Array.of(1) }, /mentorScores/],
  ['a mentor’s ranking beyond the range', { mentorScores: Int32Array.of(1, 2, 5000) }, /score 5000/],
])('%s is refused before anything is solved', (_, wrong, message) => {
  expect(() => assign({ ...right, ...wrong }, 'stable')).toThrow(RangeError)
  expect(() => assign({ ...right, ...wrong }, 'total_score')).toThrow(message)
})
