/**
 * Which of two equals comes first in `stable`: the one with the smaller lot. A mentor who ranks two mentees the same goes
 * by the mentees' own lots, one for all mentors (single tie-breaking: Abdulkadiroğlu, Pathak and Roth 2009); a mentee who
 * ranks two mentors the same goes by the lots of the two pairs, so that not all of them run to the same mentor.
 * From 0 to 2³² − 1, by the finalizer of MurmurHash3, which is one to one: no two mentees have the same lot.
 */
export const lotOfMentee = (seed: number, mentee: number): number => mixed(mentee + mixed(seed))

/** No two mentors have the same lot with one mentee. */
export const lotOfPair = (seed: number, mentee: number, mentor: number): number =>
  mixed(mentor + lotOfMentee(seed + 1, mentee))

function mixed(number: number): number {
  let bits = number | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
