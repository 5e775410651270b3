import type { Eraser } from '../people/index.ts'
import { endMentorshipsOf, LEFT } from './end-mentorships-of.ts'
import { forgetMentorshipTexts } from './mentorship-store.ts'

/** What two have written each other at the end goes with either of them; the goal is the mentee's. */
export const eraseMentorships: Eraser = async (tx, { id }) => {
  await endMentorshipsOf(tx, id, LEFT)
  return { texts: await forgetMentorshipTexts(tx, id, LEFT) }
}
