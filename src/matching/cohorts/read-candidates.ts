import { Refusal } from '../../kernel/refusal.ts'
import type { Read } from '../../storage/database.ts'
import { requireAssignment } from './assignment-store.ts'
import { candidatesAfter } from './candidate-store.ts'

/** One pair that a run looked at; scores in points. */
export type Candidate = {
  menteeId: string
  mentorId: string
  score: number
  mentorCapacity: number
  mentorScore?: number
}

/**
 * The pairs that a run looked at, those of a hundred mentees at a time. Refuses `assignment.candidates_gone` when another run has replaced
 * it, also in the midst of reading: half of them would pass for all.
 */
export async function readCandidates(
  read: Read,
  assignmentId: string,
  after: string[] | null,
): Promise<{ lines: Candidate[]; next: string[] | null }> {
  const { data, next } = await candidatesAfter(read, assignmentId, after)
  // Asked afterwards: what was not replaced then had them all before.
  const { status, mentorIds, places } = await requireAssignment(read, assignmentId)
  if (status === 'replaced') throw gone()
  const lines = data.flatMap(({ menteeId, mentors, scores, mentorScores }) =>
    mentors.map((mentor, index) => ({
      menteeId,
      mentorId: mentorIds[mentor]!,
      score: scores[index]! / 10,
      mentorCapacity: places[mentor]!,
      ...(mentorScores && { mentorScore: mentorScores[index]! / 10 }),
    })),
  )
  return { lines, next }
}

const gone = () =>
  new Refusal(
    'gone',
    'assignment.candidates_gone',
    'Another run has replaced this one, and its candidates were removed. Its pairs are still there.',
  )
